#include "pipeline/nodes/parameters.h"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

template class std::vector<weir::Choice>;
template class std::vector<weir::Parameter>;

namespace weir {

namespace {

const Json kNothing = nullptr;

/// The member of an object, or null.
const Json& member(const Json& object, const std::string& id) {
    if (!object.is_object()) return kNothing;
    const auto found = object.find(id);
    return found == object.end() ? kNothing : *found;
}

bool fitsInt64(const Json& value) {
    if (value.is_number_unsigned())
        return value.get<std::uint64_t>() <=
               static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return value.is_number_integer();
}

/// Whether a value can be read as its parameter's type. One that cannot is a problem which validate()
/// reports; until it is mended, the default stands in, so that reading never fails while a graph is edited.
bool isReadable(ParameterType type, const Json& value) {
    switch (type) {
    case ParameterType::Integer:
        return fitsInt64(value);
    case ParameterType::Number:
        return value.is_number();
    case ParameterType::Boolean:
        return value.is_boolean();
    case ParameterType::FieldNames:
    case ParameterType::Rows:
        return value.is_array();
    default:
        return value.is_string();
    }
}

} // namespace

Parameters::Parameters(const std::vector<Parameter>& declared, Json values)
    : declared_(&declared), values_(std::move(values)) {}

const Parameter* Parameters::declaration(std::string_view id) const {
    const auto found = std::find_if(declared_->begin(), declared_->end(),
                                    [id](const Parameter& parameter) { return parameter.id == id; });
    return found == declared_->end() ? nullptr : &*found;
}

const Parameter& Parameters::require(std::string_view id, std::initializer_list<ParameterType> types) const {
    const Parameter* parameter = declaration(id);
    if (!parameter) throw std::logic_error(fmt::format("parameter '{}' is read but not declared", id));
    if (types.size() != 0 && std::find(types.begin(), types.end(), parameter->type) == types.end())
        throw std::logic_error(fmt::format("parameter '{}' is read as another type than declared", id));
    if (watcher_) watcher_(id);
    return *parameter;
}

Json Parameters::value(std::string_view id) const {
    const Parameter& parameter = require(id, {});
    const Json& set = member(values_, parameter.id);
    return isReadable(parameter.type, set) ? set : parameter.defaultValue;
}

std::string Parameters::text(std::string_view id) const {
    require(id, {ParameterType::Text, ParameterType::Choice, ParameterType::Expression,
                 ParameterType::FieldName, ParameterType::InputPath, ParameterType::OutputPath});
    const Json found = value(id);
    return found.is_string() ? found.get<std::string>() : std::string();
}

std::int64_t Parameters::integer(std::string_view id) const {
    require(id, {ParameterType::Integer});
    const Json found = value(id);
    return found.is_number_integer() ? found.get<std::int64_t>() : 0;
}

double Parameters::number(std::string_view id) const {
    require(id, {ParameterType::Number});
    const Json found = value(id);
    return found.is_number() ? found.get<double>() : 0.0;
}

bool Parameters::boolean(std::string_view id) const {
    require(id, {ParameterType::Boolean});
    const Json found = value(id);
    return found.is_boolean() && found.get<bool>();
}

Duration Parameters::span(std::string_view id) const {
    require(id, {ParameterType::Span});
    const Json found = value(id);
    if (!found.is_string()) return Duration{0};
    return parseDuration(found.get<std::string>()).value_or(Duration{0});
}

std::vector<std::string> Parameters::texts(std::string_view id) const {
    require(id, {ParameterType::FieldNames});
    std::vector<std::string> result;
    for (const Json& element : value(id))
        if (element.is_string()) result.push_back(element.get<std::string>());
    return result;
}

std::vector<Parameters> Parameters::rows(std::string_view id) const {
    const Parameter& parameter = require(id, {ParameterType::Rows});
    std::vector<Parameters> result;
    for (const Json& row : value(id)) {
        Parameters& added = result.emplace_back(parameter.columns, row);
        if (watcher_)
            added.watcher_ = [watcher = watcher_, prefix = parameter.id + "."](std::string_view column) {
                watcher(prefix + std::string(column));
            };
    }
    return result;
}

bool Parameters::has(std::string_view id) const {
    const Json found = value(id);
    if (found.is_string()) return !found.get_ref<const std::string&>().empty();
    if (found.is_array()) return !found.empty();
    return !found.is_null();
}

bool Parameters::isVisible(const Parameter& parameter) const {
    const VisibleWhen& condition = parameter.visibleWhen;
    if (condition.parameter.empty()) return true;
    const Parameter& other = require(condition.parameter, {});
    if (!isVisible(other)) return false;
    const Json found = value(condition.parameter);
    const std::string text = found.is_string() ? found.get<std::string>() : found.dump();
    return std::find(condition.values.begin(), condition.values.end(), text) != condition.values.end();
}

} // namespace weir
