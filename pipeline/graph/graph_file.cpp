#include "pipeline/graph/graph_file.h"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace weir {

namespace {

/// A graph of this size has tens of thousands of nodes; more is a file of another kind.
constexpr std::size_t kLargestFile = 64 * 1024 * 1024;

std::string lastSystemError() {
    return std::generic_category().message(errno);
}

/// Closes a file descriptor when it goes out of scope.
class FileDescriptor {
public:
    explicit FileDescriptor(int descriptor) : descriptor_(descriptor) {}
    ~FileDescriptor() { close(); }
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;

    bool isOpen() const { return descriptor_ >= 0; }
    int get() const { return descriptor_; }
    /// Whether the system had no late error to tell.
    bool close() { return descriptor_ < 0 || ::close(std::exchange(descriptor_, -1)) == 0; }

private:
    int descriptor_;
};

Result<std::string> readWhole(const std::filesystem::path& path) {
    const FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.isOpen())
        return fail(fmt::format("{}: cannot be opened: {}", path.string(), lastSystemError()));
    std::string text;
    char buffer[65536];
    while (true) {
        const ssize_t count = read(file.get(), buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return fail(fmt::format("{}: cannot be read: {}", path.string(), lastSystemError()));
        if (count == 0) return text;
        text.append(buffer, static_cast<std::size_t>(count));
        if (text.size() > kLargestFile)
            return fail(
                fmt::format("{}: not a Weir graph: larger than {} MiB", path.string(), kLargestFile >> 20));
    }
}

bool writeWhole(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = write(descriptor, text.data(), text.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

/// The file behind a symbolic link, so that a save replaces the file and leaves the link.
std::filesystem::path behindLinks(const std::filesystem::path& path) {
    std::error_code error;
    const std::filesystem::path target = std::filesystem::weakly_canonical(path, error);
    return error ? path : target;
}

/// Writes text to a new file, to the disk and not only to the system's cache.
bool writeDurably(const std::filesystem::path& path, std::string_view text,
                  const struct stat* permissionsOf) {
    FileDescriptor file(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (!file.isOpen()) return false;
    // Not every file system has permissions to set; the content matters more.
    if (permissionsOf) (void)!fchmod(file.get(), permissionsOf->st_mode & 07777);
    return writeWhole(file.get(), text) && fsync(file.get()) == 0 && file.close();
}

void flushFolder(const std::filesystem::path& folder) {
    const FileDescriptor descriptor(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.isOpen()) (void)!fsync(descriptor.get());
}

} // namespace

std::filesystem::path checkpointFile(const std::filesystem::path& graph) {
    std::filesystem::path file = std::filesystem::absolute(graph);
    file += "-checkpoint";
    return file;
}

Result<Graph> loadGraph(const std::filesystem::path& path) {
    const Result<std::string> text = readWhole(path);
    if (!text) return tl::unexpected(text.error());
    Result<Graph> graph = parseGraph(*text);
    if (graph) return graph;

    std::string message;
    for (std::size_t start = 0; start <= graph.error().message.size();) {
        const std::size_t end =
            std::min(graph.error().message.find('\n', start), graph.error().message.size());
        message += fmt::format("{}{}: {}", start == 0 ? "" : "\n", path.string(),
                               graph.error().message.substr(start, end - start));
        start = end + 1;
    }
    return fail(std::move(message));
}

Result<void> saveGraph(const Graph& graph, const std::filesystem::path& path) {
    const std::filesystem::path target = behindLinks(path);
    std::filesystem::path temporary = target;
    temporary.replace_filename(fmt::format(".{}.saving-{}", target.filename().string(), getpid()));

    struct stat old = {};
    const bool replaces = stat(target.c_str(), &old) == 0;
    if (!writeDurably(temporary, formatGraph(graph), replaces ? &old : nullptr) ||
        rename(temporary.c_str(), target.c_str()) != 0) {
        const std::string reason = lastSystemError();
        unlink(temporary.c_str());
        return failForNow(
            fmt::format("{}: cannot be saved: {}; the file is as it was before", path.string(), reason));
    }
    flushFolder(target.has_parent_path() ? target.parent_path() : std::filesystem::path("."));
    return {};
}

} // namespace weir
