#pragma once
#include "pipeline/data/timestamp.h"

#include <QWidget>

namespace weir {

class AlertsModel;
class TableOrHint;

/// The alerts of the run. Choosing one leads to its moment, a double click or Enter to the node that raised
/// it, too.
class AlertsView : public QWidget {
    Q_OBJECT
public:
    explicit AlertsView(QWidget* parent = nullptr);

    AlertsModel& model() { return *model_; }

Q_SIGNALS:
    void nodeWanted(const QString& node);
    void momentWanted(weir::Timestamp time);

private:
    AlertsModel* model_;
    TableOrHint* pages_;
};

} // namespace weir
