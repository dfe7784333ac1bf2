#pragma once
#include "widgets/dashboard/panel_type.h"

#include <functional>

class QMenu;

namespace weir {

/// Adds an action for each type of panel. Their names begin with `name`: "addPanel:line".
void fillWithPanelTypes(QMenu& menu, const char* name, const std::function<void(const PanelType&)>& choose);

} // namespace weir
