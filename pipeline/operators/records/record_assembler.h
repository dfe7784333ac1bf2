#pragma once
#include "pipeline/nodes/operator.h"
#include "pipeline/operators/records/packed_record.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace weir {

/// Puts packed records into batches again, behind fields of the operator's own. One thread.
class RecordAssembler {
public:
    /// `own` are int64 or timestamp; a field of a record with the name of one of them is left out.
    explicit RecordAssembler(std::vector<Field> own = {}) : own_(std::move(own)) {}

    /// The next record, with the values of the own fields. May emit those before it.
    void add(const PackedRecord& record, Timestamp eventTime, std::span<const std::int64_t> own,
             Emitter& output);
    /// Emits what was added. To be called before the operator returns.
    void flush(Emitter& output);

private:
    void begin(const SchemaPointer& schema);

    std::vector<Field> own_;
    SchemaPointer recordSchema_;    ///< of the records in the batch at hand
    SchemaPointer schema_;          ///< with the own fields
    std::vector<std::size_t> kept_; ///< fields of the records that are not left out
    std::vector<Column> ownColumns_;
    std::vector<Column> columns_;
    Array<Timestamp> times_;
};

/// The schema that a RecordAssembler gives to records of a schema.
Schema assembledSchema(const std::vector<Field>& own, const Schema& records);

} // namespace weir
