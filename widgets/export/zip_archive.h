#pragma once
#include "widgets/export/board_data.h"

#include <functional>
#include <span>

namespace weir {

/// A zip archive with these files, compressed; empty if there is no memory for it, or `goesOn` ended it,
/// which is asked now and then.
QByteArray zipOf(std::span<const DataFile> files, const std::function<bool(int percent)>& goesOn = {});

} // namespace weir
