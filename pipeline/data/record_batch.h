#pragma once
#include "pipeline/data/column.h"
#include "pipeline/data/schema.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace weir {

/// A record that came after its source's watermark had passed its event time. Whether it is late is for each
/// window to say. The watermark is the one just before this very record, so that results do not depend on
/// where batches were cut.
struct Straggler {
    std::uint32_t row;
    Timestamp watermark;

    bool operator==(const Straggler&) const = default;
};

class RecordBatch;
/// Batches are passed by reference between operators and threads and never change.
using RecordBatchPointer = std::shared_ptr<const RecordBatch>;

/// Records in columns: one column a field of the schema, all of the same length, and an event time a record.
class RecordBatch {
public:
    /// `eventTimes` is a Timestamp column without nulls. `stragglers` are in ascending order of row.
    RecordBatch(SchemaPointer schema, std::vector<ColumnPointer> columns, ColumnPointer eventTimes,
                std::vector<Straggler> stragglers = {});

    const SchemaPointer& schema() const { return schema_; }
    std::size_t rows() const { return eventTimes_->size(); }
    const std::vector<ColumnPointer>& columns() const { return columns_; }
    const Column& column(std::size_t index) const { return *columns_[index]; }
    /// The column of that name, or null.
    const Column* column(std::string_view name) const;

    std::span<const Timestamp> eventTimes() const { return eventTimes_->int64s(); }
    const ColumnPointer& eventTimeColumn() const { return eventTimes_; }
    const std::vector<Straggler>& stragglers() const { return stragglers_; }
    /// Of a batch that was divided by key among several instances of an operator: the number of each record
    /// in the stream before that, as int64. What they make of single records goes on with these numbers, so
    /// that it can be put in order again. Null everywhere else.
    const ColumnPointer& ordinals() const { return ordinals_; }

    /// Memory the values take, computed once.
    std::size_t byteSize() const { return byteSize_; }

    /// The chosen rows, ascending, with their event times, stragglers and ordinals.
    RecordBatchPointer take(std::span<const std::uint32_t> rows) const;
    RecordBatchPointer slice(std::size_t first, std::size_t count) const;
    /// The same records under other columns; event times, stragglers and ordinals stay.
    RecordBatchPointer withColumns(SchemaPointer schema, std::vector<ColumnPointer> columns) const;
    /// The same records with these ordinals; null: without.
    RecordBatchPointer withOrdinals(ColumnPointer ordinals) const;

private:
    SchemaPointer schema_;
    std::vector<ColumnPointer> columns_;
    ColumnPointer eventTimes_;
    std::vector<Straggler> stragglers_;
    ColumnPointer ordinals_;
    std::size_t byteSize_ = 0;
};

} // namespace weir
