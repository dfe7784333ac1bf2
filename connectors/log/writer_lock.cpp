#include "connectors/log/writer_lock.h"

#include "pipeline/nodes/output_folder.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace weir {

Result<void> WriterLock::take(const std::filesystem::path& path) {
    release();
    if (Result<void> made = makeOutputFolder(path); !made) return made;
    descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0)
        return fail(fmt::format("'{}' cannot be made: {}; check the path and its permissions", path.string(),
                                std::strerror(errno)));
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return {};
    release();
    return failForNow(
        fmt::format("'{}' is held by another run; it goes on by itself once that lets go", path.string()));
}

void WriterLock::release() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
}

} // namespace weir
