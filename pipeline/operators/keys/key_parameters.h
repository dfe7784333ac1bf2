#pragma once
#include "pipeline/nodes/parameters.h"

#include <cstddef>
#include <string>

namespace weir {

/// `by`, the fields of the key. `effect` says what a key has of its own: "is counted on its own".
Parameter byParameter(const std::string& effect);

/// `max_keys`. `when` says what becomes of more keys than that.
Parameter maxKeysParameter(const std::string& when);

/// The one for operators that hold a KeyStates.
Parameter maxKeysKnownParameter();

/// `forget_after`, for operators that hold a KeyStates.
Parameter forgetAfterParameter();

/// What bounds the keys that an operator knows.
struct KeyBounds {
    std::size_t most = 0; ///< keys
    Duration forgetAfter{
        0}; ///< a key without a record for so long, by event time, is forgotten; 0: it is not
};

/// Reads `max_keys` and `forget_after`.
KeyBounds readKeyBounds(const Parameters& parameters);

/// What the documentation of such an operator says of its keys.
std::string keysDocumentation();

} // namespace weir
