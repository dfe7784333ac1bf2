#include "connectors/files/output_file.h"

#include "connectors/files/write_signals.h"
#include "pipeline/nodes/output_folder.h"

#include <fmt/format.h>

#include <cerrno>
#include <climits>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace weir {

namespace {

constexpr std::string_view kStandardOutput = "-";

bool isDescriptorName(const std::filesystem::path& path) {
    return path.native().starts_with("/proc/");
}

} // namespace

std::filesystem::path behindLinks(std::filesystem::path path) {
    constexpr int kMostLinks = 40; // as many as Linux follows
    for (int links = 0; links < kMostLinks; ++links) {
        std::error_code error;
        if (path.has_parent_path())
            if (const auto folder = std::filesystem::weakly_canonical(path.parent_path(), error); !error)
                path = folder / path.filename();
        if (isDescriptorName(path) || !std::filesystem::is_symlink(path, error)) break;
        const std::filesystem::path next = std::filesystem::read_symlink(path, error);
        if (error) break;
        path = path.parent_path() / next;
    }
    return path;
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)), patience_(other.patience_),
      descriptor_(std::exchange(other.descriptor_, -1)), isRegular_(other.isRegular_),
      mostAtOnce_(other.mostAtOnce_), size_(other.size_), sent_(other.sent_) {}

OutputFile& OutputFile::operator=(OutputFile&& other) noexcept {
    release();
    path_ = std::move(other.path_);
    patience_ = other.patience_;
    descriptor_ = std::exchange(other.descriptor_, -1);
    isRegular_ = other.isRegular_;
    mostAtOnce_ = other.mostAtOnce_;
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

std::string OutputFile::name() const {
    return path_ == kStandardOutput ? "standard output" : fmt::format("'{}'", path_.string());
}

Result<void> OutputFile::open(Existing existing) {
    release();
    sent_ = 0;
    size_ = 0;
    isRegular_ = false;
    mostAtOnce_ = std::numeric_limits<std::size_t>::max();
    if (path_ == kStandardOutput) return openStandardOutput();
    if (Result<void> opened = openPath(); !opened) return opened;
    return isRegular_ ? takeOver(existing) : Result<void>();
}

/// Others share the standard output, and must not find it changed: where it can, it is opened anew, so as not
/// to block in writing. Else it takes only as much at once as a pipe with any room takes without blocking.
Result<void> OutputFile::openStandardOutput() {
    struct stat status {};
    const bool isKnown = ::fstat(STDOUT_FILENO, &status) == 0;
    if (isKnown && (S_ISFIFO(status.st_mode) || S_ISCHR(status.st_mode)))
        descriptor_ = ::open("/proc/self/fd/1", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor_ >= 0) return {};
    descriptor_ = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
    if (descriptor_ < 0) return openError(errno);
    if (!isKnown || !S_ISREG(status.st_mode)) mostAtOnce_ = PIPE_BUF;
    return {};
}

Result<void> OutputFile::openPath() {
    if (Result<void> made = makeOutputFolder(path_); !made) return made;
    struct stat status {};
    const bool isStream = isDescriptorName(behindLinks(path_)) ||
                          (::stat(path_.c_str(), &status) == 0 && !S_ISREG(status.st_mode));
    // Behind what others append, not over it; and a named pipe must not hold up the opening, nor the writing.
    constexpr int kFlags = O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    descriptor_ = isStream ? ::open(path_.c_str(), O_WRONLY | kFlags)
                           : ::open(path_.c_str(), O_RDWR | O_CREAT | kFlags, 0666);
    if (descriptor_ < 0 && !isStream && errno == EACCES)
        descriptor_ = ::open(path_.c_str(), O_WRONLY | kFlags);
    if (descriptor_ < 0) {
        const int error = errno;
        if (error == ENXIO && S_ISFIFO(status.st_mode))
            return failForNow(
                fmt::format("nobody reads {} yet; start what reads it, and it goes on by itself", name()));
        return openError(error);
    }
    isRegular_ = !isStream && ::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode);
    return {};
}

/// Empties the file only once it is ours: what somebody else is writing stays as it is.
Result<void> OutputFile::takeOver(Existing existing) {
    // Some file systems know no locks.
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        release();
        return fail(fmt::format("{} is being written by another node or another run; choose another path, "
                                "or let that one end first",
                                name()));
    }
    if (existing == Existing::Replace && ::ftruncate(descriptor_, 0) != 0) return writeError(errno);
    size_ = currentSize();
    return {};
}

std::uint64_t OutputFile::currentSize() const {
    struct stat status {};
    if (!isRegular_ || ::fstat(descriptor_, &status) != 0) return 0;
    return static_cast<std::uint64_t>(status.st_size);
}

tl::unexpected<Error> OutputFile::openError(int error) const {
    if (error == ENOSPC || error == EDQUOT || error == EMFILE) return writeError(error);
    return fail(fmt::format("{} cannot be written: {}; choose another path or mend its permissions", name(),
                            std::strerror(error)));
}

tl::unexpected<Error> OutputFile::writeError(int error) const {
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return failForNow(
            fmt::format("no room is left on the disk for {}; free some, and it goes on by itself", name()));
    case EFBIG:
        return failForNow(fmt::format(
            "{} has reached the largest size that is allowed for a file; raise the limit, or move "
            "the file away, and it goes on by itself",
            name()));
    case EPIPE:
        return fail(fmt::format("nobody reads {} any more", name()));
    case EAGAIN:
        return holdBack(
            fmt::format("whoever reads {} does not keep up; it goes on by itself once they do", name()));
    default:
        return failForNow(fmt::format("writing {} failed: {}", name(), std::strerror(error)));
    }
}

Result<void> OutputFile::write(std::string_view bytes) {
    const WriteSignalsHeld held;
    const std::size_t before = std::exchange(sent_, 0);
    const std::uint64_t begin = currentSize();
    std::size_t done = before;
    while (done < bytes.size()) {
        const std::string_view rest = bytes.substr(done, mostAtOnce_);
        const ssize_t count = hasRoom() ? ::write(descriptor_, rest.data(), rest.size()) : -1;
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) {
            const int error = count < 0 ? errno : ENOSPC;
            // What others have appended meanwhile must not go with it.
            if (isRegular_ && currentSize() == begin + (done - before) &&
                ::ftruncate(descriptor_, static_cast<off_t>(begin)) == 0)
                done = before;
            sent_ = done;
            return writeError(error);
        }
        done += static_cast<std::size_t>(count);
    }
    size_ = currentSize();
    return {};
}

/// Whether a write will not block; errno says what is in the way.
bool OutputFile::hasRoom() const {
    if (isRegular_) return true;
    pollfd room{.fd = descriptor_, .events = POLLOUT, .revents = 0};
    const int ready = ::poll(&room, 1, static_cast<int>(patience_.count()));
    if (ready == 0) errno = EAGAIN;
    return ready > 0;
}

Result<void> OutputFile::synchronize() {
    // Pipes and terminals have nothing to make durable.
    if (isRegular_ && ::fsync(descriptor_) != 0) return writeError(errno);
    return {};
}

Result<void> OutputFile::cutTo(std::uint64_t size) {
    if (::ftruncate(descriptor_, static_cast<off_t>(size)) != 0) return writeError(errno);
    size_ = size;
    return {};
}

Result<void> OutputFile::close() {
    if (descriptor_ < 0) return {};
    if (Result<void> synchronized = synchronize(); !synchronized) return synchronized;
    const int descriptor = std::exchange(descriptor_, -1);
    if (::close(descriptor) != 0 && errno != EINTR) return writeError(errno);
    return {};
}

OutputFile::Change OutputFile::change() const {
    if (!isRegular_) return Change::None;
    struct stat named {};
    struct stat opened {};
    if (::stat(path_.c_str(), &named) != 0) return errno == ENOENT ? Change::Gone : Change::None;
    if (::fstat(descriptor_, &opened) != 0) return Change::None;
    if (named.st_ino != opened.st_ino || named.st_dev != opened.st_dev) return Change::Gone;
    return static_cast<std::uint64_t>(opened.st_size) < size_ ? Change::CutShort : Change::None;
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
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) {
        // Only root may give files away, and not every file system has permissions; the content matters more.
        (void)!::fchown(descriptor_, status.st_uid, status.st_gid);
        (void)!::fchmod(descriptor_, status.st_mode & 07777);
    }
    if (std::rename(path_.c_str(), behindLinks(path).c_str()) != 0) return writeError(errno);
    path_ = path;
    return {};
}

} // namespace weir
