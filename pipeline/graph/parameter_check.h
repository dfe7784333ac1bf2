#pragma once
#include "pipeline/graph/known_inputs.h"
#include "pipeline/graph/mend.h"
#include "pipeline/nodes/node_type.h"
#include "pipeline/nodes/parameters.h"

#include <vector>

namespace weir {

/// What is wrong with a parameter, with the steps that would mend it, the likeliest first; see ofNode().
struct MendableProblem : ParameterProblem {
    std::vector<Mend> mends;
};

/// All problems of values with their declarations: unknown names, wrong JSON types, missing values, values
/// out of range or not among the choices, durations and expressions that do not read, fields that a known
/// input does not have. Parameters that are not visible are not checked. In the order of the declarations.
std::vector<MendableProblem> checkParameters(const std::vector<Parameter>& declared, const Json& values,
                                             const KnownInputs& inputs);

} // namespace weir
