#pragma once
#include "pipeline/preview/sample_text.h"

#include <string_view>

namespace weir {

/// Reads CSV whose first line has the names. A value is true or false, a number, or else a text; an empty one
/// is none.
void readSampleCsv(std::string_view text, SampleText& sample);

} // namespace weir
