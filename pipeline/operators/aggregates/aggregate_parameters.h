#pragma once
#include "pipeline/nodes/node_type.h"
#include "pipeline/operators/aggregates/aggregation.h"

#include <optional>
#include <string>
#include <vector>

namespace weir {

/// The declarations that every window shares: `by`, the key fields, and `aggregates`, of the fields of input
/// `in`.
Parameter keyParameter();
Parameter aggregatesParameter();

/// What the user asked for; a function that does not exist, which validation refuses, is left out.
std::vector<AggregateField> readAggregates(const Parameters& parameters);

/// A table of all aggregate functions, in Markdown, for a window's documentation.
std::string aggregateTable();

/// Aggregates that lack their field or cannot take it, and results that would share a name with each other,
/// with a key or with one of `ownFields`.
std::vector<ParameterProblem> checkAggregates(const KnownSchema& input, const Parameters& parameters,
                                              const std::vector<Field>& ownFields);

/// The schema of the results: `ownFields`, keys, aggregates.
KnownSchema aggregateSchema(const KnownSchema& input, const Parameters& parameters,
                            std::vector<Field> ownFields);

} // namespace weir
