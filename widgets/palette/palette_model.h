#pragma once
#include "pipeline/nodes/node_registry.h"

#include <QSortFilterProxyModel>
#include <QStandardItemModel>

namespace weir {

/// Categories with their node types below them, from the registry. Types can be dragged, categories cannot.
class PaletteModel : public QStandardItemModel {
    Q_OBJECT
public:
    enum Role { TypeRole = Qt::UserRole + 1, SummaryRole, KeywordsRole };

    explicit PaletteModel(const NodeRegistry& registry, QObject* parent = nullptr);

    /// Takes other types, or the same with icons in the colours of the theme as it is now. The graph's own
    /// subgraphs come first.
    void setTypes(const NodeRegistry& registry);

    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    void addGroup(const QString& title, std::vector<const NodeType*> types);
};

/// The types that fit what is typed, the best first; a category is shown while it has one.
class PaletteFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit PaletteFilter(QObject* parent = nullptr);
    void setTyped(const QString& typed);

    /// The best fit, or an invalid index.
    QModelIndex best() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    /// Negative: does not fit.
    int score(const QModelIndex& source) const;

    QString typed_;
};

} // namespace weir
