#include "pipeline/graph/graph_file.h"
#include "pipeline/graph/json_text.h"
#include "pipeline/graph/nearest_name.h"
#include "pipeline/graph/subgraph_types.h"
#include "pipeline/nodes/node_registry.h"

#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace weir {

namespace {

template<class Number>
std::optional<Number> numberFrom(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

Json splitAtCommas(std::string_view text) {
    Json result = Json::array();
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        std::string_view part = text.substr(0, comma);
        while (part.starts_with(' '))
            part.remove_prefix(1);
        while (part.ends_with(' '))
            part.remove_suffix(1);
        if (!part.empty()) result.push_back(std::string(part));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return result;
}

/// The value as the graph file would hold it.
Result<Json> valueFromText(const Parameter& parameter, std::string_view text) {
    switch (parameter.type) {
    case ParameterType::Integer:
        if (const auto number = numberFrom<std::int64_t>(text)) return Json(*number);
        return fail(fmt::format("'{}' is not a whole number", text));
    case ParameterType::Number:
        if (const auto number = numberFrom<double>(text)) return Json(*number);
        return fail(fmt::format("'{}' is not a number", text));
    case ParameterType::Boolean:
        if (text == "true") return Json(true);
        if (text == "false") return Json(false);
        return fail(fmt::format("'{}' is neither true nor false", text));
    case ParameterType::FieldNames:
        return splitAtCommas(text);
    case ParameterType::Rows:
        return parseJson(text).map_error([text](const Error& error) {
            return Error{fmt::format("'{}' is not a JSON array of objects: {}", text, error.message)};
        });
    default:
        return Json(std::string(text));
    }
}

template<class Elements>
std::vector<std::string> idsOf(const Elements& elements) {
    std::vector<std::string> ids;
    for (const auto& element : elements)
        ids.push_back(element.id);
    return ids;
}

} // namespace

Result<void> setParameter(Graph& graph, std::string_view assignment) {
    const std::size_t equals = assignment.find('=');
    const std::string_view left = assignment.substr(0, equals);
    const std::size_t dot = left.rfind('.');
    if (equals == std::string_view::npos || dot == std::string_view::npos || dot == 0 ||
        dot + 1 == left.size())
        return fail(
            fmt::format("'{}' is not of the form node.parameter=value, such as cpu.every=2s", assignment));
    const std::string nodeId(left.substr(0, dot));
    const std::string parameterId(left.substr(dot + 1));

    Node* node = graph.findNode(nodeId);
    if (!node)
        return fail(fmt::format("'{}': the graph has no node '{}'; {}", assignment, nodeId,
                                suggestName(nodeId, idsOf(graph.nodes))));
    const NodeRegistry types = typesOf(graph);
    const NodeType* type = types.find(node->type);
    if (!type)
        return fail(fmt::format("'{}': node '{}' has the type '{}', which this program does not know",
                                assignment, nodeId, node->type));
    const auto parameter =
        std::find_if(type->parameters.begin(), type->parameters.end(),
                     [&](const Parameter& declared) { return declared.id == parameterId; });
    if (parameter == type->parameters.end())
        return fail(fmt::format("'{}': {} has no parameter '{}'; {}", assignment, type->id, parameterId,
                                suggestName(parameterId, idsOf(type->parameters))));
    Result<Json> value = valueFromText(*parameter, assignment.substr(equals + 1));
    if (!value) return fail(fmt::format("'{}': {}", assignment, value.error().message));
    node->parameters[parameterId] = std::move(*value);
    return {};
}

} // namespace weir
