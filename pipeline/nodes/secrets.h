#pragma once
#include "pipeline/data/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace weir {

/// The name in `${secret:name}`; nothing if a text is not of that form.
std::optional<std::string_view> secretName(std::string_view written);

/// The environment variable that holds a secret of this name.
std::string secretVariable(std::string_view name);

/// The secret that a parameter names: `${secret:name}` is what the environment variable WEIR_SECRET_NAME
/// holds, in capitals and with an underscore for every other character. A text that names none is an error,
/// and so is a secret that is not there: the message says where to put it, and never holds it. Reads the
/// environment: any thread, as long as none changes it.
Result<std::string> readSecret(std::string_view written);

} // namespace weir
