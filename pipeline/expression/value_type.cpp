#include "pipeline/expression/value_type.h"

namespace weir::expression {

ValueType valueTypeOf(Type type) {
    switch (type) {
    case Type::Bool:
        return ValueType::Bool;
    case Type::Int64:
        return ValueType::Int64;
    case Type::Float64:
        return ValueType::Float64;
    case Type::String:
        return ValueType::String;
    case Type::Timestamp:
        return ValueType::Timestamp;
    }
    return ValueType::Null;
}

Type columnTypeOf(ValueType type) {
    switch (type) {
    case ValueType::Bool:
        return Type::Bool;
    case ValueType::Int64:
    case ValueType::Interval:
        return Type::Int64;
    case ValueType::String:
        return Type::String;
    case ValueType::Timestamp:
        return Type::Timestamp;
    case ValueType::Float64:
    case ValueType::Null:
        break;
    }
    return Type::Float64;
}

std::string_view valueTypeName(ValueType type) {
    if (type == ValueType::Null) return "null";
    if (type == ValueType::Interval) return "interval";
    return typeName(columnTypeOf(type));
}

} // namespace weir::expression
