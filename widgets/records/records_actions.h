#pragma once
#include <QAction>
#include <QActionGroup>

namespace weir {

/// What can be done with the records in view, for menus and buttons. RecordsView owns them, does them and
/// keeps their enabled state.
class RecordsActions : public QObject {
    Q_OBJECT
public:
    explicit RecordsActions(QObject* parent);

    QAction* find;
    QAction* hold; ///< checkable
    QActionGroup* forms;
    QAction* asTable;  ///< of `forms`, checkable
    QAction* asJson;   ///< likewise
    QAction* asFields; ///< likewise
    QAction* copyCsv;
    QAction* copyJson;
    QAction* copyTabs;
    QAction* exportShown;

private:
    QAction* make(const char* name, const char* icon, const QString& text, const QString& toolTip,
                  const QKeySequence& shortcut = {});
};

} // namespace weir
