#pragma once
#include "pipeline/nodes/node_registry.h"

#include <QFrame>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;

namespace weir {

class NodeSearch;

/// A search for node types at the pointer: typed letters choose among all that fit, the description of the
/// chosen one stands below. Arrow keys and Enter are enough; Escape and a click elsewhere close it. Deletes
/// itself.
class QuickAdd : public QFrame {
    Q_OBJECT
public:
    /// Of the types that `fits` takes; none: of all. `heading` says what is looked for. The registry must
    /// outlive it.
    QuickAdd(const NodeRegistry& types, std::function<bool(const NodeType&)> fits, const QString& heading,
             QWidget* parent);

    /// Shows it with its search field at a point of the screen, moved so that all of it can be seen.
    void open(const QPoint& at);

Q_SIGNALS:
    void chosen(const QString& type);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& text);
    void describe();
    void choose();
    void moveCurrent(int step);

    NodeSearch* model_;
    QLineEdit* search_;
    QListView* list_;
    QLabel* description_;
};

} // namespace weir
