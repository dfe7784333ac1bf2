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

    QAction* quickAdd;
    QAction* addFrame;
    QAction* addNote;
    QAction* cut;
    QAction* copy;
    QAction* paste;
    QAction* duplicate;
    QAction* remove;
    QAction* removeAndRejoin;
    QAction* selectAll;
    QAction* selectUpstream;
    QAction* selectDownstream;
    QAction* wire;
    QAction* cutWires;
    QAction* addBend;
    QAction* removeBends;
    QAction* bypass;
    QAction* disable;
    QAction* group;
    QAction* ungroup;
    QAction* enter;
    QAction* leave;
    QAction* renameSubgraph;
    QAction* makeUnique;
    QAction* layOut;
    QAction* snap;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomToFit;
    QAction* zoomToSelection;
    QAction* actualSize;
    QAction* minimap;
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
