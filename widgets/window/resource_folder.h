#pragma once
#include <QString>

namespace weir {

/// The folder with the example graphs: below $WEIR_RESOURCES, beside an installed program (../share/weir), or
/// in the source tree that the program was built from. Empty if there is none.
QString examplesFolder();

} // namespace weir
