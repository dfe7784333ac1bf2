#include "widgets/commands/command_list.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace weir {

namespace {

constexpr const char* kWhyNot = "whyNot";

/// "&&" is an ampersand, "&" alone marks the next letter.
QString withoutMnemonic(const QString& text) {
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'&' && ++i >= text.size()) break;
        plain += text.at(i);
    }
    return plain;
}

QString shortcutsOf(const QAction& action) {
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText)
        .replace(QStringLiteral("; "), QStringLiteral(", "));
}

/// What stands in two menus is one command.
bool isAmong(const std::vector<Command>& commands, const QAction* action) {
    return std::any_of(commands.begin(), commands.end(),
                       [action](const Command& command) { return command.action == action; });
}

void collect(QMenu& menu, const QString& path, std::vector<Command>& found) {
    Q_EMIT menu.aboutToShow();
    for (QAction* action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible()) continue;
        const QString name = withoutMnemonic(action->text());
        if (QMenu* below = action->menu())
            collect(*below, path.isEmpty() ? name : QStringLiteral("%1 › %2").arg(path, name), found);
        else if (!name.isEmpty() && !isAmong(found, action))
            found.push_back({action, name, path, shortcutsOf(*action)});
    }
}

} // namespace

QString Command::id() const {
    return action->objectName().isEmpty() ? menu + u'/' + name : action->objectName();
}

std::vector<Command> commandsOf(const QMenuBar& bar) {
    std::vector<Command> commands;
    for (QAction* action : bar.actions())
        if (QMenu* menu = action->menu()) collect(*menu, withoutMnemonic(action->text()), commands);
    return commands;
}

void setWhyNot(QAction& action, const QString& reason) {
    action.setProperty(kWhyNot, reason);
}

QString whyNot(const QAction& action) {
    if (action.isEnabled()) return {};
    const QString reason = action.property(kWhyNot).toString();
    return reason.isEmpty() ? QCoreApplication::translate("weir::Command", "Not possible now") : reason;
}

} // namespace weir
