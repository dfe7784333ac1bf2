#include "widgets/commands/command_search.h"

#include "widgets/palette/fuzzy_match.h"
#include "widgets/window/window_settings.h"

#include <QAction>

#include <algorithm>
#include <optional>

namespace weir {

namespace {

constexpr int kNameWeight = 4; ///< the name counts for more than the menus that lead to it
constexpr int kBestFit = 100;  ///< of fuzzyMatch(), for a word
constexpr qsizetype kMostRemembered = 12;
const QString kKey = QStringLiteral("commandsUsedLast");

/// Nothing if it does not fit.
std::optional<int> fit(const QString& typed, const Command& command) {
    const std::optional<int> name = fuzzyMatch(typed, command.name);
    const std::optional<int> whole = fuzzyMatch(typed, command.menu + u' ' + command.name);
    const bool isItsKey = !typed.isEmpty() && command.shortcut.compare(typed, Qt::CaseInsensitive) == 0;
    const std::optional<int> keys = isItsKey ? std::optional(kNameWeight * kBestFit) : std::nullopt;
    if (!name && !whole && !keys) return std::nullopt;
    return std::max({name.value_or(0) * kNameWeight, whole.value_or(0), keys.value_or(0)});
}

} // namespace

std::vector<Command> findCommands(const QString& typed, const std::vector<Command>& commands,
                                  const QStringList& usedLast) {
    struct Found {
        int fit;
        bool possible;
        qsizetype used; ///< how many were used after it
        const Command* command;
    };
    std::vector<Found> found;
    for (const Command& command : commands) {
        const std::optional<int> score = fit(typed.trimmed(), command);
        if (!score) continue;
        const qsizetype at = usedLast.indexOf(command.id());
        found.push_back({*score, command.action->isEnabled(), at < 0 ? usedLast.size() : at, &command});
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& left, const Found& right) {
        return std::tuple(-left.fit, !left.possible, left.used) <
               std::tuple(-right.fit, !right.possible, right.used);
    });
    std::vector<Command> ordered;
    for (const Found& entry : found)
        ordered.push_back(*entry.command);
    return ordered;
}

QStringList commandsUsedLast() {
    return WindowSettings().value(kKey).toStringList();
}

void rememberCommand(const QString& id) {
    QStringList ids = commandsUsedLast();
    ids.removeAll(id);
    ids.prepend(id);
    WindowSettings().setValue(kKey, ids.mid(0, kMostRemembered));
}

} // namespace weir
