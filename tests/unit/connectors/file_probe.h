#pragma once
#include "pipeline/nodes/node_registry.h"
#include "tests/unit/connectors/recording_report.h"
#include "tests/unit/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <sys/resource.h>

namespace weir::test {

inline void writeFile(const std::filesystem::path& path, std::string_view text) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

inline void appendFile(const std::filesystem::path& path, std::string_view text) {
    std::ofstream(path, std::ios::binary | std::ios::app) << text;
}

inline std::string readFile(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

/// Forbids files to grow beyond some bytes, as a full disk would.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &before_); }

private:
    rlimit before_{};
};

/// One sink, driven by hand in place of the runtime.
class SinkProbe {
public:
    SinkProbe(const std::string& type, Json values)
        : type_(*NodeRegistry::instance().find(type)),
          context_{"probe", Parameters(type_.parameters, std::move(values)), report_, {}},
          sink_(type_.makeOperator(context_)) {}

    Operator& sink() { return *sink_; }
    RecordingReport& report() { return report_; }

    void open() { succeed(sink_->open()); }
    void close() { succeed(sink_->close()); }
    void write(const RecordBatchPointer& batch) { succeed(tryWrite(batch)); }
    Result<void> tryWrite(const RecordBatchPointer& batch) { return sink_->process(0, batch, nowhere_); }

private:
    class Nowhere final : public Emitter {
        void emit(std::size_t, RecordBatchPointer) override {}
    };
    static void succeed(const Result<void>& result) {
        REQUIRE_MESSAGE(result, (result ? "" : result.error().message));
    }

    const NodeType& type_;
    RecordingReport report_;
    NodeContext context_;
    Nowhere nowhere_;
    std::unique_ptr<Operator> sink_;
};

/// Records from NDJSON, cut into batches of `rows`, as a source's are: the schema widens as fields come up.
/// Event times are a second apart.
std::vector<RecordBatchPointer> batchesOf(const std::string& ndjson, std::size_t rows);

} // namespace weir::test
