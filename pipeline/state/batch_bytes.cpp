#include "pipeline/state/batch_bytes.h"

#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstring>
#include <optional>
#include <vector>

namespace weir {

namespace {

/// In place of a column's index: the event times are no field of the batch.
constexpr std::uint64_t kOwnColumn = ~std::uint64_t{0};

ColumnPointer requiredColumn(StateReader& state) {
    std::optional<Column> column = state.readColumn();
    if (!column) throw DamagedState();
    return std::make_shared<const Column>(std::move(*column));
}

} // namespace

std::string batchBytes(const RecordBatch& batch) {
    StateWriter state;
    state.writeSchema(*batch.schema());
    std::uint64_t timeColumn = kOwnColumn;
    for (std::size_t index = 0; index < batch.columns().size(); ++index) {
        state.writeColumn(batch.columns()[index].get());
        if (batch.columns()[index] == batch.eventTimeColumn()) timeColumn = index;
    }
    state.write(timeColumn);
    if (timeColumn == kOwnColumn) state.writeColumn(batch.eventTimeColumn().get());
    state.write(static_cast<std::uint64_t>(batch.stragglers().size()));
    for (const Straggler& straggler : batch.stragglers()) {
        state.write(straggler.row);
        state.write(straggler.watermark);
    }
    return state.take();
}

RecordBatchPointer batchFromBytes(std::string_view bytes) {
    StateReader state(bytes);
    auto schema = std::make_shared<const Schema>(state.readSchema());
    std::vector<ColumnPointer> columns;
    for (std::size_t index = 0; index < schema->size(); ++index) {
        columns.push_back(requiredColumn(state));
        if (columns.back()->type() != (*schema)[index].type) throw DamagedState();
    }
    const auto timeColumn = state.read<std::uint64_t>();
    if (timeColumn != kOwnColumn && timeColumn >= columns.size()) throw DamagedState();
    const ColumnPointer times = timeColumn == kOwnColumn ? requiredColumn(state) : columns[timeColumn];
    if (times->type() != Type::Timestamp || times->hasNulls()) throw DamagedState();
    for (const ColumnPointer& column : columns)
        if (column->size() != times->size()) throw DamagedState();
    std::vector<Straggler> stragglers;
    for (auto count = state.read<std::uint64_t>(); count > 0; --count) {
        const auto row = state.read<std::uint32_t>();
        if (row >= times->size()) throw DamagedState();
        stragglers.push_back({row, state.read<Timestamp>()});
    }
    state.finish();
    return std::make_shared<const RecordBatch>(std::move(schema), std::move(columns), times,
                                               std::move(stragglers));
}

std::uint64_t checksum(std::string_view bytes) {
    // Each step can be undone, so two texts that differ in one word alone never meet again.
    constexpr std::uint64_t kMultiplier = 0x9e3779b97f4a7c15;
    std::uint64_t sum = bytes.size();
    const auto take = [&sum](std::uint64_t word) {
        sum = (sum ^ word) * kMultiplier;
        sum ^= sum >> 32;
    };
    while (!bytes.empty()) {
        std::uint64_t word = 0;
        const std::size_t size = std::min(bytes.size(), sizeof word);
        std::memcpy(&word, bytes.data(), size);
        take(word);
        bytes.remove_prefix(size);
    }
    return sum;
}

} // namespace weir
