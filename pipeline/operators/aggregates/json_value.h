#pragma once
#include "pipeline/data/column.h"

#include <string>
#include <string_view>

namespace weir {

/// Values as JSON, for results that are JSON texts. NaN and infinities, which JSON has no numbers for, are
/// the texts "NaN", "Infinity" and "-Infinity".
void appendJsonText(std::string& out, std::string_view text);
void appendJsonNumber(std::string& out, double value);
/// The value of a row that is not null; a timestamp as text.
void appendJsonValue(std::string& out, const Column& column, std::size_t row);

} // namespace weir
