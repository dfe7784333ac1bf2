#pragma once

class QWidget;

namespace weir {

struct Report;

/// Shows the pages as they will be printed, over `window`, and prints them if the user asks for it. Returns
/// when the user has done with it.
void previewPrint(const Report& report, QWidget* window);

} // namespace weir
