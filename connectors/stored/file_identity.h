#pragma once
#include <filesystem>

#include <sys/stat.h>

namespace weir {

/// Which file a path leads to, to tell when it was deleted or another has taken its place.
struct FileIdentity {
    dev_t device = 0;
    ino_t inode = 0; ///< 0: there is none

    static FileIdentity of(const std::filesystem::path& path) {
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) return {};
        return {status.st_dev, status.st_ino};
    }
    bool operator==(const FileIdentity&) const = default;
};

} // namespace weir
