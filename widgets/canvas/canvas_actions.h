#pragma once
#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QKeySequence;
class QMenu;
class QWidget;

namespace weir {

class CanvasEditor;
class CanvasView;

/// All actions of the canvas, each with its text, icon, shortcut and tooltip, for menus, tool bars and the
/// keyboard. They are enabled as what is selected allows. GUI thread only.
class CanvasActions : public QObject {
    Q_OBJECT
public:
    explicit CanvasActions(CanvasView& view);

    QAction* quickAdd = nullptr;
    QAction* addFrame = nullptr;
    QAction* addNote = nullptr;
    QAction* cut = nullptr;
    QAction* copy = nullptr;
    QAction* paste = nullptr;
    QAction* duplicate = nullptr;
    QAction* remove = nullptr;
    QAction* removeAndRejoin = nullptr;
    QAction* selectAll = nullptr;
    QAction* selectUpstream = nullptr;
    QAction* selectDownstream = nullptr;
    QAction* wire = nullptr;
    QAction* cutWires = nullptr;
    QAction* addBend = nullptr;
    QAction* removeBends = nullptr;
    QAction* bypass = nullptr;
    QAction* disable = nullptr;
    QAction* group = nullptr;
    QAction* ungroup = nullptr;
    QAction* enter = nullptr;
    QAction* leave = nullptr;
    QAction* renameSubgraph = nullptr;
    QAction* makeUnique = nullptr;
    QAction* layOut = nullptr;
    QAction* snap = nullptr;
    QAction* zoomIn = nullptr;
    QAction* zoomOut = nullptr;
    QAction* zoomToFit = nullptr;
    QAction* zoomToSelection = nullptr;
    QAction* actualSize = nullptr;
    QAction* minimap = nullptr;
    std::vector<QAction*> arrange; ///< aligning and distributing

    /// What menus of the window hold of them.
    void fillEditMenu(QMenu& menu) const;
    void fillGraphMenu(QMenu& menu) const;
    void fillViewMenu(QMenu& menu) const;

    /// Enables them as the selection and the clipboard are now.
    void update();

private:
    QAction* make(const char* icon, const QString& text, const QString& tip,
                  const QList<QKeySequence>& shortcuts, const std::function<void()>& run);
    void makeEditing();
    void makeWiring();
    void makeModes();
    void makeSubgraphs();
    void makeArranging();
    void makeViewing();

    CanvasView& view_;
    CanvasEditor& editor_;
};

} // namespace weir
