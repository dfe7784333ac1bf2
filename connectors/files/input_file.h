#pragma once
#include "connectors/files/read_buffer.h"
#include "pipeline/data/result.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <sys/types.h>

namespace weir {

/// What became of the file at a path since it was opened.
enum class FileChange : std::uint8_t {
    None,
    Truncated, ///< shorter than what was read of it
    Replaced,  ///< another file, which holds something, has its name now: rotated
    Missing,
};

/// A file, pipe or standard input that is read in large blocks. One thread.
class InputFile {
public:
    enum class Fill : std::uint8_t { Bytes, Nothing, End };

    /// "-" is standard input.
    explicit InputFile(std::filesystem::path path) : path_(std::move(path)) {}
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;
    ~InputFile() { close(); }

    bool isOpen() const { return descriptor_ >= 0; }
    const std::filesystem::path& path() const { return path_; }

    /// False if there is no such file. Other failures are errors that name it. A file is read from byte
    /// `from` on, for going on after a failure; from its beginning if it is not the one that was open before,
    /// or is shorter by now.
    Result<bool> open(std::uint64_t from = 0);
    void close();
    /// How many bytes of the file were read; kept when it is closed.
    std::uint64_t position() const { return position_; }

    /// Reads a block into `buffer`. Nothing: none came within `wait` (pipes only). End: the end for now; a
    /// file may grow.
    Result<Fill> fill(ReadBuffer& buffer, std::chrono::milliseconds wait);

    /// Writes which file was open last.
    void save(StateWriter& state) const;
    /// Takes it for the one that was open before; open() then reads it from where it is told.
    void restore(StateReader& state);

    FileChange change() const;
    /// From the beginning again.
    Result<void> rewind();

private:
    std::filesystem::path path_;
    int descriptor_ = -1;
    bool isPipe_ = false;
    bool hasWriter_ = false; ///< a named pipe ends before its first writer comes
    dev_t device_ = 0;       ///< of the file opened last, with its number there
    ino_t number_ = 0;
    std::uint64_t position_ = 0;
};

} // namespace weir
