#pragma once
#include "pipeline/data/timestamp.h"

#include <string>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace weir {

/// Declares an option that takes a positive span of time, such as "10s". `value` must outlive the command's
/// parsing.
CLI::Option* addSpanOption(CLI::App& command, const std::string& name, Duration& value,
                           const std::string& summary);

} // namespace weir
