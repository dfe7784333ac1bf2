#pragma once
// How these tests evaluate expressions and write down what they expect.
#include "pipeline/data/record_batch.h"
#include "pipeline/expression/expression.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace weir::testing {

/// A timestamp, written as text.
struct Time {
    std::string text;
};

/// One value of a record; monostate is null.
using Cell = std::variant<std::monostate, bool, std::int64_t, double, std::string, Time>;

inline Cell null() {
    return {};
}

/// A column under construction: its name, type and values.
struct Values {
    std::string name;
    Type type;
    std::vector<Cell> cells;
};

RecordBatchPointer batchOf(const std::vector<Values>& columns);

/// The values of an expression over a batch as text; "null" for null.
std::vector<std::string> evaluated(const std::string& expression, const RecordBatchPointer& batch);

/// The value of an expression for one record. It is computed with the fields as columns, of one row and of
/// many, and with each and all of them written into the expression as literals; all must agree.
std::string valueOf(const std::string& expression,
                    const std::vector<std::pair<std::string, Cell>>& fields = {});

/// The type of an expression's result over fields of these types.
Type typeOf(const std::string& expression, const std::vector<Field>& fields = {});

/// "column: message" of the error an expression has over these fields; empty if it has none.
std::string errorOf(const std::string& expression, const std::vector<Field>& fields = {});

} // namespace weir::testing
