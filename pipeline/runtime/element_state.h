#pragma once
#include "pipeline/runtime/element.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <vector>

namespace weir {

// Elements that a barrier has overtaken, as part of a checkpoint: batches, watermarks and statuses.

void saveElements(const std::vector<Element>& elements, StateWriter& state);
/// Throws DamagedState.
std::vector<Element> restoreElements(StateReader& state);

} // namespace weir
