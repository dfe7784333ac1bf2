#pragma once
#include <QString>

#include <vector>

class QAction;
class QMenuBar;

namespace weir {

/// One thing that the window can do, as the command palette and the page of shortcuts name it.
struct Command {
    QAction* action = nullptr;
    QString name;     ///< its text without mnemonics
    QString menu;     ///< the menus that lead to it: "File › Examples"
    QString shortcut; ///< "Ctrl+S"; empty: none

    /// The same over runs of the program and in every language, if the action has a name of its own.
    QString id() const;
};

/// Everything in the menus of the window, in their order, and so all that it can do. Menus that are filled as
/// they open are filled.
std::vector<Command> commandsOf(const QMenuBar& bar);

/// Says, for when the action is disabled, why it is: "No graph is open."
void setWhyNot(QAction& action, const QString& reason);
/// Why it is disabled; empty if it is not.
QString whyNot(const QAction& action);

} // namespace weir
