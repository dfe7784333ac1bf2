#include "widgets/palette/node_search.h"

#include "widgets/palette/category_text.h"
#include "widgets/palette/fuzzy_match.h"
#include "widgets/theme/theme.h"
#include "widgets/window/window_settings.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace weir {

namespace {

// A title that fits counts for more than a keyword, and that for more than the summary.
constexpr int kTitleWeight = 4;
constexpr int kKeywordWeight = 2;
constexpr int kRecentBonus = 60;
constexpr int kMostRecent = 8;

} // namespace

QStringList keywordsOf(const NodeType& type) {
    QStringList keywords;
    for (const std::string& keyword : type.keywords)
        keywords << QString::fromStdString(keyword);
    return keywords;
}

std::optional<int> searchScore(const QString& typed, const QString& title, const QStringList& keywords,
                               const QString& summary) {
    std::optional<int> most;
    const auto take = [&](const QString& name, int weight) {
        if (const auto fit = fuzzyMatch(typed, name)) most = std::max(most.value_or(0), *fit * weight);
    };
    take(title, kTitleWeight);
    for (const QString& keyword : keywords)
        take(keyword, kKeywordWeight);
    take(summary, 1);
    return most;
}

QStringList recentNodeTypes() {
    return WindowSettings().value(QStringLiteral("recentNodeTypes")).toStringList();
}

void noteRecentNodeType(const QString& type) {
    QStringList recent = recentNodeTypes();
    recent.removeAll(type);
    recent.prepend(type);
    WindowSettings().setValue(QStringLiteral("recentNodeTypes"), recent.mid(0, kMostRecent));
}

NodeSearch::NodeSearch(const NodeRegistry& types, std::function<bool(const NodeType&)> fits, QObject* parent)
    : QAbstractListModel(parent), recent_(recentNodeTypes()) {
    for (const NodeType* type : types.all())
        if (!fits || fits(*type)) all_.push_back(type);
    setTyped({});
}

void NodeSearch::setTyped(const QString& typed) {
    beginResetModel();
    const QString text = typed.trimmed();
    isTyped_ = !text.isEmpty();
    std::vector<std::pair<int, const NodeType*>> scored;
    for (const NodeType* type : all_) {
        const auto place = static_cast<int>(recent_.indexOf(QString::fromStdString(type->id)));
        const bool isRecent = place >= 0;
        if (!isTyped_) {
            scored.emplace_back(isRecent ? kMostRecent - place : 0, type);
            continue;
        }
        const std::optional<int> score =
            searchScore(text, QString::fromStdString(type->title), keywordsOf(*type),
                        QString::fromStdString(type->summary));
        if (score) scored.emplace_back(*score + (isRecent ? kRecentBonus : 0), type);
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first
                                  : std::tie(a.second->category, a.second->title) <
                                        std::tie(b.second->category, b.second->title);
    });
    found_.clear();
    for (const auto& [score, type] : scored)
        found_.push_back(type);
    endResetModel();
}

const NodeType* NodeSearch::typeAt(int row) const {
    return row >= 0 && row < rowCount() ? found_[static_cast<std::size_t>(row)] : nullptr;
}

int NodeSearch::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(found_.size());
}

QVariant NodeSearch::data(const QModelIndex& index, int role) const {
    const NodeType* const type = typeAt(index.row());
    if (!type) return {};
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(type->title);
    case Qt::DecorationRole:
        return Theme::instance().icon(QString::fromStdString(type->icon),
                                      Theme::instance().colors().category(type->category));
    case Qt::AccessibleDescriptionRole:
    case SummaryRole:
        return QString::fromStdString(type->summary);
    case TypeRole:
        return QString::fromStdString(type->id);
    case IsRecentRole:
        return !isTyped_ && recent_.contains(QString::fromStdString(type->id));
    default:
        return {};
    }
}

} // namespace weir
