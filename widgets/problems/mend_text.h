#pragma once
#include "pipeline/graph/mend.h"

#include <QString>

namespace weir {

/// What a step does, short enough for a button: "Use “host”", "Remove the wire".
QString mendText(const Mend& mend);

} // namespace weir
