#pragma once
#include "pipeline/nodes/node_context.h"
#include "pipeline/nodes/operator.h"
#include "pipeline/operators/sharding/shard_outputs.h"
#include "pipeline/operators/sharding/shard_report.h"
#include "pipeline/operators/sharding/whole_stream.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace weir {

/// How the work of an operator is divided among instances of it.
struct Sharding {
    /// Makes an instance, over a context that it outlives.
    std::function<std::unique_ptr<Operator>(const NodeContext&)> make;
    std::vector<std::vector<std::string>> keys; ///< the fields of the key, of each input
    std::vector<std::string> limits;            ///< whole-number parameters that bound what all hold together
    std::shared_ptr<WholeStream> stream;        ///< what instances know of all records; null: nothing
};

/// Runs an operator that does for each key what it would do without the others as a fixed number of
/// instances, each with the keys of its hashes, on as many threads as the parameter `threads` says. As the
/// number of instances does not depend on that, neither do results, their order and what is saved.
///
/// Every instance hears of every schema, and of every watermark that a straggler of any of them met, so that
/// they widen their fields and close their windows together. Each has its share of the limits, rounded up.
///
/// Called as any Operator, by one thread, which takes part in the work. An exception of an instance is one of
/// the whole. Where some of them give an Error for good, it is that of the call; but when process() fails for
/// some of the records only, those are counted as dropped. Where some give a retryable one, the next call is
/// for those alone.
class ShardedOperator final : public Operator {
public:
    static constexpr std::size_t kShards = 16;

    /// `context` must outlive it.
    ShardedOperator(Sharding sharding, const NodeContext& context);

    Result<void> open() override;
    Result<void> process(std::size_t port, const RecordBatchPointer& batch, Emitter& output) override;
    Result<void> advance(Timestamp watermark, Emitter& output) override;
    Result<void> finish(Emitter& output) override;
    Result<void> close() override;
    Result<void> save(StateWriter& state) override;
    void restore(StateReader& state) override;
    std::size_t heldCount() const override;

private:
    struct Shard {
        ShardReport report;
        std::unique_ptr<NodeContext> context;
        std::unique_ptr<Operator> instance;
        std::vector<SchemaPointer> schemas; ///< of the last batch, by port

        // Of the call at hand.
        std::span<const std::uint32_t> rows;
        std::optional<Result<void>> taken; ///< what came of the batch
        bool isDone = false;
        Result<void> result;
        std::exception_ptr thrown;
        std::string saved;
    };

    NodeContext contextOf(ShardReport& report) const;
    void divide(std::size_t port, const RecordBatchPointer& batch);
    ColumnPointer ordinalsOf(std::span<const std::uint32_t> rows) const;
    Result<void> take(std::size_t shard, std::size_t port, const RecordBatchPointer& batch);
    template<class Call>
    Result<void> callAll(const Call& call);
    void reach(Timestamp watermark);
    Result<void> firstError() const;
    Result<void> reportDropped();
    void endCall();

    const NodeContext& context_;
    const Sharding sharding_;
    std::array<Shard, kShards> shards_;
    std::array<ShardReport*, kShards> reports_;
    std::string shownNote_;
    ShardOutputs outputs_{kShards};
    Timestamp watermark_ = kMinTimestamp; ///< that the instances have heard of
    OrdinalRange taken_;                  ///< of the last batch

    bool isRetry_ = false;               ///< the next call is the last one again
    const RecordBatch* batch_ = nullptr; ///< of the last call, if it was process()
    std::vector<std::uint64_t> hashes_;
    std::vector<std::uint32_t> rows_; ///< of the batch, those of one shard after those of another
};

} // namespace weir
