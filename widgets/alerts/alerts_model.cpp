#include "widgets/alerts/alerts_model.h"

#include "widgets/alerts/severity_look.h"
#include "widgets/dashboard/figure_text.h"
#include "widgets/document/node_titles.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <algorithm>

namespace weir {

namespace {

constexpr std::size_t kMostAlerts = 10'000;

} // namespace

void AlertsModel::add(const std::vector<Alert>& alerts) {
    if (alerts.empty()) return;
    const std::size_t kept = std::min(alerts.size(), kMostAlerts);
    if (const std::size_t total = alerts_.size() + kept; total > kMostAlerts) {
        beginRemoveRows({}, static_cast<int>(kMostAlerts - kept), static_cast<int>(alerts_.size()) - 1);
        alerts_.resize(kMostAlerts - kept);
        endRemoveRows();
    }
    beginInsertRows({}, 0, static_cast<int>(kept) - 1);
    alerts_.insert(alerts_.begin(), alerts.rbegin(), alerts.rbegin() + static_cast<std::ptrdiff_t>(kept));
    endInsertRows();

    const int before = firingCount();
    for (const Alert& alert : alerts) {
        if (alert.firing)
            firing_.insert_or_assign({alert.node, alert.key}, alert.severity);
        else
            firing_.erase({alert.node, alert.key});
    }
    if (firingCount() != before) Q_EMIT firingCountChanged(firingCount());
}

void AlertsModel::clear() {
    beginResetModel();
    alerts_.clear();
    endResetModel();
    firing_.clear();
    Q_EMIT firingCountChanged(0);
}

void AlertsModel::setGraph(const Graph& graph) {
    std::map<std::string, QString> titles = nodeTitles(graph);
    if (titles == titles_) return;
    titles_ = std::move(titles);
    if (!alerts_.empty()) Q_EMIT dataChanged(index(0, Node), index(rowCount() - 1, Node));
}

int AlertsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(alerts_.size());
}

int AlertsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlertsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Alert& alert = this->alert(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        switch (index.column()) {
        case Time:
            return role == Qt::ToolTipRole ? wholeTimeText(alert.time) : timeText(alert.time);
        case State: {
            if (!alert.firing) return tr("Cleared");
            const std::string_view name = severityName(alert.severity);
            QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
            if (!text.isEmpty()) text[0] = text[0].toUpper();
            return text;
        }
        case Node: {
            const auto title = titles_.find(alert.node);
            return title == titles_.end() ? QString::fromStdString(alert.node) : title->second;
        }
        case Key:
            return QString::fromStdString(alert.key);
        case Value:
            return QString::fromStdString(figureText(alert.value, {}).text());
        case Message:
            return QString::fromStdString(alert.message);
        default:
            return {};
        }
    }
    if (role == Qt::DecorationRole && index.column() == State) {
        const Theme& theme = Theme::instance();
        return alert.firing ? theme.icon(iconOf(alert.severity), colorOf(alert.severity))
                            : theme.icon(QStringLiteral("check"), theme.colors().good);
    }
    if (role == Qt::ForegroundRole) {
        if (!alert.firing) return Theme::instance().colors().textMuted;
        if (index.column() == State) return colorOf(alert.severity);
        if (index.column() == Time) return Theme::instance().colors().textMuted;
        return {};
    }
    if (role == Qt::FontRole && (index.column() == Time || index.column() == Value))
        return Theme::instance().figures(TextStyle::Body);
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant AlertsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Time:
        return tr("Event time");
    case State:
        return tr("Severity");
    case Node:
        return tr("Node");
    case Key:
        return tr("Key");
    case Value:
        return tr("Value");
    case Message:
        return tr("Message");
    default:
        return {};
    }
}

} // namespace weir
