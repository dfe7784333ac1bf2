#pragma once
#include "widgets/dashboard/dragged_fields.h"
#include "widgets/dashboard/panel_type.h"

#include <QString>

#include <optional>
#include <vector>

namespace weir {

/// A new panel of the type that shows these fields best, without an id and a place: `source` and the fields
/// are set, and the key of the output divides its records. A line chart of whatever there is where nothing is
/// known of the fields.
Panel fittingPanel(const Graph& graph, const DraggedFields& dragged);

/// A new panel of this type, likewise, over an output of which these fields are known; of several figures, a
/// type that shows one shows the foremost.
Panel panelOfType(const PanelType& type, const Graph& graph, const std::optional<Endpoint>& source,
                  const std::vector<Field>& fields);

/// Whether panels of this type can show each value of a field `by` itself.
bool canDivide(const PanelType& type);

/// The parameters that say which fields a panel of this type shows: one for a list of them, or one for each.
std::vector<const Parameter*> shownParameters(const PanelType& type);

/// The fields that a panel of this type shows with these settings, as far as they are named.
std::vector<std::string> shownFields(const PanelType& type, const Json& settings);

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
