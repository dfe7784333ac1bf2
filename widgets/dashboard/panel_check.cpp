#include "widgets/dashboard/panel_check.h"

#include "pipeline/graph/known_inputs.h"
#include "pipeline/graph/nearest_name.h"
#include "pipeline/graph/parameter_check.h"
#include "widgets/dashboard/panel_type.h"

#include <fmt/format.h>

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

} // namespace

std::vector<Problem> checkPanels(const Graph& graph) {
    std::vector<Problem> problems;
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
    }
    return problems;
}

} // namespace weir
