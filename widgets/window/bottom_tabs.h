#pragma once
#include "widgets/document/graph_document.h"

#include <QTabWidget>

class QLabel;

namespace weir {

class AlertsView;
class Engine;
class ProblemsView;
class RecordsView;

/// Records, alerts and problems below the canvas, the last two with how many there are.
class BottomTabs : public QTabWidget {
    Q_OBJECT
public:
    BottomTabs(GraphDocument& document, Engine& engine, QWidget* parent = nullptr);

    RecordsView& records() { return *records_; }
    AlertsView& alerts() { return *alerts_; }
    ProblemsView& problems() { return *problems_; }
    void showRecords();
    void showProblems();

    /// The figure beside a tab's name; empty if none. For tests.
    QString badge(int tab) const;

private:
    QLabel* addBadge(int tab);
    void setBadge(QLabel* badge, int count, const QColor& color);

    RecordsView* records_;
    AlertsView* alerts_;
    ProblemsView* problems_;
    QLabel* alertBadge_;
    QLabel* problemBadge_;
};

} // namespace weir
