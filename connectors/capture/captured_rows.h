#pragma once
#include "connectors/capture/capture_table.h"

#include <memory>
#include <string>
#include <vector>

namespace weir {

/// `_time` and the columns of these fields, as a query names them.
std::string selectedColumns(const std::vector<CapturedField>& fields);
Schema schemaOf(const std::vector<CapturedField>& fields);

/// Makes a batch of rows of a captured table. One thread.
class CapturedRows {
public:
    explicit CapturedRows(SchemaPointer schema);

    /// Takes the current row of a query of selectedColumns(); `first` is where they begin in it.
    void add(const SqliteStatement& row, int first = 0);
    std::size_t size() const { return times_->size(); }
    /// Null if there is no row; nothing can be added afterwards.
    RecordBatchPointer finish();

private:
    SchemaPointer schema_;
    std::shared_ptr<Column> times_;
    std::vector<std::shared_ptr<Column>> columns_;
};

} // namespace weir
