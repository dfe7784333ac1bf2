#pragma once
#include <QWidget>

namespace weir {

class AlertsModel;
class TableOrHint;

/// The alerts of the runs since the graph was opened; a double click or Enter leads to the node that raised
/// one.
class AlertsView : public QWidget {
    Q_OBJECT
public:
    explicit AlertsView(QWidget* parent = nullptr);

    AlertsModel& model() { return *model_; }

Q_SIGNALS:
    void nodeWanted(const QString& node);

private:
    AlertsModel* model_;
    TableOrHint* pages_;
};

} // namespace weir
