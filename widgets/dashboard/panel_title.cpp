#include "widgets/dashboard/panel_title.h"

#include "widgets/dashboard/panel_fit.h"
#include "widgets/dashboard/panel_message.h"
#include "widgets/dashboard/panel_type.h"

#include <QCoreApplication>
#include <QStringList>

namespace weir {

namespace {

constexpr std::size_t kMostNamed = 2; ///< of more fields than these only their number is said

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("weir::PanelTitle", text, nullptr, count);
}

/// "cpu, memory", or how many there are.
QString textOf(const std::vector<std::string>& fields) {
    if (fields.size() > kMostNamed) return tr("%n fields", static_cast<int>(fields.size()));
    QStringList names;
    for (const std::string& field : fields)
        names << QString::fromStdString(field);
    return names.join(QStringLiteral(", "));
}

/// What its records are divided by, into copies of the panel and into series.
QString divisionOf(const PanelType& type, const Panel& panel) {
    QStringList names;
    if (!panel.repeat.empty()) names << QString::fromStdString(panel.repeat);
    if (canDivide(type))
        if (const auto by = panel.settings.find("by"); by != panel.settings.end() && by->is_string())
            names << QString::fromStdString(by->get_ref<const std::string&>());
    names.removeAll(QString());
    return names.join(QStringLiteral(", "));
}

} // namespace

QString panelTitle(const Graph& graph, const Panel& panel) {
    return panel.title.empty() ? ownPanelTitle(graph, panel) : QString::fromStdString(panel.title);
}

QString ownPanelTitle(const Graph& graph, const Panel& panel) {
    const PanelType* const type = PanelRegistry::instance().find(panel.type);
    if (!type) return QString::fromStdString(panel.type);
    const QString source = shortSourceTitle(graph, panel);
    if (source.isEmpty()) return QString::fromStdString(type->title);
    const QString fields = textOf(shownFields(*type, panel.settings));
    const QString division = divisionOf(*type, panel);
    const QString divided = division.isEmpty() ? QString() : tr("by %1").arg(division);
    if (fields.isEmpty()) return division.isEmpty() ? source : source + u' ' + divided;
    return tr("%1 – %2").arg(division.isEmpty() ? fields : fields + u' ' + divided, source);
}

} // namespace weir
