#include "pipeline/expression/syntax/type_names.h"

#include "pipeline/expression/syntax/lexer.h"

namespace weir::expression {

namespace {

struct SqlName {
    std::string_view name;
    Type type;
};

constexpr SqlName kSqlNames[] = {
    {"BOOL", Type::Bool},       {"BOOLEAN", Type::Bool},        {"INT64", Type::Int64},
    {"INT", Type::Int64},       {"INTEGER", Type::Int64},       {"BIGINT", Type::Int64},
    {"FLOAT64", Type::Float64}, {"DOUBLE", Type::Float64},      {"FLOAT", Type::Float64},
    {"REAL", Type::Float64},    {"STRING", Type::String},       {"TEXT", Type::String},
    {"VARCHAR", Type::String},  {"TIMESTAMP", Type::Timestamp},
};

} // namespace

std::optional<Type> typeFromSqlName(std::string_view name) {
    const std::string capitals = inCapitals(name);
    for (const SqlName& known : kSqlNames)
        if (known.name == capitals) return known.type;
    return std::nullopt;
}

} // namespace weir::expression
