#pragma once
#include "pipeline/nodes/node_type.h"
#include "pipeline/operators/sharding/threads_parameter.h"
#include "pipeline/operators/windows/time_windows.h"

#include <string>
#include <vector>

namespace weir {

/// What windows of one size are set by, one declaration each. What a type does not declare has its default.
Parameter windowSizeParameter();
Parameter windowOffsetParameter();
Parameter allowedLatenessParameter();
Parameter earlyParameter();
std::vector<Parameter> fillParameters();

/// "Records" out, and late ones beside them.
/// The output by which late records leave as they came; output 0 has the results.
inline constexpr std::size_t kLateOutput = 1;
std::vector<Port> windowOutputs(const std::string& label);

/// The settings of a type that has all of the above; `slide` is the size if there is no such parameter.
TimeWindowSettings readTimeWindow(const Parameters& parameters);

/// Markdown: watermark and late records, lateness, early results, gaps, aggregates.
std::string timeWindowDocumentation();

std::vector<KnownSchema> timeWindowSchemas(const std::vector<KnownSchema>& inputs,
                                           const Parameters& parameters);
std::vector<ParameterProblem> checkTimeWindow(const std::vector<KnownSchema>& inputs,
                                              const Parameters& parameters);

/// Makes windows that are divided by key.
ShardMaker makeTimeWindowShards(const Parameters& parameters);

} // namespace weir
