#include "app/command_line/node_description.h"
#include "app/command_line/parameter_type_name.h"

namespace weir {

namespace {

Json parametersJson(const std::vector<Parameter>& parameters);

Json portsJson(const std::vector<Port>& ports) {
    Json result = Json::array();
    for (const Port& port : ports)
        result.push_back(
            {{"id", port.id}, {"label", port.label}, {"required", port.required}, {"many", port.many}});
    return result;
}

Json choicesJson(const std::vector<Choice>& choices) {
    Json result = Json::array();
    for (const Choice& choice : choices)
        result.push_back({{"id", choice.id}, {"label", choice.label}, {"summary", choice.summary}});
    return result;
}

Json parameterJson(const Parameter& parameter) {
    Json result = {{"id", parameter.id},
                   {"type", parameterTypeId(parameter.type)},
                   {"label", parameter.label},
                   {"summary", parameter.summary},
                   {"default", parameter.defaultValue},
                   {"required", parameter.required},
                   {"multiline", parameter.multiline},
                   {"secret", parameter.secret},
                   {"advanced", parameter.advanced},
                   {"live", parameter.live}};
    if (!parameter.unit.empty()) result["unit"] = parameter.unit;
    if (parameter.minimum) result["minimum"] = *parameter.minimum;
    if (parameter.maximum) result["maximum"] = *parameter.maximum;
    if (!parameter.choices.empty()) result["choices"] = choicesJson(parameter.choices);
    if (!parameter.fieldOf.empty()) result["field_of"] = parameter.fieldOf;
    if (!parameter.columns.empty()) result["columns"] = parametersJson(parameter.columns);
    if (!parameter.placeholder.empty()) result["placeholder"] = parameter.placeholder;
    if (!parameter.example.is_null()) result["example"] = parameter.example;
    if (!parameter.visibleWhen.parameter.empty())
        result["visible_when"] = {{"parameter", parameter.visibleWhen.parameter},
                                  {"values", parameter.visibleWhen.values}};
    return result;
}

Json parametersJson(const std::vector<Parameter>& parameters) {
    Json result = Json::array();
    for (const Parameter& parameter : parameters)
        result.push_back(parameterJson(parameter));
    return result;
}

} // namespace

Json nodeTypeJson(const NodeType& type) {
    return {{"id", type.id},
            {"version", type.version},
            {"replaces", type.replaces},
            {"category", categoryName(type.category)},
            {"title", type.title},
            {"summary", type.summary},
            {"documentation", type.documentation},
            {"keywords", type.keywords},
            {"icon", type.icon},
            {"inputs", portsJson(type.inputs)},
            {"outputs", portsJson(type.outputs)},
            {"parameters", parametersJson(type.parameters)},
            {"stateful", type.stateful},
            {"acts_outside", type.actsOutside}};
}

} // namespace weir
