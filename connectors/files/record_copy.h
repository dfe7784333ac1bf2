#pragma once
#include "pipeline/data/batch_builder.h"
#include "pipeline/data/column.h"
#include "pipeline/data/schema.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace weir {

/// Copies records that stand in columns into a builder. One thread.
class RecordCopy {
public:
    /// Fields of this name are left out.
    explicit RecordCopy(std::string leftOut = {}) : leftOut_(std::move(leftOut)) {}

    /// The schema of the next records; to be called before each batch, and cheap while it is the same.
    void bind(const SchemaPointer& schema, BatchBuilder& records);
    /// Another time for a column that has one.
    struct OtherTime {
        std::size_t column;
        Timestamp time;
    };
    /// Sets the fields of a record, in their order. False when one does not fit; the builder says why.
    bool setFields(std::span<const ColumnPointer> columns, std::size_t row, BatchBuilder& records,
                   std::optional<OtherTime> otherTime = std::nullopt) const;

private:
    std::string leftOut_;
    SchemaPointer schema_;
    std::vector<std::optional<std::size_t>> fields_; ///< of the builder, for each column
};

} // namespace weir
