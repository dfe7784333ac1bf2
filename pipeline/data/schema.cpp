#include "pipeline/data/schema.h"

template class std::vector<weir::Field>;

namespace weir {

std::optional<std::size_t> Schema::indexOf(std::string_view name) const {
    for (std::size_t i = 0; i < fields_.size(); ++i)
        if (fields_[i].name == name) return i;
    return std::nullopt;
}

const Field* Schema::find(std::string_view name) const {
    const auto index = indexOf(name);
    return index ? &fields_[*index] : nullptr;
}

std::string Schema::text() const {
    std::string result;
    for (const Field& field : fields_) {
        if (!result.empty()) result += ", ";
        result += field.name;
        result += ' ';
        result += typeName(field.type);
    }
    return result;
}

} // namespace weir
