#pragma once
#include "pipeline/nodes/operator.h"
#include "pipeline/operators/joins/record_store.h"
#include "pipeline/operators/joins/result_fields.h"

#include <array>
#include <cstddef>
#include <vector>

namespace weir {

/// Makes batches of a join's results from pairs of places in the two stores. Results have the fields that the
/// records used so far have had, in the order of their event times, so that they do not depend on which input
/// was ahead. One thread.
class JoinResults {
public:
    /// `settings` and `stores` must outlive this. `ownFields` are timestamps.
    JoinResults(const JoinSettings& settings, const std::array<RecordStore, 2>& stores,
                std::vector<Field> ownFields = {});

    /// The first records of a side have come: results have their fields from the beginning, so that the names
    /// of the right's do not depend on which side has the first result. Not while results stand out.
    void begin(Side side, std::size_t schema) {
        if (known_[indexOf(side)].followed.empty()) adopt(side, schema);
    }

    /// A record comes to its turn: results from here on have its fields.
    void follow(Side side, RecordPlace place, Emitter& output) {
        const std::size_t schema = stores_[indexOf(side)].schemaOf(place);
        Known& known = known_[indexOf(side)];
        if (schema < known.followed.size() && known.followed[schema]) return;
        emit(output);
        adopt(side, schema);
    }

    /// Adds a result; either side may be kNoRecord. With own fields, setOwn() gives their values.
    void add(Timestamp time, RecordPlace left, RecordPlace right) {
        times_.push_back(time);
        places_[0].push_back(left);
        places_[1].push_back(right);
    }
    /// The values of the own fields in all results added since they were set last.
    void setOwn(std::span<const Timestamp> values);

    /// Gives out whole batches once there are enough results.
    void emitFull(Emitter& output) {
        if (times_.size() >= kMostRows) emit(output);
    }
    void emit(Emitter& output);

    void save(StateWriter& state) const;
    void restore(StateReader& state);

private:
    static constexpr std::size_t kMostRows = 8192;

    /// What is known of one side.
    struct Known {
        std::vector<Field> fields;
        std::vector<std::uint8_t> followed; ///< by number of the schema in the store
        /// By number of the schema: where each of `fields` stands in it.
        std::vector<std::vector<std::optional<std::size_t>>> places;
    };

    void adopt(Side side, std::size_t schema);
    void bind();
    RecordBatchPointer batchOf(std::size_t first, std::size_t count);
    void findColumns(Side side, std::size_t field, std::span<const std::uint32_t> segments);
    ColumnPointer columnOf(const ResultField& field, std::size_t first, std::size_t count);
    ColumnPointer sharedColumnOf(const ResultField& field, std::size_t first, std::size_t count);

    const JoinSettings& settings_;
    const std::array<RecordStore, 2>& stores_;
    const std::vector<Field> ownFields_;
    std::array<Known, 2> known_;

    SchemaPointer schema_; ///< null: to be made anew
    std::vector<ResultField> fields_;

    Array<Timestamp> times_;
    std::array<std::vector<RecordPlace>, 2> places_;
    std::vector<Array<Timestamp>> own_;

    std::array<std::vector<std::uint32_t>, 2> segments_; ///< that the batch at hand reads
    std::array<std::vector<const Column*>, 2> columns_;  ///< by segment, of one field
};

} // namespace weir
