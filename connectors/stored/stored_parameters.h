#pragma once
#include "connectors/files/record_input.h"
#include "connectors/stored/numbered_store.h"
#include "pipeline/nodes/node_context.h"
#include "pipeline/nodes/node_type.h"

#include <memory>
#include <vector>

namespace weir {

/// The declarations that sources over a store share, behind `own`: how it is read, the range of event time,
/// and those of every source, with the stored time as event time.
std::vector<Parameter> storedParameters(std::vector<Parameter> own);

/// Problems in those, beyond the declarations.
std::vector<ParameterProblem> checkStored(const Parameters& parameters);

/// The beginning of the range; kMinTimestamp if it has none.
Timestamp rangeBegin(const Parameters& parameters);

/// A source that reads a store as these parameters say.
std::unique_ptr<Source> makeStoredSource(std::unique_ptr<NumberedStore> store, const NodeContext& context);

} // namespace weir
