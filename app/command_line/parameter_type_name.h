#pragma once
#include "pipeline/nodes/parameters.h"

#include <string_view>

namespace weir {

/// The name programs read: "integer", "fields", "input_path".
std::string_view parameterTypeId(ParameterType type);

/// The name people read: "whole number", "field names", "file to read".
std::string_view parameterTypeTitle(ParameterType type);

} // namespace weir
