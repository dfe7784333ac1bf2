#include "connectors/files/input_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace weir {

namespace {

/// Large enough to make a call's cost small, small enough to stay in the processor's cache until it is
/// decoded.
constexpr std::size_t kBlockBytes = 256 << 10;
constexpr std::string_view kStandardInput = "-";

} // namespace

Result<bool> InputFile::open(std::uint64_t from) {
    close();
    if (path_ == kStandardInput)
        descriptor_ = ::dup(STDIN_FILENO);
    else
        // Else opening a named pipe would wait for its writer.
        descriptor_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor_ < 0) {
        if (errno == ENOENT) return false;
        return fail(fmt::format("'{}' cannot be read: {}; check the path and its permissions", path_.string(),
                                std::strerror(errno)));
    }
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0)
        return fail(fmt::format("'{}' cannot be read: {}", path_.string(), std::strerror(errno)));
    if (S_ISDIR(status.st_mode)) {
        close();
        return fail(fmt::format("'{}' is a folder; choose a file in it", path_.string()));
    }
    isPipe_ = !S_ISREG(status.st_mode);
    hasWriter_ = path_ == kStandardInput || !S_ISFIFO(status.st_mode);
    const bool isSame = status.st_dev == device_ && status.st_ino == number_;
    if (!isSame || static_cast<std::uint64_t>(status.st_size) < from) from = 0;
    device_ = status.st_dev;
    number_ = status.st_ino;
    position_ = from;
    if (!isPipe_ && ::lseek(descriptor_, static_cast<off_t>(from), SEEK_SET) < 0)
        return fail(
            fmt::format("'{}' cannot be read from byte {}: {}", path_.string(), from, std::strerror(errno)));
    return true;
}

void InputFile::close() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
}

Result<InputFile::Fill> InputFile::fill(ReadBuffer& buffer, std::chrono::milliseconds wait) {
    if (isPipe_) {
        pollfd ready{.fd = descriptor_, .events = POLLIN, .revents = 0};
        if (::poll(&ready, 1, static_cast<int>(wait.count())) <= 0) return Fill::Nothing;
    }
    const std::span<char> room = buffer.makeRoom(kBlockBytes);
    ssize_t count = 0;
    do
        count = ::read(descriptor_, room.data(), room.size());
    while (count < 0 && errno == EINTR);
    if (count < 0) {
        buffer.commit(0);
        if (errno == EAGAIN) return Fill::Nothing;
        return failForNow(fmt::format("reading '{}' failed: {}", path_.string(), std::strerror(errno)));
    }
    buffer.commit(static_cast<std::size_t>(count));
    position_ += static_cast<std::uint64_t>(count);
    if (count > 0) {
        hasWriter_ = true;
        return Fill::Bytes;
    }
    return isPipe_ && !hasWriter_ ? Fill::Nothing : Fill::End;
}

void InputFile::save(StateWriter& state) const {
    state.write(device_);
    state.write(number_);
}

void InputFile::restore(StateReader& state) {
    state.read(device_);
    state.read(number_);
}

FileChange InputFile::change() const {
    struct stat named {};
    struct stat opened {};
    if (isPipe_ || ::fstat(descriptor_, &opened) != 0) return FileChange::None;
    if (::stat(path_.c_str(), &named) != 0) return FileChange::Missing;
    if (named.st_ino != opened.st_ino || named.st_dev != opened.st_dev)
        // While the new one is empty, its writer still has the old one.
        return named.st_size > 0 ? FileChange::Replaced : FileChange::None;
    if (static_cast<std::uint64_t>(opened.st_size) < position_) return FileChange::Truncated;
    return FileChange::None;
}

Result<void> InputFile::rewind() {
    if (::lseek(descriptor_, 0, SEEK_SET) != 0)
        return fail(fmt::format("'{}' cannot be read again from its beginning: {}", path_.string(),
                                std::strerror(errno)));
    position_ = 0;
    return {};
}

} // namespace weir
