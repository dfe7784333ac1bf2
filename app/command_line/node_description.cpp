#include "app/command_line/node_description.h"

#include "app/command_line/console_text.h"
#include "app/command_line/parameter_type_name.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace weir {

namespace {

constexpr std::size_t kIndent = 2;

/// A default or an example as a person writes it: texts without quotes.
std::string valueText(const Json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string boundText(const Parameter& parameter, double bound) {
    if (parameter.type != ParameterType::Span) return fmt::format("{}", bound);
    return formatDuration(std::chrono::duration_cast<Duration>(std::chrono::duration<double>(bound)));
}

/// "time span, required, default 5 s, at least 1 ms"
std::string traits(const Parameter& parameter) {
    std::vector<std::string> parts{std::string(parameterTypeTitle(parameter.type))};
    if (!parameter.fieldOf.empty()) parts.back() += " of '" + parameter.fieldOf + "'";
    if (parameter.required) parts.emplace_back("required");
    if (!parameter.defaultValue.is_null() && !valueText(parameter.defaultValue).empty())
        parts.push_back("default " + valueText(parameter.defaultValue));
    if (!parameter.unit.empty()) parts.push_back("in " + parameter.unit);
    if (parameter.minimum) parts.push_back("at least " + boundText(parameter, *parameter.minimum));
    if (parameter.maximum) parts.push_back("at most " + boundText(parameter, *parameter.maximum));
    if (!parameter.example.is_null()) parts.push_back("for instance " + valueText(parameter.example));
    if (parameter.secret) parts.emplace_back("secret");
    if (parameter.live) parts.emplace_back("may change while it runs");
    if (!parameter.visibleWhen.parameter.empty())
        parts.push_back(fmt::format("only when {} is {}", parameter.visibleWhen.parameter,
                                    fmt::join(parameter.visibleWhen.values, " or ")));
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string describe(const Parameter& parameter, std::size_t indent) {
    std::string text = fmt::format("{:{}}{} ({})\n", "", indent, parameter.id, parameter.label);
    text += wrapped(traits(parameter), indent + 2 * kIndent);
    text += wrapped(parameter.summary, indent + 2 * kIndent);
    TextTable choices({TextTable::Align::Left, TextTable::Align::Left});
    for (const Choice& choice : parameter.choices)
        choices.addRow({choice.id, choice.summary.empty() ? choice.label : choice.summary});
    text += choices.text(indent + 3 * kIndent);
    for (const Parameter& column : parameter.columns)
        text += describe(column, indent + 2 * kIndent);
    return text;
}

std::string describe(const std::vector<Port>& ports, bool areInputs) {
    TextTable table({TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Left});
    for (const Port& port : ports)
        table.addRow({port.id, port.label,
                      !areInputs ? ""
                                 : fmt::format("{}{}", port.required ? "required" : "optional",
                                               port.many ? ", takes several wires" : "")});
    return table.text(kIndent);
}

/// A node of this type as it would stand in a graph file, with what must be set.
std::string exampleNode(const NodeType& type) {
    Json node = {{"type", type.id}};
    const Parameters unset(type.parameters, Json::object());
    for (const Parameter& parameter : type.parameters)
        if (!parameter.example.is_null() && unset.isVisible(parameter) &&
            (parameter.required || !parameter.advanced))
            node["parameters"][parameter.id] = parameter.example;
    const std::string id = type.id.substr(type.id.rfind('.') + 1);
    std::string text = fmt::format("\"{}\": {}", id, node.dump(2));
    std::string indented(kIndent, ' ');
    for (const char letter : text) {
        indented += letter;
        if (letter == '\n') indented.append(kIndent, ' ');
    }
    return indented + "\n";
}

} // namespace

std::string describeNodeType(const NodeType& type) {
    std::string text = fmt::format("{} - {} ({})\n", type.id, type.title, categoryName(type.category));
    text += wrapped(type.summary, 0);
    if (!type.documentation.empty()) text += "\n" + wrapped(type.documentation, 0);
    if (!type.inputs.empty()) text += "\nInputs\n" + describe(type.inputs, true);
    if (!type.outputs.empty()) text += "\nOutputs\n" + describe(type.outputs, false);
    if (!type.parameters.empty()) text += "\nParameters\n";
    for (const Parameter& parameter : type.parameters)
        text += describe(parameter, kIndent);
    return text + "\nIn a graph file\n" + exampleNode(type);
}

} // namespace weir
