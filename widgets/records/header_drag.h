#pragma once
#include "widgets/dashboard/dragged_fields.h"

#include <QObject>
#include <QPoint>

#include <functional>
#include <optional>

class QHeaderView;

namespace weir {

/// Lets a table's column be dragged onto the dashboard by its heading: out of the header, up or down, for
/// along it columns are made wider. Belongs to the header.
class HeaderDrag : public QObject {
    Q_OBJECT
public:
    /// Gives the fields that a column stands for.
    using FieldsOf = std::function<std::optional<DraggedFields>(int column)>;
    HeaderDrag(QHeaderView& header, FieldsOf fieldsOf);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QHeaderView& header_;
    FieldsOf fieldsOf_;
    std::optional<QPoint> pressedAt_;
};

} // namespace weir
