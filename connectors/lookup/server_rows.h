#pragma once
#include "pipeline/data/batch_builder.h"
#include "pipeline/data/result.h"
#include "pipeline/nodes/node_report.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// What a column of a database server holds, as far as a record can tell it.
enum class ServerColumnKind : std::uint8_t {
    Text,    ///< and whatever has no type of its own here, as the server writes it
    Integer, ///< of at most 64 bits with a sign; a larger one becomes a float64
    Real,    ///< decimals too, as the nearest float64
    Truth,
    Time, ///< a day and a time of day, in UTC where the server says no zone
};

/// Collects the rows that a database server sends as text. One thread.
class ServerRows {
public:
    /// `server` is how messages name it.
    ServerRows(std::vector<Field> declared, std::size_t mostRows, std::string server, NodeReport& report);

    /// Names the next column, from left to right, before the first row.
    void addColumn(std::string_view name, ServerColumnKind kind);
    std::size_t columns() const { return columns_.size(); }

    /// The value of a column in the row at hand; a null is not set.
    void set(std::size_t column, std::string_view value);
    /// Completes the row, or reports it and leaves it out. Fails when there are more rows than may be.
    Result<void> endRow();

    RawBatch finish() { return records_.finish(); }

private:
    struct Column {
        std::string name;
        ServerColumnKind kind;
        std::size_t field;
    };

    bool convert(const Column& column, std::string_view value);

    BatchBuilder records_;
    const std::size_t mostRows_;
    const std::string server_;
    NodeReport& report_;
    std::vector<Column> columns_;
    std::optional<std::string> fault_; ///< of the row at hand
    std::string faultyValue_;
};

} // namespace weir
