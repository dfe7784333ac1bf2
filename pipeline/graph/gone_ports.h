#pragma once
#include "pipeline/graph/graph.h"

namespace weir {

/// Takes away what an edit has left without its end: ports and parameters of subgraphs that led to something
/// inside that was there before, and wires of instances to ports that were. What was wrong before the edit
/// stays, for its problem is to be seen.
void dropWhatIsGone(const Graph& before, Graph& after);

} // namespace weir
