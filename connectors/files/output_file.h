#pragma once
#include "pipeline/data/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace weir {

/// A file, device or standard output that is written in whole pieces: a write takes effect wholly or, as far
/// as the file is concerned, not at all. One thread.
class OutputFile {
public:
    enum class Existing : std::uint8_t { Replace, Append };

    /// "-" is standard output.
    explicit OutputFile(std::filesystem::path path) : path_(std::move(path)) {}
    OutputFile(OutputFile&& other) noexcept;
    OutputFile& operator=(OutputFile&& other) noexcept;
    ~OutputFile();

    const std::filesystem::path& path() const { return path_; }

    /// Makes the folder too, if it is missing.
    Result<void> open(Existing existing);
    /// Makes the file durable and closes it.
    Result<void> close();

    /// Writes all of `bytes`. After an error the file is as it was before; where nothing can be taken back (a
    /// pipe), the next call must bring the same bytes again and goes on behind those that went out.
    Result<void> write(std::string_view bytes);

    bool isRegular() const { return isRegular_; }
    std::uint64_t size() const { return size_; }
    /// Whether the file at the path is no longer the one that is open: deleted, or rotated away.
    bool isGone() const;
    /// Reads up to `count` bytes at `offset`; fewer at the end.
    Result<std::string> readAt(std::uint64_t offset, std::size_t count) const;

    /// Puts this file, durable, in the place of the one at `path` at once, and takes its name.
    Result<void> takePlaceOf(const std::filesystem::path& path);

private:
    void release();
    Result<void> synchronize();
    tl::unexpected<Error> writeError(int error) const;

    std::filesystem::path path_;
    int descriptor_ = -1;
    bool isRegular_ = false;
    std::uint64_t size_ = 0;
    std::size_t sent_ = 0; ///< of the piece that failed, where it cannot be taken back
};

} // namespace weir
