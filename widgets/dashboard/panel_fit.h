#pragma once
#include "widgets/dashboard/dragged_fields.h"
#include "widgets/dashboard/panel_type.h"

#include <QString>

namespace weir {

/// A new panel of the type that shows these fields best, without an id and a place: `source` and the fields
/// are set. A line chart of whatever there is where nothing is known of the fields.
Panel fittingPanel(const DraggedFields& dragged);

/// What comes of fields that are dropped onto a panel: other settings, or the reason why not.
struct FieldsTaken {
    bool isTaken = false;
    QString text;  ///< "Add cpu", or why it cannot be
    Json settings; ///< the panel's, if it is taken
};

/// As far as the panel's type has parameters for such fields: a field of the kind that it shows joins those
/// that it shows, or takes the place of the one; another one divides the records, where it can.
FieldsTaken addFields(const Graph& graph, const Panel& panel, const DraggedFields& dragged);

} // namespace weir
