#pragma once
#include "pipeline/nodes/parameters.h"

#include <string>

namespace weir {

/// `by`, the fields of the key. `effect` says what a key has of its own: "is counted on its own".
Parameter byParameter(const std::string& effect);

/// `max_keys`. `when` says what becomes of more keys than that.
Parameter maxKeysParameter(const std::string& when);

/// The two for operators that hold a KeyedStates.
Parameter maxKeysKnownParameter();

/// What the documentation of such an operator says of its keys.
std::string keysDocumentation();

} // namespace weir
