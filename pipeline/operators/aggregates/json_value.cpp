#include "pipeline/operators/aggregates/json_value.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace weir {

void appendJsonText(std::string& out, std::string_view text) {
    const nlohmann::json value(text);
    out += value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void appendJsonNumber(std::string& out, double value) {
    const bool isNumber = std::isfinite(value);
    if (!isNumber) out += '"';
    appendNumber(out, value);
    if (!isNumber) out += '"';
}

void appendJsonValue(std::string& out, const Column& column, std::size_t row) {
    switch (column.type()) {
    case Type::String:
        return appendJsonText(out, column.string(row));
    case Type::Float64:
        return appendJsonNumber(out, column.float64s()[row]);
    case Type::Timestamp:
        return appendJsonText(out, column.text(row));
    case Type::Int64:
    case Type::Bool:
        return column.appendText(out, row);
    }
}

} // namespace weir
