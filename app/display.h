#pragma once
#include <optional>
#include <string>

namespace weir {

/// Why a window cannot be opened here, or nothing. Asked before Qt is: Qt would end the program without a
/// word of help.
std::optional<std::string> whyNoDisplay();

} // namespace weir
