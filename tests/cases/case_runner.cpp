// Runs every case of a folder, at several batch sizes: `case_runner folder [name]...`. The two forms of a
// case are described in tests/cases/README.md.
#include "file_case.h"
#include "steps_case.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

namespace weir {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBatchSizes[] = {1, 32, 4096};

/// A folder that goes when its owner does.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (fs::temp_directory_path() / "weir-cases-XXXXXX").string();
        if (!mkdtemp(name.data()))
            throw fs::filesystem_error("mkdtemp", name, std::make_error_code(std::errc::io_error));
        path_ = name;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

bool isCase(const fs::path& folder) {
    return fs::exists(folder / "graph.weir") || fs::exists(folder / "steps.json");
}

bool isWanted(const std::string& name, const std::vector<std::string>& names) {
    return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
}

int runCases(const fs::path& folder, const std::vector<std::string>& names) {
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (isCase(entry.path()) && isWanted(entry.path().filename().string(), names))
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());

    const TemporaryFolder outputs;
    std::size_t failed = 0;
    for (const fs::path& path : found) {
        const bool hasSteps = fs::exists(path / "steps.json");
        const std::string faults = hasSteps ? runStepsCase(path, outputs.path(), kBatchSizes)
                                            : runFileCase(path, outputs.path(), kBatchSizes);
        fmt::print("{} {}\n{}", faults.empty() ? "ok    " : "FAILED", path.filename().string(), faults);
        failed += !faults.empty();
    }
    fmt::print("{} cases, {} failed\n", found.size(), failed);
    return found.empty() || failed > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}

} // namespace

} // namespace weir

int main(int count, char** arguments) {
    if (count < 2) {
        fmt::print(stderr, "usage: case_runner folder [name]...\n");
        return 2;
    }
    try {
        return weir::runCases(arguments[1], {arguments + 2, arguments + count});
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        return EXIT_FAILURE;
    }
}
