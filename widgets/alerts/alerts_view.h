#pragma once
#include <QWidget>

class QStackedWidget;

namespace weir {

class AlertsModel;
class EmptyState;
class TableView;

/// The alerts of the runs since the graph was opened; a double click leads to the node that raised one.
class AlertsView : public QWidget {
    Q_OBJECT
public:
    explicit AlertsView(QWidget* parent = nullptr);

    AlertsModel& model() { return *model_; }

Q_SIGNALS:
    void nodeWanted(const QString& node);

private:
    AlertsModel* model_;
    TableView* table_;
    EmptyState* empty_;
    QStackedWidget* pages_;
};

} // namespace weir
