#include "pipeline/graph/value_place.h"

#include <charconv>
#include <utility>

namespace weir {

namespace {

/// Sets a member of an object, or takes it away.
void setMember(Json& object, const std::string& key, Json value) {
    if (value.is_null())
        object.erase(key);
    else
        object[key] = std::move(value);
}

/// `Values` is Json or const Json.
template<class Values>
Values* valueAt(const ValuePlace& place, Values& parameters) {
    if (!parameters.is_object()) return nullptr;
    const auto value = parameters.find(place.parameter);
    if (value == parameters.end()) return nullptr;
    if (!place.row) return &*value;
    if (!value->is_array() || *place.row >= value->size()) return nullptr;
    Values& element = (*value)[*place.row];
    if (place.column.empty()) return &element;
    if (!element.is_object()) return nullptr;
    const auto inside = element.find(place.column);
    return inside == element.end() ? nullptr : &*inside;
}

} // namespace

std::optional<ValuePlace> ValuePlace::parse(std::string_view text) {
    ValuePlace place;
    const std::size_t bracket = text.find('[');
    place.parameter = text.substr(0, bracket);
    if (place.parameter.empty()) return std::nullopt;
    if (bracket == std::string_view::npos) return place;
    const std::string_view rest = text.substr(bracket + 1);
    std::size_t row = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), row);
    const std::string_view behind = rest.substr(static_cast<std::size_t>(end - rest.data()));
    if (error != std::errc() || !behind.starts_with(']')) return std::nullopt;
    place.row = row;
    if (behind.size() == 1) return place;
    if (behind[1] != '.' || behind.size() == 2) return std::nullopt;
    place.column = behind.substr(2);
    return place;
}

const Json* ValuePlace::find(const Json& parameters) const {
    return valueAt(*this, parameters);
}

Json* ValuePlace::find(Json& parameters) const {
    return valueAt(*this, parameters);
}

bool ValuePlace::set(Json& parameters, Json value) const {
    if (!parameters.is_object()) return false;
    if (!row) {
        setMember(parameters, parameter, std::move(value));
        return true;
    }
    const auto list = parameters.find(parameter);
    if (list == parameters.end() || !list->is_array() || *row >= list->size()) return false;
    Json& element = (*list)[*row];
    if (!column.empty()) {
        if (!element.is_object()) return false;
        setMember(element, column, std::move(value));
    } else if (value.is_null()) {
        list->erase(*row);
    } else {
        element = std::move(value);
    }
    return true;
}

} // namespace weir
