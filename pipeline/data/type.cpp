#include "pipeline/data/type.h"

#include <array>
#include <utility>

namespace weir {

namespace {
constexpr std::array<std::pair<Type, std::string_view>, 5> kNames = {{
    {Type::Bool, "bool"},
    {Type::Int64, "int64"},
    {Type::Float64, "float64"},
    {Type::String, "string"},
    {Type::Timestamp, "timestamp"},
}};
} // namespace

std::string_view typeName(Type type) {
    return kNames[static_cast<std::size_t>(type)].second;
}

std::optional<Type> typeFromName(std::string_view name) {
    for (const auto& [type, known] : kNames)
        if (known == name) return type;
    return std::nullopt;
}

} // namespace weir
