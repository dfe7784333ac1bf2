#pragma once
#include "connectors/lookup/table_source.h"
#include "pipeline/nodes/node_context.h"
#include "pipeline/nodes/node_type.h"

#include <memory>
#include <string_view>
#include <vector>

namespace weir {

/// Values of the lookup join's parameter `match`: which of several rows with one key counts.
namespace lookup_match {
inline constexpr std::string_view kFirst = "first";
inline constexpr std::string_view kLast = "last";
inline constexpr std::string_view kAll = "all";
} // namespace lookup_match

/// What the inspector asks of a lookup join.
std::vector<Parameter> lookupParameters();

/// NodeType::check of a lookup join.
std::vector<ParameterProblem> checkLookup(const std::vector<KnownSchema>& inputs,
                                          const Parameters& parameters);

/// The table that the parameters name, wherever it is kept. `context` must outlive it.
std::unique_ptr<TableSource> makeTableSource(const NodeContext& context);

} // namespace weir
