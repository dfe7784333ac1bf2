#pragma once
#include "pipeline/data/schema.h"
#include "pipeline/graph/graph.h"

#include <cstddef>
#include <memory>
#include <vector>

class QMimeData;
class QWidget;

namespace weir {

/// The MIME type of fields while they are dragged onto the dashboard. Its data is a JSON array of objects
/// {"source": "node.port", "whole": false, "fields": [{"name": "cpu", "type": "float64"}], "left_out": 0}.
inline constexpr const char* kFieldsMimeType = "application/x-weir-fields";

/// Fields of one output that are dragged, to be shown by a panel.
struct DraggedFields {
    Endpoint source;
    std::vector<Field> fields;
    bool isWhole = false;    ///< the output itself is meant; its fields are those known of it so far
    std::size_t leftOut = 0; ///< fields beyond the most that a drag carries

    bool operator==(const DraggedFields&) const = default;
};

/// A drag carries so many fields of an output; it says how many more there are.
inline constexpr std::size_t kMostDraggedFields = 1000;

std::unique_ptr<QMimeData> fieldsMimeData(const std::vector<DraggedFields>& dragged);
/// What is dragged, by output; empty if it is something else, or is not whole.
std::vector<DraggedFields> fieldsIn(const QMimeData& data);

/// Lets fields be dragged on with the mouse button that is held, and returns once they are let go. `from` is
/// where they come from.
void dragFields(QWidget* from, const std::vector<DraggedFields>& dragged);

} // namespace weir
