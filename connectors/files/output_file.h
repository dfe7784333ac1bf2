#pragma once
#include "pipeline/data/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace weir {

/// A file, device or standard output that is written in whole pieces: a write takes effect wholly or, as far
/// as the file is concerned, not at all. A file is locked against other writers of this kind, and written at
/// its end, wherever that is by then. One thread.
class OutputFile {
public:
    enum class Existing : std::uint8_t { Replace, Append };
    /// What became of the file since it was last written.
    enum class Change : std::uint8_t {
        None,
        Gone,     ///< deleted, or rotated away: the path names no file, or another
        CutShort, ///< emptied, or parts of it, by another program
    };

    static constexpr std::chrono::milliseconds kForEver{-1};

    /// "-" is standard output. A write waits `patience` for whoever reads a pipe to make room, and is then an
    /// error that may be tried again: its caller can be stopped, the wait cannot.
    explicit OutputFile(std::filesystem::path path,
                        std::chrono::milliseconds patience = std::chrono::milliseconds(500))
        : path_(std::move(path)), patience_(patience) {}
    OutputFile(OutputFile&& other) noexcept;
    OutputFile& operator=(OutputFile&& other) noexcept;
    ~OutputFile();

    const std::filesystem::path& path() const { return path_; }
    /// For messages: the path in quotes, or "standard output".
    std::string name() const;

    /// Makes the folder too, if it alone is missing. A file that another writer holds is an error.
    Result<void> open(Existing existing);
    /// Makes the file durable and closes it.
    Result<void> close();

    /// Writes all of `bytes`. After an error the file is as it was before; where nothing can be taken back (a
    /// pipe, or a file that others append to), the next call must bring the same bytes again and goes on
    /// behind those that went out.
    Result<void> write(std::string_view bytes);

    /// What was written stays there, whatever happens.
    Result<void> synchronize();
    /// Takes back what stands behind so many bytes.
    Result<void> cutTo(std::uint64_t size);

    bool isRegular() const { return isRegular_; }
    std::uint64_t size() const { return size_; }
    Change change() const;
    /// Reads up to `count` bytes at `offset`; fewer at the end.
    Result<std::string> readAt(std::uint64_t offset, std::size_t count) const;

    /// Puts this file, durable, in the place of the one at `path` at once, and takes its name, owner and
    /// permissions. A link stays one: what it leads to is replaced, so the two must be in one folder behind
    /// links.
    Result<void> takePlaceOf(const std::filesystem::path& path);

private:
    void release();
    Result<void> openStandardOutput();
    Result<void> openPath();
    Result<void> takeOver(Existing existing);
    std::uint64_t currentSize() const;
    bool hasRoom() const;
    tl::unexpected<Error> openError(int error) const;
    tl::unexpected<Error> writeError(int error) const;

    std::filesystem::path path_;
    std::chrono::milliseconds patience_;
    int descriptor_ = -1;
    bool isRegular_ = false;
    std::size_t mostAtOnce_ = 0; ///< bytes that one system call may write
    std::uint64_t size_ = 0;     ///< when it was last written
    std::size_t sent_ = 0;       ///< of the piece that failed, where it cannot be taken back
};

/// Follows symbolic links to the file itself, which need not be there. A link in /proc names an open
/// descriptor (/dev/stdout, /dev/fd/3) and stays as it is: whoever opened it has to keep the file.
std::filesystem::path behindLinks(std::filesystem::path path);

} // namespace weir
