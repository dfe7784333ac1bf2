#include "widgets/palette/palette_model.h"

#include "widgets/palette/category_text.h"
#include "widgets/palette/node_search.h"
#include "widgets/palette/palette_view.h"
#include "widgets/theme/theme.h"

#include <QMimeData>

#include <algorithm>

namespace weir {

namespace {

QIcon iconOf(const NodeType& type) {
    const Theme& theme = Theme::instance();
    return theme.icon(QString::fromStdString(type.icon), theme.colors().category(type.category));
}

/// One of the graph's own.
bool isSubgraph(const NodeType& type) {
    return !type.makeSource && !type.makeOperator;
}

} // namespace

PaletteModel::PaletteModel(const NodeRegistry& registry, QObject* parent) : QStandardItemModel(parent) {
    setTypes(registry);
}

void PaletteModel::setTypes(const NodeRegistry& registry) {
    clear();
    std::vector<const NodeType*> own;
    for (const NodeType* type : registry.all())
        if (isSubgraph(*type)) own.push_back(type);
    addGroup(tr("Subgraphs"), std::move(own));
    for (const Category category : allCategories()) {
        std::vector<const NodeType*> types;
        for (const NodeType* type : registry.all())
            if (type->category == category && !isSubgraph(*type)) types.push_back(type);
        addGroup(categoryText(category), std::move(types));
    }
}

void PaletteModel::addGroup(const QString& title, std::vector<const NodeType*> types) {
    if (types.empty()) return;
    std::sort(types.begin(), types.end(),
              [](const NodeType* a, const NodeType* b) { return a->title < b->title; });
    auto* group = new QStandardItem(title);
    group->setFlags(Qt::ItemIsEnabled);
    for (const NodeType* type : types) {
        auto* item = new QStandardItem(iconOf(*type), QString::fromStdString(type->title));
        item->setData(QString::fromStdString(type->id), TypeRole);
        item->setData(QString::fromStdString(type->summary), SummaryRole);
        item->setData(keywordsOf(*type), KeywordsRole);
        item->setToolTip(QString::fromStdString(type->summary));
        item->setData(QString::fromStdString(type->summary), Qt::AccessibleDescriptionRole);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled |
                       Qt::ItemNeverHasChildren);
        group->appendRow(item);
    }
    appendRow(group);
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
    return searchScore(typed_, source.data().toString(),
                       source.data(PaletteModel::KeywordsRole).toStringList(),
                       source.data(PaletteModel::SummaryRole).toString())
        .value_or(-1);
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
