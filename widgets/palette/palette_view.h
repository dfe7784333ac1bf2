#pragma once
#include "pipeline/nodes/node_registry.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeView;

namespace weir {

class PaletteFilter;
class PaletteModel;

/// The MIME type of a node type's id while it is dragged onto the canvas.
inline constexpr const char* kNodeTypeMimeType = "application/x-weir-node-type";

/// All node types by category, with a search over title, keywords and summary. A type is dragged onto the
/// canvas, or added with Enter or a double click. GUI thread only.
class PaletteView : public QWidget {
    Q_OBJECT
public:
    /// The types that there are without a graph.
    explicit PaletteView(QWidget* parent = nullptr);

    /// Offers the types of a graph, which must live until the next call.
    void setTypes(const NodeRegistry& types);

    /// Moves the keyboard focus to the search field.
    void focusSearch();

Q_SIGNALS:
    /// Enter or a double click: add a node of this type at the centre of the view.
    void nodeTypeChosen(const QString& type);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refill();
    void search(const QString& text);
    void moveCurrent(int step);
    void choose(const QModelIndex& index);

    const NodeRegistry* types_;
    QLineEdit* search_;
    QTreeView* tree_;
    QLabel* nothing_;
    PaletteModel* model_;
    PaletteFilter* filter_;
};

} // namespace weir
