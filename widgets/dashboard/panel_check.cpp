#include "widgets/dashboard/panel_check.h"

#include "pipeline/graph/known_inputs.h"
#include "pipeline/graph/nearest_name.h"
#include "pipeline/graph/panel_source.h"
#include "pipeline/graph/parameter_check.h"
#include "widgets/dashboard/panel_type.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

namespace weir {

namespace {

Problem warningOf(const Panel& panel, const std::string& message, std::string fix) {
    Problem problem;
    problem.level = Problem::Level::Warning;
    problem.message = fmt::format("panel '{}': {}", panel.id, message);
    problem.fix = std::move(fix);
    return problem;
}

/// Fields that the records of its source, as far as they are known before a run, do not have.
void checkFields(const Panel& panel, const PanelType& type, const std::map<Endpoint, Schema>& schemas,
                 std::vector<Problem>& problems) {
    const std::optional<Endpoint> source = sourceOf(panel);
    const auto schema = source ? schemas.find(*source) : schemas.end();
    if (schema == schemas.end()) return;
    std::vector<std::string> fields;
    for (const Field& field : schema->second.fields())
        fields.push_back(field.name);
    const Parameters settings(type.parameters, panel.settings);
    for (const Parameter& parameter : type.parameters) {
        if (parameter.fieldOf != kFieldsOfSource && parameter.fieldOf != kFiguresOfSource) continue;
        std::vector<std::string> names;
        if (parameter.type == ParameterType::FieldNames) names = settings.texts(parameter.id);
        if (parameter.type == ParameterType::FieldName && settings.has(parameter.id))
            names = {settings.text(parameter.id)};
        for (const std::string& name : names)
            if (!name.empty() && std::find(fields.begin(), fields.end(), name) == fields.end())
                problems.push_back(warningOf(panel,
                                             fmt::format("{}: there is no field '{}' in what {} gives",
                                                         parameter.id, name, source->text()),
                                             suggestName(name, fields)));
    }
}

} // namespace

std::vector<Problem> checkPanels(const Graph& graph) {
    std::vector<Problem> problems;
    const std::map<Endpoint, Schema> schemas = knownSchemas(graph);
    std::vector<std::string> types;
    for (const PanelType* type : PanelRegistry::instance().all())
        types.push_back(type->id);
    for (const Panel& panel : graph.panels) {
        const PanelType* const type = PanelRegistry::instance().find(panel.type);
        if (!type) {
            problems.push_back(warningOf(panel, fmt::format("there is no panel type '{}'", panel.type),
                                         suggestName(panel.type, types)));
            continue;
        }
        for (const MendableProblem& problem : checkParameters(type->parameters, panel.settings, {}))
            problems.push_back(warningOf(
                panel,
                problem.parameter.empty() ? problem.message : problem.parameter + ": " + problem.message,
                problem.fix));
        checkFields(panel, *type, schemas, problems);
    }
    return problems;
}

} // namespace weir
