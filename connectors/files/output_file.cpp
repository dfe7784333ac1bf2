#include "connectors/files/output_file.h"

#include "connectors/files/write_signals.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace weir {

namespace {

constexpr std::string_view kStandardOutput = "-";

} // namespace

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)), descriptor_(std::exchange(other.descriptor_, -1)),
      isRegular_(other.isRegular_), size_(other.size_), sent_(other.sent_) {}

OutputFile& OutputFile::operator=(OutputFile&& other) noexcept {
    release();
    path_ = std::move(other.path_);
    descriptor_ = std::exchange(other.descriptor_, -1);
    isRegular_ = other.isRegular_;
    size_ = other.size_;
    sent_ = other.sent_;
    return *this;
}

OutputFile::~OutputFile() {
    release();
}

void OutputFile::release() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
}

Result<void> OutputFile::open(Existing existing) {
    release();
    sent_ = 0;
    if (path_ == kStandardOutput)
        descriptor_ = ::dup(STDOUT_FILENO);
    else {
        if (path_.has_parent_path()) {
            std::error_code error;
            std::filesystem::create_directories(path_.parent_path(), error);
            if (error)
                return fail(fmt::format("the folder '{}' cannot be made: {}; choose another",
                                        path_.parent_path().string(), error.message()));
        }
        descriptor_ =
            ::open(path_.c_str(),
                   O_RDWR | O_CREAT | O_CLOEXEC | (existing == Existing::Replace ? O_TRUNC : 0), 0666);
        // Pipes and devices may not be readable.
        if (descriptor_ < 0 && (errno == EACCES || errno == ENXIO || errno == EINVAL))
            descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    }
    if (descriptor_ < 0) {
        const int error = errno;
        if (error == ENOSPC || error == EDQUOT || error == EMFILE) return writeError(error);
        return fail(fmt::format("'{}' cannot be written: {}; choose another path or mend its permissions",
                                path_.string(), std::strerror(error)));
    }
    struct stat status {};
    isRegular_ = ::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode) && path_ != kStandardOutput;
    size_ = isRegular_ ? static_cast<std::uint64_t>(status.st_size) : 0;
    return {};
}

tl::unexpected<Error> OutputFile::writeError(int error) const {
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return failForNow(fmt::format(
            "no room is left on the disk for '{}'; free some, and it goes on by itself", path_.string()));
    case EFBIG:
        return failForNow(fmt::format(
            "'{}' has reached the largest size that is allowed for a file; raise the limit, or move "
            "the file away, and it goes on by itself",
            path_.string()));
    case EPIPE:
        return fail(fmt::format("nobody reads '{}' any more", path_.string()));
    default:
        return failForNow(fmt::format("writing '{}' failed: {}", path_.string(), std::strerror(error)));
    }
}

Result<void> OutputFile::write(std::string_view bytes) {
    const WriteSignalsHeld held;
    std::size_t done = std::exchange(sent_, 0);
    while (done < bytes.size()) {
        const std::string_view rest = bytes.substr(done);
        const ssize_t count =
            isRegular_ ? ::pwrite(descriptor_, rest.data(), rest.size(), static_cast<off_t>(size_ + done))
                       : ::write(descriptor_, rest.data(), rest.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) {
            const int error = count < 0 ? errno : ENOSPC;
            if (!isRegular_)
                sent_ = done;
            else if (done > 0 && ::ftruncate(descriptor_, static_cast<off_t>(size_)) != 0)
                return fail(fmt::format("half a piece was written to '{}' and cannot be taken back: {}",
                                        path_.string(), std::strerror(errno)));
            return writeError(error);
        }
        done += static_cast<std::size_t>(count);
    }
    size_ += bytes.size();
    return {};
}

Result<void> OutputFile::synchronize() {
    // Pipes and terminals have nothing to make durable.
    if (isRegular_ && ::fsync(descriptor_) != 0) return writeError(errno);
    return {};
}

Result<void> OutputFile::close() {
    if (descriptor_ < 0) return {};
    if (Result<void> synchronized = synchronize(); !synchronized) return synchronized;
    const int descriptor = std::exchange(descriptor_, -1);
    if (::close(descriptor) != 0 && errno != EINTR) return writeError(errno);
    return {};
}

bool OutputFile::isGone() const {
    if (!isRegular_) return false;
    struct stat named {};
    struct stat opened {};
    if (::stat(path_.c_str(), &named) != 0) return errno == ENOENT;
    return ::fstat(descriptor_, &opened) == 0 &&
           (named.st_ino != opened.st_ino || named.st_dev != opened.st_dev);
}

Result<std::string> OutputFile::readAt(std::uint64_t offset, std::size_t count) const {
    std::string bytes(count, '\0');
    std::size_t done = 0;
    while (done < count) {
        const ssize_t got =
            ::pread(descriptor_, bytes.data() + done, count - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0)
            return failForNow(fmt::format("reading '{}' failed: {}", path_.string(), std::strerror(errno)));
        if (got == 0) break;
        done += static_cast<std::size_t>(got);
    }
    bytes.resize(done);
    return bytes;
}

Result<void> OutputFile::takePlaceOf(const std::filesystem::path& path) {
    if (Result<void> synchronized = synchronize(); !synchronized) return synchronized;
    if (std::rename(path_.c_str(), path.c_str()) != 0) return writeError(errno);
    path_ = path;
    return {};
}

} // namespace weir
