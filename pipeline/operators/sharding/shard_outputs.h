#pragma once
#include "pipeline/nodes/operator.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weir {

/// The ordinals of the records that instances of an operator have taken in one call.
struct OrdinalRange {
    std::int64_t first = 0;
    std::size_t count = 0;
};

/// What the instances of an operator emitted in one call, made one stream again, in an order that depends on
/// nothing but what they emitted.
///
/// Results of single records of the call, which have ordinals, come in the order of these records. All others
/// come in order of event time, those of one time in order of the instances, while of each instance they stay
/// in its order. A straggler comes when its watermark is no longer ahead of any record that follows, so that
/// no record gets late by it. Each record keeps the schema that it was emitted with.
class ShardOutputs {
public:
    explicit ShardOutputs(std::size_t shards) : shards_(shards) {}

    /// Where a shard emits, by one thread at a time. Valid as long as this.
    Emitter& of(std::size_t shard) { return shards_[shard]; }

    /// Emits everything, in batches of one schema and up to kMostRows, and forgets it.
    void emit(OrdinalRange taken, Emitter& output);
    void forget();

private:
    static constexpr std::size_t kMostRows = 8192;

    class ShardEmitter final : public Emitter {
    public:
        void emit(std::size_t port, RecordBatchPointer batch) override;

        std::vector<std::vector<RecordBatchPointer>> ports;
    };

    /// One of the batches that were emitted.
    struct Part {
        RecordBatchPointer batch;
        std::size_t shard = 0;
        SchemaPointer schema;         ///< that of the batch
        std::size_t straggler = 0;    ///< the next one that is to go out
        std::size_t rowsInBatch = 0;  ///< of the batch at hand
        std::size_t firstInBatch = 0; ///< of the batch at hand, before it is put in order
    };
    struct RowPlace {
        std::uint32_t part;
        std::uint32_t row;
    };

    void emitPort(std::size_t port, OrdinalRange taken, Emitter& output);
    void emitUnmerged(std::size_t port, Emitter& output) const;
    bool isOneShard() const;
    void shareSchemas(std::vector<SchemaPointer>& known);
    std::size_t lengthOfBatch(std::span<const RowPlace> places) const;
    bool orderByOrdinals(OrdinalRange taken);
    void orderByTime();
    RecordBatchPointer gather(std::span<const RowPlace> places);
    template<class ColumnOf>
    ColumnPointer gatherColumn(Type type, ColumnOf columnOf) const;

    std::vector<ShardEmitter> shards_;
    std::vector<std::vector<SchemaPointer>> schemas_; ///< of the last results, by port

    // Of the port at hand.
    std::vector<Part> parts_;
    std::vector<RowPlace> order_;

    // Of the batch at hand.
    std::vector<std::uint32_t> rows_;        ///< in their parts, one part after the other
    std::vector<std::uint32_t> permutation_; ///< where in rows_ each row of the batch is
    bool isPermuted_ = false;
};

} // namespace weir
