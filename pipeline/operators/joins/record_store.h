#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/operators/joins/record_place.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace weir {

/// The values of the records that a join holds of one input: copied into segments of some thousand rows, each
/// of which goes when the last of its records does. A record keeps the schema that it came with. One thread.
class RecordStore {
public:
    /// The number of a schema, which the store meets now if it has not before.
    std::size_t meet(const SchemaPointer& schema);

    /// Takes in the chosen rows of a batch, ascending. Their places are valid until the next call.
    std::span<const RecordPlace> add(const RecordBatch& batch, std::span<const std::uint32_t> rows);

    /// Its values stay readable until sweep().
    void letGo(RecordPlace place);
    /// Frees the segments of which nothing is held.
    void sweep();

    /// The number of the schema of a record, among all that the store has met.
    std::size_t schemaOf(RecordPlace place) const { return segments_[place.segment].schema; }
    std::size_t schemas() const { return schemas_.size(); }
    const Schema& schema(std::size_t number) const { return *schemas_[number].schema; }

    std::size_t segments() const { return segments_.size(); }
    const Column& column(std::uint32_t segment, std::size_t field) const {
        return segments_[segment].columns[field];
    }

    /// How many records are held.
    std::size_t held() const { return held_; }
    /// Whether most rows of its segments are of records that have gone.
    bool isSparse() const;
    /// Brings the records together that are held, which `places` are, in any order, and says where they stand
    /// now.
    void compact(std::span<RecordPlace* const> places);

    void save(StateWriter& state) const;
    void restore(StateReader& state);

private:
    /// Records of one schema.
    struct Segment {
        std::size_t schema = 0;
        std::vector<Column> columns;
        std::uint32_t rows = 0;
        std::uint32_t held = 0;
    };
    struct KnownSchema {
        SchemaPointer schema;
        std::optional<std::uint32_t> open; ///< the segment that takes its next records
    };

    std::uint32_t openSegment(std::size_t schema);
    void free(std::uint32_t segment);

    std::vector<KnownSchema> schemas_;
    std::vector<Segment> segments_; ///< without columns where free
    std::vector<std::uint32_t> free_;
    std::vector<std::uint32_t> emptied_; ///< segments to sweep
    std::size_t rows_ = 0;               ///< of all segments
    std::size_t held_ = 0;
    std::vector<RecordPlace> places_;
};

} // namespace weir
