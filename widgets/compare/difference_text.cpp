#include "widgets/compare/difference_text.h"

#include "pipeline/nodes/node_registry.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace weir {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("weir::Differences", text);
}

/// "%1" is the part's id.
QString patternOf(GraphPart part) {
    switch (part) {
    case GraphPart::Graph:
        return tr("Graph");
    case GraphPart::Run:
        return tr("Run settings");
    case GraphPart::Node:
        return tr("Node %1");
    case GraphPart::Wire:
        return tr("Wire %1");
    case GraphPart::Frame:
        return tr("Frame %1");
    case GraphPart::Note:
        return tr("Note %1");
    case GraphPart::Panel:
        return tr("Panel %1");
    case GraphPart::Board:
        return tr("Board %1");
    case GraphPart::Mark:
        return tr("Mark %1");
    case GraphPart::Sample:
        return tr("Sample of %1");
    case GraphPart::Subgraph:
        return tr("Subgraph %1");
    case GraphPart::Place:
        return tr("Place of %1");
    case GraphPart::Bend:
        return tr("Bends of %1");
    }
    return {};
}

} // namespace

QString changeText(PartChange change) {
    switch (change) {
    case PartChange::Added:
        return tr("added");
    case PartChange::Removed:
        return tr("removed");
    case PartChange::Changed:
        return tr("changed");
    }
    return {};
}

QString changeIcon(PartChange change) {
    switch (change) {
    case PartChange::Added:
        return QStringLiteral("add");
    case PartChange::Removed:
        return QStringLiteral("remove");
    case PartChange::Changed:
        return QStringLiteral("changed");
    }
    return {};
}

QColor changeColor(PartChange change) {
    const Colors& colors = Theme::instance().colors();
    switch (change) {
    case PartChange::Added:
        return colors.good;
    case PartChange::Removed:
        return colors.critical;
    case PartChange::Changed:
        return colors.warning;
    }
    return colors.text;
}

QString partText(const PartDifference& difference) {
    QString text = patternOf(difference.part);
    if (!difference.id.empty()) text = text.arg(QString::fromStdString(difference.id));
    if (!difference.title.empty())
        text += QStringLiteral(" (%1)").arg(QString::fromStdString(difference.title));
    if (!difference.subgraph.empty())
        text = tr("%1 in %2").arg(text, QString::fromStdString(difference.subgraph));
    return text;
}

QString memberText(const ValueChange& value, std::string_view type) {
    const QString name = QString::fromStdString(std::string(value.name()));
    if (value.name() == value.member) return name;
    const NodeType* nodeType = NodeRegistry::instance().find(type);
    if (!nodeType) return name;
    for (const Parameter& parameter : nodeType->parameters) {
        const QString id = QString::fromStdString(parameter.id);
        if (name == id) return QString::fromStdString(parameter.label);
        if (name.startsWith(id + u'[') || name.startsWith(id + u'.'))
            return QString::fromStdString(parameter.label) + name.mid(id.size());
    }
    return name;
}

QString plainValue(const Json& value) {
    if (value.is_null()) return QStringLiteral("–");
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : valueText(value));
}

QString differencesSummary(const std::vector<PartDifference>& differences) {
    const auto count = [&differences](PartChange change) {
        return static_cast<int>(
            std::count_if(differences.begin(), differences.end(), [change](const PartDifference& one) {
                return one.change == change && !isLayoutOnly(one);
            }));
    };
    const int moved = static_cast<int>(std::count_if(differences.begin(), differences.end(), isLayoutOnly));
    QStringList parts;
    if (const int added = count(PartChange::Added))
        parts << QCoreApplication::translate("weir::Differences", "%n added", nullptr, added);
    if (const int removed = count(PartChange::Removed))
        parts << QCoreApplication::translate("weir::Differences", "%n removed", nullptr, removed);
    if (const int changed = count(PartChange::Changed))
        parts << QCoreApplication::translate("weir::Differences", "%n changed", nullptr, changed);
    if (moved) parts << QCoreApplication::translate("weir::Differences", "%n moved", nullptr, moved);
    return parts.isEmpty() ? tr("No difference") : parts.join(QStringLiteral(", "));
}

} // namespace weir
