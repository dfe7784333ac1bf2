#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/data/result.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// The columns of some fields in one batch; null where the batch lacks the field, and all its values count as
/// null.
using FieldColumns = std::vector<ColumnPointer>;

/// Fields that an operator with state reads: each has one type over the whole stream, though schemas widen
/// from batch to batch. One thread.
class BoundFields {
public:
    explicit BoundFields(std::vector<std::string> names);

    /// Follows the batch's schema. A field whose type changed otherwise than from int64 to float64 is an
    /// error; the types then stay as they were.
    Result<void> bind(const RecordBatch& batch);

    /// The columns of a batch that was bound, each of type(): int64 after a float64 is cast.
    FieldColumns columns(const RecordBatch& batch) const;

    std::size_t size() const { return names_.size(); }
    const std::string& name(std::size_t field) const { return names_[field]; }
    /// Nothing until some record had the field.
    std::optional<Type> type(std::size_t field) const { return types_[field]; }
    /// Counts up whenever a type becomes known or widens.
    std::size_t version() const { return version_; }

    void save(StateWriter& state) const;
    void restore(StateReader& state);

private:
    std::vector<std::string> names_;
    std::vector<std::optional<Type>> types_;
    std::vector<std::optional<std::size_t>> places_; ///< in schema_
    SchemaPointer schema_;
    std::size_t version_ = 0;
};

} // namespace weir
