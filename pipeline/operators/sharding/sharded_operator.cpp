#include "pipeline/operators/sharding/sharded_operator.h"

#include "pipeline/nodes/worker_pool.h"
#include "pipeline/operators/sharding/key_hashes.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <utility>

namespace weir {

namespace {

static_assert(std::has_single_bit(ShardedOperator::kShards));
constexpr int kShardBits = std::countr_zero(ShardedOperator::kShards);

/// Of work that takes less, most is done before another thread has woken up.
constexpr std::chrono::microseconds kWorthWaking{100};

std::size_t shardOf(std::uint64_t hash) {
    return hash >> (64 - kShardBits);
}

} // namespace

ShardedOperator::ShardedOperator(Sharding sharding, const NodeContext& context)
    : context_(context), sharding_(std::move(sharding)) {
    for (std::size_t shard = 0; shard < kShards; ++shard) {
        Shard& each = shards_[shard];
        reports_[shard] = &each.report;
        each.context = std::make_unique<NodeContext>(contextOf(each.report));
        each.instance = sharding_.make(*each.context);
        each.schemas.resize(sharding_.keys.size());
    }
}

/// That of one instance: with its share of the limits.
NodeContext ShardedOperator::contextOf(ShardReport& report) const {
    Json values = Json::object();
    for (const Parameter& parameter : context_.parameters.declarations())
        if (Json value = context_.parameters.value(parameter.id); !value.is_null())
            values[parameter.id] = std::move(value);
    for (const std::string& limit : sharding_.limits) {
        const auto share = static_cast<std::int64_t>(kShards);
        values[limit] = std::max<std::int64_t>((context_.parameters.integer(limit) - 1) / share + 1, 1);
    }
    return {context_.nodeId, Parameters(context_.parameters.declarations(), std::move(values)), report,
            context_.folder};
}

Result<void> ShardedOperator::open() {
    auto called = callAll([this](std::size_t shard) { return shards_[shard].instance->open(); });
    if (!isRetry_) endCall();
    return called;
}

Result<void> ShardedOperator::process(std::size_t port, const RecordBatchPointer& batch, Emitter& output) {
    // A call that is not made again was given up, with the run.
    if (batch.get() != batch_) endCall();
    if (!isRetry_) divide(port, batch);
    Timestamp met = kMinTimestamp;
    for (const Straggler& straggler : batch->stragglers())
        met = std::max(met, straggler.watermark);
    Result<void> called = callAll([&](std::size_t shard) -> Result<void> {
        Shard& each = shards_[shard];
        if (!each.taken) {
            Result<void> taken = take(shard, port, batch);
            if (!taken && taken.error().retryable) return taken;
            each.taken = std::move(taken);
        }
        return met > watermark_ ? each.instance->advance(met, outputs_.of(shard)) : Result<void>();
    });
    if (isRetry_) return called;
    reach(met);
    outputs_.emit(taken_, output);
    called = reportDropped();
    endCall();
    return called;
}

/// Says which rows are of which shard, and gives them ordinals.
void ShardedOperator::divide(std::size_t port, const RecordBatchPointer& batch) {
    batch_ = batch.get();
    if (sharding_.stream) sharding_.stream->follow(*batch);
    taken_ = {taken_.first + static_cast<std::int64_t>(taken_.count), batch->rows()};
    hashKeys(*batch, sharding_.keys[port], hashes_);
    std::array<std::uint32_t, kShards> ends{};
    for (const std::uint64_t hash : hashes_)
        ++ends[shardOf(hash)];
    std::uint32_t first = 0;
    rows_.resize(batch->rows());
    for (std::size_t shard = 0; shard < kShards; ++shard) {
        shards_[shard].rows = std::span(rows_).subspan(first, ends[shard]);
        first += std::exchange(ends[shard], first);
    }
    for (std::uint32_t row = 0; row < rows_.size(); ++row)
        rows_[ends[shardOf(hashes_[row])]++] = row;
}

Result<void> ShardedOperator::take(std::size_t shard, std::size_t port, const RecordBatchPointer& batch) {
    Shard& each = shards_[shard];
    // Fields widen for all keys at once, also for those that have no record here.
    if (each.rows.empty() && each.schemas[port] == batch->schema()) return {};
    const RecordBatchPointer own = batch->take(each.rows)->withOrdinals(ordinalsOf(each.rows));
    Result<void> taken = each.instance->process(port, own, outputs_.of(shard));
    if (taken || !taken.error().retryable) each.schemas[port] = batch->schema();
    return taken;
}

ColumnPointer ShardedOperator::ordinalsOf(std::span<const std::uint32_t> rows) const {
    Array<std::int64_t> ordinals(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        ordinals[i] = taken_.first + rows[i];
    return Column::ofInt64(std::move(ordinals));
}

Result<void> ShardedOperator::advance(Timestamp watermark, Emitter& output) {
    if (batch_) endCall();
    // A straggler may have told it before.
    if (watermark <= watermark_) return {};
    Result<void> called = callAll(
        [&](std::size_t shard) { return shards_[shard].instance->advance(watermark, outputs_.of(shard)); });
    if (isRetry_) return called;
    reach(watermark);
    outputs_.emit({}, output);
    endCall();
    return called;
}

/// All instances have heard of the watermark.
void ShardedOperator::reach(Timestamp watermark) {
    if (watermark <= watermark_) return;
    watermark_ = watermark;
    if (sharding_.stream) sharding_.stream->advance(watermark);
}

Result<void> ShardedOperator::finish(Emitter& output) {
    if (batch_) endCall();
    Result<void> called =
        callAll([&](std::size_t shard) { return shards_[shard].instance->finish(outputs_.of(shard)); });
    if (isRetry_) return called;
    outputs_.emit({}, output);
    endCall();
    return called;
}

Result<void> ShardedOperator::close() {
    endCall();
    Result<void> called = callAll([this](std::size_t shard) { return shards_[shard].instance->close(); });
    endCall();
    return called;
}

Result<void> ShardedOperator::save(StateWriter& state) {
    if (batch_) endCall();
    Result<void> called = callAll([this](std::size_t shard) -> Result<void> {
        StateWriter own;
        Result<void> saved = shards_[shard].instance->save(own);
        shards_[shard].saved = own.take();
        return saved;
    });
    if (isRetry_) return called;
    endCall();
    if (!called) return called;
    state.write(static_cast<std::uint32_t>(kShards));
    state.write(watermark_);
    if (sharding_.stream) sharding_.stream->save(state);
    for (Shard& shard : shards_)
        state.writeText(std::exchange(shard.saved, {}));
    return {};
}

void ShardedOperator::restore(StateReader& state) {
    if (state.read<std::uint32_t>() != kShards) throw DamagedState();
    state.read(watermark_);
    if (sharding_.stream) sharding_.stream->restore(state);
    for (Shard& shard : shards_) {
        const std::string saved = state.readText();
        StateReader own(saved);
        shard.instance->restore(own);
        own.finish();
    }
}

std::size_t ShardedOperator::heldCount() const {
    std::size_t held = 0;
    for (const Shard& shard : shards_)
        held += shard.instance->heldCount();
    return held;
}

/// Makes a call to all instances that have not done it yet, and hands on what they report. Throws what one of
/// them throws. Otherwise there is an error for now, and isRetry_ is set; or all have done it, and the result
/// is the first error.
template<class Call>
Result<void> ShardedOperator::callAll(const Call& call) {
    std::array<std::size_t, kShards> open{};
    std::size_t count = 0;
    for (std::size_t shard = 0; shard < kShards; ++shard)
        if (!shards_[shard].isDone) open[count++] = shard;
    const auto work = [&](std::size_t i) {
        Shard& shard = shards_[open[i]];
        try {
            shard.result = call(open[i]);
        } catch (...) {
            shard.thrown = std::current_exception();
        }
        shard.isDone = shard.result.has_value() || !shard.result.error().retryable;
    };

    // Goes by how long those took that are done: what a record costs differs a hundredfold.
    const auto begun = std::chrono::steady_clock::now();
    std::size_t next = 0;
    std::chrono::nanoseconds rest{0};
    while (next < count && rest < kWorthWaking) {
        work(next++);
        rest = (std::chrono::steady_clock::now() - begun) * (count - next) / next;
    }
    const auto threads = static_cast<std::size_t>(context_.parameters.integer("threads"));
    if (context_.workers) {
        context_.workers->forEach(count - next, threads, [&](std::size_t i) { work(next + i); });
    } else {
        for (; next < count; ++next)
            work(next);
    }

    ShardReport::handOn(reports_, context_.report, shownNote_);
    for (Shard& shard : shards_)
        if (shard.thrown) std::rethrow_exception(std::exchange(shard.thrown, nullptr));
    isRetry_ = false;
    for (const Shard& shard : shards_)
        isRetry_ |= !shard.isDone;
    for (const Shard& shard : shards_)
        if (!shard.isDone) return shard.result;
    return firstError();
}

Result<void> ShardedOperator::firstError() const {
    for (const Shard& shard : shards_)
        if (!shard.result) return shard.result;
    return {};
}

/// What process() gives: an error if no record could be taken. The records of instances that failed among
/// others that did not are dropped.
Result<void> ShardedOperator::reportDropped() {
    const Shard* failed = nullptr;
    bool isAnyTaken = false;
    for (const Shard& shard : shards_) {
        if (shard.rows.empty()) continue;
        isAnyTaken |= shard.taken->has_value();
        if (!*shard.taken) failed = &shard;
    }
    if (failed && !isAnyTaken) return *failed->taken;
    for (const Shard& shard : shards_) {
        if (!shard.rows.empty() && !*shard.taken)
            context_.report.droppedRecords(shard.rows.size(), shard.taken->error().message);
        // What advancing it gives drops no record.
        if (!shard.result) context_.report.droppedRecords(0, shard.result.error().message);
    }
    return {};
}

/// Nothing of the last call is to be done any more.
void ShardedOperator::endCall() {
    isRetry_ = false;
    batch_ = nullptr;
    outputs_.forget();
    for (Shard& shard : shards_) {
        shard.taken.reset();
        shard.isDone = false;
        shard.result = {};
        shard.thrown = nullptr;
        shard.rows = {};
    }
}

} // namespace weir
