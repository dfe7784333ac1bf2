#include "pipeline/graph/drawn_problem.h"

#include <algorithm>

namespace weir {

namespace {

/// The node and the parameter that the user set, where an instance sets it for a node inside.
void turnPlace(const EffectiveGraph& effective, std::string& node, std::string& parameter) {
    const std::size_t end = std::min(parameter.find_first_of("[."), parameter.size());
    const auto set = effective.setParameters.find({node, parameter.substr(0, end)});
    if (set == effective.setParameters.end()) return;
    node = set->second.first;
    parameter = set->second.second + parameter.substr(end);
}

/// Whether a step means wires. What runs has other wires than what is drawn, whose own problems are found
/// there.
bool isOfWires(const Mend& mend) {
    return std::holds_alternative<AddWire>(mend) || std::holds_alternative<RemoveWire>(mend) ||
           std::holds_alternative<ReplaceWire>(mend);
}

} // namespace

void asDrawn(const EffectiveGraph& effective, Problem& problem) {
    if (const std::optional<Wire> wire = Wire::parse(problem.wire)) {
        const Wire& drawn = effective.drawn(*wire);
        if (drawn != *wire) problem.wire = drawn.text();
    }
    turnPlace(effective, problem.node, problem.parameter);
    std::erase_if(problem.mends, isOfWires);
    for (Mend& mend : problem.mends)
        if (auto* const set = std::get_if<SetParameter>(&mend))
            turnPlace(effective, set->node, set->parameter);
}

} // namespace weir
