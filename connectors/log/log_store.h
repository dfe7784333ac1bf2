#pragma once
#include "connectors/log/log_reader.h"
#include "connectors/stored/file_identity.h"
#include "connectors/stored/numbered_store.h"
#include "pipeline/nodes/node_report.h"

#include <chrono>
#include <filesystem>
#include <string>

namespace weir {

struct LogStoreOptions {
    std::string reader;       ///< under which the log knows who reads; empty: it does not
    bool beginsAtEnd = false; ///< with what comes from now on
    bool isFollowed = false;  ///< a log that is not there yet may come
};

/// The records of a log, by their number. One thread.
class LogStore final : public NumberedStore {
public:
    LogStore(std::filesystem::path path, LogStoreOptions options, NodeReport& report)
        : path_(std::move(path)), options_(std::move(options)), report_(report) {}

    Result<void> open() override;
    void close() override;
    Result<std::uint64_t> begin(Timestamp from) override;
    Result<std::optional<StoredRecords>> read(std::uint64_t number, std::size_t rows) override;
    Result<void> noteSaved(std::uint64_t number) override;

private:
    Result<void> rememberNowAndThen(std::uint64_t number);

    std::filesystem::path path_;
    LogStoreOptions options_;
    NodeReport& report_;
    LogReader reader_;
    FileIdentity file_;
    bool isOpen_ = false;
    bool isSaved_ = false;    ///< by checkpoints, which say what the reader still needs
    std::uint64_t saved_ = 0; ///< at the last one
    std::chrono::steady_clock::time_point remembered_;
};

} // namespace weir
