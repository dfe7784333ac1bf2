#pragma once
#include "pipeline/nodes/node_registry.h"

#include <QAbstractListModel>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace weir {

/// How well typed text fits a node type, by its title, keywords and summary; nothing if it does not.
std::optional<int> searchScore(const QString& typed, const QString& title, const QStringList& keywords,
                               const QString& summary);

QStringList keywordsOf(const NodeType& type);

/// The node types used last, the latest first, kept over runs of the program.
QStringList recentNodeTypes();
void noteRecentNodeType(const QString& type);

/// The node types that fit what is typed, the best first; with nothing typed those used last, and then all
/// by category and title.
class NodeSearch : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { TypeRole = Qt::UserRole + 1, SummaryRole, IsRecentRole };

    /// Of the types that `fits` takes. The registry must outlive it.
    NodeSearch(const NodeRegistry& types, std::function<bool(const NodeType&)> fits,
               QObject* parent = nullptr);

    void setTyped(const QString& typed);
    const NodeType* typeAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<const NodeType*> all_;
    std::vector<const NodeType*> found_;
    QStringList recent_;
    bool isTyped_ = false;
};

} // namespace weir
