#pragma once
#include "connectors/files/record_copy.h"
#include "connectors/files/record_input.h"
#include "connectors/stored/numbered_store.h"
#include "pipeline/nodes/node_report.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace weir {

/// The field that holds the event time which a record was kept with.
inline constexpr std::string_view kStoredTimeField = "_time";

struct StoredInputOptions {
    bool isFollowed = false;  ///< never ends; waits for more
    bool hasTimeField = true; ///< records have kStoredTimeField; one of that name that they had is left out
    Timestamp from = kMinTimestamp;  ///< event times before it are passed by
    std::optional<Timestamp> before; ///< event times from it on are passed by
};

/// Reads a store's records in the order they were kept. One thread.
class StoredInput final : public RecordInput {
public:
    StoredInput(std::unique_ptr<NumberedStore> store, StoredInputOptions options, NodeReport& report);

    Result<void> open() override;
    void close() override;
    Result<void> restart() override;
    void save(StateWriter& state) const override;
    void restore(StateReader& state) override;
    /// What save() wrote last is part of a checkpoint.
    void noteSaved();
    Result<ReadStatus> read(BatchBuilder& records, const ReadLimit& limit) override;

private:
    Result<bool> fetch(std::size_t rows, const ReadLimit& limit);
    bool isWanted(Timestamp time) const {
        return time >= options_.from && (!options_.before || time < *options_.before);
    }
    bool append(BatchBuilder& records);

    std::unique_ptr<NumberedStore> store_;
    StoredInputOptions options_;
    NodeReport& report_;
    RecordCopy copy_;
    std::optional<std::size_t> timeField_; ///< of the builder
    std::optional<StoredRecords> fetched_;
    std::size_t row_ = 0;                          ///< of fetched_
    mutable std::optional<std::uint64_t> written_; ///< next_ as save() last wrote it
    std::optional<std::uint64_t> next_; ///< the number of the record that comes next, once it has begun
};

} // namespace weir
