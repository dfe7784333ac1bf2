#include "pipeline/operators/sharding/shard_outputs.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>

namespace weir {

namespace {

/// For the records of one shard, in its order: the earliest that it or any record after it says of time.
class TimesToCome {
public:
    explicit TimesToCome(std::size_t rows) { times_.reserve(rows); }

    void add(const RecordBatch& batch) {
        const std::size_t before = times_.size();
        times_.insert(times_.end(), batch.eventTimes().begin(), batch.eventTimes().end());
        // Behind a straggler, time has come to its watermark.
        for (const Straggler& straggler : batch.stragglers())
            times_[before + straggler.row] = straggler.watermark;
    }
    void finish() {
        for (std::size_t row = times_.size(); row-- > 1;)
            times_[row - 1] = std::min(times_[row - 1], times_[row]);
    }

    bool isAtEnd() const { return next_ == times_.size(); }
    Timestamp time() const { return times_[next_]; }
    std::size_t advance() { return next_++; }

private:
    std::vector<Timestamp> times_;
    std::size_t next_ = 0;
};

} // namespace

void ShardOutputs::ShardEmitter::emit(std::size_t port, RecordBatchPointer batch) {
    if (!batch || batch->rows() == 0) return;
    if (ports.size() <= port) ports.resize(port + 1);
    ports[port].push_back(std::move(batch));
}

void ShardOutputs::emit(OrdinalRange taken, Emitter& output) {
    std::size_t ports = 0;
    for (const ShardEmitter& shard : shards_)
        ports = std::max(ports, shard.ports.size());
    schemas_.resize(std::max(schemas_.size(), ports));
    for (std::size_t port = 0; port < ports; ++port)
        emitPort(port, taken, output);
}

void ShardOutputs::forget() {
    for (ShardEmitter& shard : shards_)
        shard.ports.clear();
}

void ShardOutputs::emitPort(std::size_t port, OrdinalRange taken, Emitter& output) {
    parts_.clear();
    for (std::size_t shard = 0; shard < shards_.size(); ++shard) {
        if (shards_[shard].ports.size() <= port) continue;
        for (RecordBatchPointer& batch : shards_[shard].ports[port])
            parts_.push_back({.batch = std::move(batch), .shard = shard});
        shards_[shard].ports[port].clear();
    }
    if (parts_.empty()) return;
    if (isOneShard()) return emitUnmerged(port, output);
    shareSchemas(schemas_[port]);
    if (!orderByOrdinals(taken)) orderByTime();
    for (std::span<const RowPlace> rest = order_; !rest.empty();) {
        const std::size_t count = lengthOfBatch(rest);
        output.emit(port, gather(rest.first(count)));
        rest = rest.subspan(count);
    }
    parts_.clear();
}

bool ShardOutputs::isOneShard() const {
    return parts_.front().shard == parts_.back().shard;
}

void ShardOutputs::emitUnmerged(std::size_t port, Emitter& output) const {
    for (const Part& part : parts_)
        output.emit(port, part.batch->ordinals() ? part.batch->withOrdinals(nullptr) : part.batch);
}

/// Gives parts of one schema the same pointer, which stays the same from call to call.
void ShardOutputs::shareSchemas(std::vector<SchemaPointer>& known) {
    std::vector<SchemaPointer> used;
    for (Part& part : parts_) {
        const SchemaPointer& own = part.batch->schema();
        const auto isOwn = [&own](const SchemaPointer& each) { return each == own || *each == *own; };
        auto shared = std::find_if(used.begin(), used.end(), isOwn);
        if (shared == used.end()) {
            const auto earlier = std::find_if(known.begin(), known.end(), isOwn);
            shared = used.insert(used.end(), earlier == known.end() ? own : *earlier);
        }
        part.schema = *shared;
    }
    known = std::move(used);
}

/// How many rows go into one batch, up to where another schema begins: a record keeps the one that it came
/// with, as which others come in the same call depends on where batches were cut.
std::size_t ShardOutputs::lengthOfBatch(std::span<const RowPlace> places) const {
    const SchemaPointer& schema = parts_[places.front().part].schema;
    const auto hasOther = [&](const RowPlace& place) { return parts_[place.part].schema != schema; };
    const auto most = places.first(std::min(kMostRows, places.size()));
    return static_cast<std::size_t>(std::find_if(most.begin(), most.end(), hasOther) - most.begin());
}

/// Whether all records have ordinals of this call, in order: an operator may also emit what it held.
bool ShardOutputs::orderByOrdinals(OrdinalRange taken) {
    std::vector<std::uint32_t> places(taken.count + 1);
    const auto placeOf = [&taken](std::int64_t ordinal) {
        return static_cast<std::size_t>(ordinal) - static_cast<std::size_t>(taken.first);
    };
    std::size_t rows = 0;
    for (const Part& part : parts_) {
        if (!part.batch->ordinals()) return false;
        const std::span<const std::int64_t> ordinals = part.batch->ordinals()->int64s();
        if (!std::is_sorted(ordinals.begin(), ordinals.end())) return false;
        for (const std::int64_t ordinal : ordinals) {
            if (placeOf(ordinal) >= taken.count) return false;
            ++places[placeOf(ordinal) + 1];
        }
        rows += part.batch->rows();
    }
    std::partial_sum(places.begin(), places.end(), places.begin());
    order_.resize(rows);
    for (std::uint32_t part = 0; part < parts_.size(); ++part) {
        std::uint32_t row = 0;
        for (const std::int64_t ordinal : parts_[part].batch->ordinals()->int64s())
            order_[places[placeOf(ordinal)]++] = {part, row++};
    }
    return true;
}

void ShardOutputs::orderByTime() {
    struct Sequence {
        TimesToCome times;
        std::vector<RowPlace> places;
    };
    std::vector<Sequence> sequences;
    std::size_t rows = 0;
    for (std::uint32_t part = 0; part < parts_.size(); ++part) {
        const RecordBatch& batch = *parts_[part].batch;
        if (part == 0 || parts_[part].shard != parts_[part - 1].shard)
            sequences.push_back({TimesToCome(batch.rows()), {}});
        sequences.back().times.add(batch);
        for (std::uint32_t row = 0; row < batch.rows(); ++row)
            sequences.back().places.push_back({part, row});
        rows += batch.rows();
    }
    for (Sequence& sequence : sequences)
        sequence.times.finish();

    order_.clear();
    order_.reserve(rows);
    while (order_.size() < rows) {
        // The first of those that have the earliest record, and up to which time it goes on.
        Sequence* first = nullptr;
        Timestamp others = kMaxTimestamp;
        bool isBeforeOthers = true;
        for (Sequence& sequence : sequences) {
            if (sequence.times.isAtEnd()) continue;
            if (first && sequence.times.time() >= first->times.time()) {
                if (sequence.times.time() < others) {
                    others = sequence.times.time();
                    isBeforeOthers = true;
                }
                continue;
            }
            if (first) {
                others = first->times.time();
                isBeforeOthers = false;
            }
            first = &sequence;
        }
        const auto hasTurn = [&] {
            if (first->times.isAtEnd()) return false;
            return first->times.time() < others || (isBeforeOthers && first->times.time() == others);
        };
        do
            order_.push_back(first->places[first->times.advance()]);
        while (hasTurn());
    }
}

RecordBatchPointer ShardOutputs::gather(std::span<const RowPlace> places) {
    for (Part& part : parts_)
        part.rowsInBatch = 0;
    for (const RowPlace& place : places)
        ++parts_[place.part].rowsInBatch;
    std::size_t before = 0;
    for (Part& part : parts_)
        part.firstInBatch = std::exchange(before, before + std::exchange(part.rowsInBatch, 0));

    rows_.resize(places.size());
    permutation_.resize(places.size());
    isPermuted_ = false;
    std::vector<Straggler> stragglers;
    for (std::uint32_t row = 0; row < places.size(); ++row) {
        Part& part = parts_[places[row].part];
        const std::size_t taken = part.firstInBatch + part.rowsInBatch++;
        rows_[taken] = places[row].row;
        permutation_[row] = static_cast<std::uint32_t>(taken);
        isPermuted_ |= taken != row;
        // The rows of a part come in its order.
        const std::vector<Straggler>& own = part.batch->stragglers();
        if (part.straggler < own.size() && own[part.straggler].row == places[row].row)
            stragglers.push_back({row, own[part.straggler++].watermark});
    }

    const SchemaPointer& schema = parts_[places.front().part].schema;
    std::vector<ColumnPointer> columns;
    for (std::size_t field = 0; field < schema->size(); ++field)
        columns.push_back(gatherColumn((*schema)[field].type, [field](const Part& part) -> const Column& {
            return part.batch->column(field);
        }));
    ColumnPointer times = gatherColumn(
        Type::Timestamp, [](const Part& part) -> const Column& { return *part.batch->eventTimeColumn(); });
    return std::make_shared<const RecordBatch>(schema, std::move(columns), std::move(times),
                                               std::move(stragglers));
}

/// The rows of the batch at hand of one column.
template<class ColumnOf>
ColumnPointer ShardOutputs::gatherColumn(Type type, ColumnOf columnOf) const {
    auto result = std::make_shared<Column>(type);
    result->reserve(rows_.size());
    for (const Part& part : parts_)
        if (part.rowsInBatch > 0)
            result->appendRows(columnOf(part), std::span(rows_).subspan(part.firstInBatch, part.rowsInBatch));
    return isPermuted_ ? result->take(permutation_) : result;
}

} // namespace weir
