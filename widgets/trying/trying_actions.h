#pragma once
#include <QList>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace weir {

/// The window's actions for samples and breakpoints, with texts, icons and shortcuts. What they do is for
/// Trying to connect. GUI thread only.
class TryingActions : public QObject {
    Q_OBJECT
public:
    explicit TryingActions(QObject* parent);

    QAction* tryOnSamples;
    QAction* editSample;
    QAction* recordSample;
    QAction* pasteSample;
    QAction* sampleFromFile;
    QAction* removeSample;
    QAction* toggleBreakpoint;
    QAction* breakpointCondition;
    QAction* goOn;
    QAction* stepRecord;
    QAction* stepBatch;
    QAction* removeBreakpoints;

    /// Adds the breakpoints to the menu of the run, and a menu for samples behind that.
    void fill(QMenuBar& bar, QMenu& runMenu);

    /// What can be done now.
    struct State {
        bool hasOutput = false; ///< one is selected
        bool hasSample = false; ///< it has one
        bool hasSamples = false;
        bool hasWire = false; ///< one is selected
        bool hasBreakpoints = false;
        bool isHolding = false;
        bool isTrying = false;
    };
    void setState(const State& state);

private:
    QAction* make(const QString& name, const QString& icon, const QString& text, const QKeySequence& shortcut,
                  const QString& tip);
};

} // namespace weir
