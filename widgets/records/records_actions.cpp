#include "widgets/records/records_actions.h"

#include "widgets/theme/theme.h"

namespace weir {

RecordsActions::RecordsActions(QObject* parent) : QObject(parent), forms(new QActionGroup(this)) {
    find = make("findInRecords", "search", tr("&Find in records"), tr("Show only records that have a text"),
                QKeySequence::Find);
    hold = make("holdRecords", "pause", tr("&Hold"),
                tr("Hold these records still to read them; the graph runs on"),
                QKeySequence(Qt::CTRL | Qt::Key_H));
    hold->setCheckable(true);
    asTable = make("recordsAsTable", "", tr("&Table"), tr("One record a line"),
                   QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_1));
    asJson = make("recordsAsJson", "", tr("&JSON"), tr("Records in full, as JSON"),
                  QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_2));
    asFields = make("recordsAsFields", "", tr("F&ields"),
                    tr("The schema, and what the values of each field look like"),
                    QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_3));
    for (QAction* form : {asTable, asJson, asFields}) {
        form->setCheckable(true);
        forms->addAction(form);
    }
    asTable->setChecked(true);
    copyCsv = make("copyCsv", "copy", tr("Copy as &CSV"),
                   tr("Copy the selected records, or all that are shown if none is selected"));
    copyJson = make("copyJson", "", tr("Copy as J&SON"), copyCsv->toolTip());
    copyTabs = make("copyTabs", "", tr("Copy for a &spreadsheet"), copyCsv->toolTip());
    exportShown = make("exportRecords", "export", tr("&Export records…"),
                       tr("Write the records that are shown to a file"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
}

QAction* RecordsActions::make(const char* name, const char* icon, const QString& text, const QString& toolTip,
                              const QKeySequence& shortcut) {
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    if (*icon) action->setIcon(Theme::instance().icon(QLatin1String(icon)));
    action->setShortcut(shortcut);
    action->setToolTip(shortcut.isEmpty()
                           ? toolTip
                           : tr("%1 (%2)").arg(toolTip, shortcut.toString(QKeySequence::NativeText)));
    return action;
}

} // namespace weir
