#pragma once
#include "pipeline/operators/parsing/found_fields.h"

#include <string>
#include <string_view>

namespace weir {

/// Reads a text that is one JSON object. Nested names are flattened as in sources: `engine.oil.temp`,
/// `tags[0]`. One thread.
class JsonText {
public:
    /// Sets the fields of the current record. False, with a reason, where the text is no JSON object.
    bool parse(std::string_view text, FoundFields& fields);
};

} // namespace weir
