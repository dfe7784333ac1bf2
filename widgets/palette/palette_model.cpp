#include "widgets/palette/palette_model.h"

#include "widgets/palette/category_text.h"
#include "widgets/palette/fuzzy_match.h"
#include "widgets/palette/palette_view.h"
#include "widgets/theme/theme.h"

#include <QMimeData>

#include <algorithm>

namespace weir {

namespace {

// A title that fits counts for more than a keyword, and that for more than the summary.
constexpr int kTitleWeight = 4;
constexpr int kKeywordWeight = 2;

QIcon iconOf(const NodeType& type) {
    const Theme& theme = Theme::instance();
    return theme.icon(QString::fromStdString(type.icon), theme.colors().category(type.category));
}

} // namespace

PaletteModel::PaletteModel(const NodeRegistry& registry, QObject* parent) : QStandardItemModel(parent) {
    for (const Category category : allCategories()) {
        std::vector<const NodeType*> types;
        for (const NodeType* type : registry.all())
            if (type->category == category) types.push_back(type);
        if (types.empty()) continue;
        std::sort(types.begin(), types.end(),
                  [](const NodeType* a, const NodeType* b) { return a->title < b->title; });
        auto* group = new QStandardItem(categoryText(category));
        group->setFlags(Qt::ItemIsEnabled);
        for (const NodeType* type : types) {
            auto* item = new QStandardItem(iconOf(*type), QString::fromStdString(type->title));
            QStringList keywords;
            for (const std::string& keyword : type->keywords)
                keywords << QString::fromStdString(keyword);
            item->setData(QString::fromStdString(type->id), TypeRole);
            item->setData(QString::fromStdString(type->summary), SummaryRole);
            item->setData(keywords, KeywordsRole);
            item->setToolTip(QString::fromStdString(type->summary));
            item->setData(QString::fromStdString(type->summary), Qt::AccessibleDescriptionRole);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled |
                           Qt::ItemNeverHasChildren);
            group->appendRow(item);
        }
        appendRow(group);
    }
}

void PaletteModel::refreshLook() {
    for (int group = 0; group < rowCount(); ++group)
        for (int row = 0; row < item(group)->rowCount(); ++row) {
            QStandardItem* child = item(group)->child(row);
            const std::string id = child->data(TypeRole).toString().toStdString();
            if (const NodeType* type = NodeRegistry::instance().find(id)) child->setIcon(iconOf(*type));
        }
}

QStringList PaletteModel::mimeTypes() const {
    return {QLatin1String(kNodeTypeMimeType)};
}

QMimeData* PaletteModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty()) return nullptr;
    auto* data = new QMimeData;
    data->setData(QLatin1String(kNodeTypeMimeType), indexes.front().data(TypeRole).toString().toUtf8());
    return data;
}

PaletteFilter::PaletteFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setRecursiveFilteringEnabled(true);
    setDynamicSortFilter(true);
    sort(0);
}

void PaletteFilter::setTyped(const QString& typed) {
    typed_ = typed.trimmed();
    invalidate();
}

QModelIndex PaletteFilter::best() const {
    QModelIndex best;
    int most = -1;
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, 0);
        for (int row = 0; row < rowCount(parent); ++row) {
            const QModelIndex candidate = index(row, 0, parent);
            const int fit = score(mapToSource(candidate));
            if (fit > most) {
                most = fit;
                best = candidate;
            }
        }
    }
    return best;
}

int PaletteFilter::score(const QModelIndex& source) const {
    if (typed_.isEmpty()) return 0;
    int most = -1;
    if (const auto fit = fuzzyMatch(typed_, source.data().toString())) most = *fit * kTitleWeight;
    for (const QString& keyword : source.data(PaletteModel::KeywordsRole).toStringList())
        if (const auto fit = fuzzyMatch(typed_, keyword)) most = std::max(most, *fit * kKeywordWeight);
    if (const auto fit = fuzzyMatch(typed_, source.data(PaletteModel::SummaryRole).toString()))
        most = std::max(most, *fit);
    return most;
}

bool PaletteFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (!parent.isValid()) return false; // a category stands for its types alone
    return score(sourceModel()->index(row, 0, parent)) >= 0;
}

bool PaletteFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    if (!left.parent().isValid()) return left.row() < right.row();
    const int leftScore = score(left);
    const int rightScore = score(right);
    return leftScore != rightScore ? leftScore > rightScore : left.row() < right.row();
}

} // namespace weir
