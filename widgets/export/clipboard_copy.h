#pragma once
#include <string>

namespace weir {

struct BoardPicture;

/// Puts a picture onto the clipboard, as pixels, sharp enough for print, and as SVG.
void copyPicture(const BoardPicture& picture);

/// Puts comma-separated values onto the clipboard, as such and as text.
void copyData(const std::string& data);

} // namespace weir
