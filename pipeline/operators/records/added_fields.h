#pragma once
#include "pipeline/data/record_batch.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace weir {

/// Puts columns of an operator's own into batches: a field of the same name is replaced where it stands, a
/// new one is added at the end. One thread.
class AddedFields {
public:
    /// The batch with the columns, one a field.
    RecordBatchPointer addTo(const RecordBatch& batch, const std::vector<Field>& fields,
                             std::vector<ColumnPointer> columns);

private:
    SchemaPointer schema_; ///< of the last batch
    std::vector<Field> fields_;
    SchemaPointer schemaAfter_;
    std::vector<std::size_t> places_; ///< of the fields in schemaAfter_
};

/// The schema that AddedFields gives to batches of a schema.
Schema schemaWith(const Schema& schema, std::span<const Field> fields);

} // namespace weir
