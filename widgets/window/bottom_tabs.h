#pragma once
#include "widgets/document/graph_document.h"

#include <QTabWidget>

class QLabel;

namespace weir {

class AlertsView;
class Engine;
class MalformedView;
class ProblemsView;
class RecordsView;

/// Records, alerts, malformed records and problems below the canvas, all but the first with how many there
/// are.
class BottomTabs : public QTabWidget {
    Q_OBJECT
public:
    BottomTabs(GraphDocument& document, Engine& engine, QWidget* parent = nullptr);

    RecordsView& records() { return *records_; }
    AlertsView& alerts() { return *alerts_; }
    MalformedView& malformed() { return *malformed_; }
    ProblemsView& problems() { return *problems_; }
    /// Names the nodes in alerts and malformed records.
    void setGraph(const Graph& graph);
    /// Empties what a run filled, before the next one.
    void forgetRun();
    void showRecords();
    void showProblems();

    /// The figure beside a tab's name; empty if none. For tests.
    QString badge(int tab) const;

private:
    QLabel* addBadge(int tab);
    void setBadge(QLabel* badge, std::uint64_t count, const QColor& color);

    RecordsView* records_;
    AlertsView* alerts_;
    MalformedView* malformed_;
    ProblemsView* problems_;
    QLabel* alertBadge_;
    QLabel* malformedBadge_;
    QLabel* problemBadge_;
};

} // namespace weir
