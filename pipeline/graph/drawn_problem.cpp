#include "pipeline/graph/drawn_problem.h"

#include <algorithm>

namespace weir {

void asDrawn(const EffectiveGraph& effective, Problem& problem) {
    if (const std::optional<Wire> wire = Wire::parse(problem.wire)) {
        const Wire& drawn = effective.drawn(*wire);
        if (drawn != *wire) problem.wire = drawn.text();
    }
    const std::size_t end = std::min(problem.parameter.find_first_of("[."), problem.parameter.size());
    const auto set = effective.setParameters.find({problem.node, problem.parameter.substr(0, end)});
    if (set == effective.setParameters.end()) return;
    problem.node = set->second.first;
    problem.parameter = set->second.second + problem.parameter.substr(end);
}

} // namespace weir
