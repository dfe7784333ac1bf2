#include "widgets/trying/trying_actions.h"

#include "widgets/theme/theme.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace weir {

TryingActions::TryingActions(QObject* parent) : QObject(parent) {
    tryOnSamples = make(QStringLiteral("tryOnSamples"), QStringLiteral("try"), tr("&Try on samples"),
                        QKeySequence(Qt::Key_F7),
                        tr("Show at once what the graph makes of its samples; nothing is sent outside."));
    tryOnSamples->setCheckable(true);
    editSample = make(QStringLiteral("editSample"), QStringLiteral("pin"), tr("&Edit sample…"),
                      QKeySequence(Qt::SHIFT | Qt::Key_F7),
                      tr("Type, paste or read the records that stand for the selected output."));
    recordSample = make(QStringLiteral("recordSample"), QStringLiteral("records"), tr("Pin &last records"),
                        QKeySequence(Qt::CTRL | Qt::Key_F7),
                        tr("Pin the newest records of the selected output as its sample."));
    pasteSample = make(QStringLiteral("pasteSample"), QStringLiteral("paste"), tr("&Paste as sample"), {},
                       tr("Pin the records in the clipboard, JSON or CSV, to the selected output."));
    sampleFromFile = make(QStringLiteral("sampleFromFile"), QStringLiteral("open"), tr("Sample from &file…"),
                          {}, tr("Pin the records of a file, JSON or CSV, to the selected output."));
    removeSample =
        make(QStringLiteral("removeSample"), QStringLiteral("delete"), tr("&Remove sample"),
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F7), tr("Take the sample off the selected output."));
    toggleBreakpoint =
        make(QStringLiteral("toggleBreakpoint"), QStringLiteral("breakpoint"), tr("&Breakpoint on wire"),
             QKeySequence(Qt::Key_F9), tr("Hold the flow on the selected wire, or not any more."));
    breakpointCondition =
        make(QStringLiteral("breakpointCondition"), {}, tr("Breakpoint &condition…"),
             QKeySequence(Qt::SHIFT | Qt::Key_F9),
             tr("Hold the flow on the selected wire only for records that meet a condition."));
    goOn = make(QStringLiteral("goOn"), QStringLiteral("go-on"), tr("&Go on"), QKeySequence(Qt::Key_F8),
                tr("Let the flow go on until a record meets the breakpoint again."));
    stepRecord = make(QStringLiteral("stepRecord"), QStringLiteral("step-record"), tr("Step one &record"),
                      QKeySequence(Qt::Key_F10), tr("Let one record pass and hold before the next."));
    stepBatch = make(QStringLiteral("stepBatch"), QStringLiteral("step-batch"), tr("Step one b&atch"),
                     QKeySequence(Qt::SHIFT | Qt::Key_F10),
                     tr("Let the rest of the batch pass and hold before the next."));
    removeBreakpoints = make(QStringLiteral("removeBreakpoints"), {}, tr("Remove &all breakpoints"),
                             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F9),
                             tr("Take all breakpoints away; what they hold goes on."));
    setState({});
}

QAction* TryingActions::make(const QString& name, const QString& icon, const QString& text,
                             const QKeySequence& shortcut, const QString& tip) {
    auto* action = new QAction(text, this);
    action->setObjectName(QStringLiteral("action:") + name);
    if (!icon.isEmpty()) action->setIcon(Theme::instance().icon(icon));
    action->setShortcut(shortcut);
    action->setToolTip(shortcut.isEmpty()
                           ? tip
                           : QStringLiteral("%1 (%2)").arg(tip, shortcut.toString(QKeySequence::NativeText)));
    action->setStatusTip(tip);
    return action;
}

void TryingActions::fill(QMenuBar& bar, QMenu& runMenu) {
    runMenu.addSeparator();
    runMenu.addActions(
        {toggleBreakpoint, breakpointCondition, goOn, stepRecord, stepBatch, removeBreakpoints});
    auto* menu = new QMenu(tr("&Try"), &bar);
    menu->setObjectName(QStringLiteral("tryMenu"));
    menu->addAction(tryOnSamples);
    menu->addSeparator();
    menu->addActions({editSample, recordSample, pasteSample, sampleFromFile});
    menu->addSeparator();
    menu->addAction(removeSample);
    const QList<QAction*> menus = bar.actions();
    const auto behind = menus.indexOf(runMenu.menuAction()) + 1;
    bar.insertMenu(behind < menus.size() ? menus.at(behind) : nullptr, menu);
}

void TryingActions::setState(const State& state) {
    tryOnSamples->setEnabled(state.hasSamples || state.hasOutput);
    tryOnSamples->setChecked(state.isTrying);
    for (QAction* action : {editSample, recordSample, pasteSample, sampleFromFile})
        action->setEnabled(state.hasOutput);
    removeSample->setEnabled(state.hasSample);
    for (QAction* action : {toggleBreakpoint, breakpointCondition})
        action->setEnabled(state.hasWire);
    for (QAction* action : {goOn, stepRecord, stepBatch})
        action->setEnabled(state.isHolding);
    removeBreakpoints->setEnabled(state.hasBreakpoints);
}

} // namespace weir
