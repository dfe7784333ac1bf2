#pragma once
#include "pipeline/graph/graph.h"

#include <QWidget>

class QAction;
class QStandardItemModel;

namespace weir {

class BreakpointList;
class BreakpointsModel;
class TableOrHint;
class TableView;

/// The breakpoints with what each does, the record that is held, and how to go on. Conditions are edited in
/// the table; Del takes a breakpoint away, Enter leads to its wire.
class BreakpointsView : public QWidget {
    Q_OBJECT
public:
    /// `steps` are the window's actions, shown as buttons.
    BreakpointsView(BreakpointList& list, const QList<QAction*>& steps, QWidget* parent = nullptr);

    BreakpointsModel& model() { return *model_; }
    /// Opens the condition of the breakpoint on that wire for editing.
    void editCondition(const Wire& wire);

Q_SIGNALS:
    void wireWanted(const weir::Wire& wire);

private:
    void showRecord();
    void choose();
    void removeSelected();

    BreakpointList& list_;
    BreakpointsModel* model_;
    TableOrHint* pages_;
    QStandardItemModel* fields_; ///< of the record that is held
    TableView* record_;
};

} // namespace weir
