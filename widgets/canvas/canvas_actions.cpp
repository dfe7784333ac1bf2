#include "widgets/canvas/canvas_actions.h"

#include "widgets/canvas/bend_gesture.h"
#include "widgets/canvas/canvas_editor.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QPointer>

namespace weir {

namespace {

constexpr double kZoomStep = 1.2;

QKeySequence alignKeys(Qt::Key key) {
    return QKeySequence(QKeyCombination(Qt::ALT, Qt::Key_A), QKeyCombination(Qt::ALT, key));
}

} // namespace

CanvasActions::CanvasActions(CanvasView& view) : QObject(&view), view_(view), editor_(view.editor()) {
    makeEditing();
    makeWiring();
    makeModes();
    makeSubgraphs();
    makeArranging();
    makeViewing();
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this, &CanvasActions::update);
}

QAction* CanvasActions::make(const char* icon, const QString& text, const QString& tip,
                             const QList<QKeySequence>& shortcuts, const std::function<void()>& run) {
    auto* action = new QAction(Theme::instance().icon(QLatin1String(icon)), text, &view_);
    action->setShortcuts(shortcuts);
    action->setShortcutContext(Qt::WidgetShortcut);
    const QString keys =
        shortcuts.isEmpty()
            ? QString()
            : QStringLiteral(" (%1)").arg(shortcuts.front().toString(QKeySequence::NativeText));
    action->setToolTip((tip.isEmpty() ? QString(text).remove(u'&').remove(u'…') : tip) + keys);
    action->setStatusTip(tip);
    connect(action, &QAction::triggered, this, run);
    view_.addAction(action);
    return action;
}

void CanvasActions::makeEditing() {
    quickAdd =
        make("add", tr("&Add node…"), tr("Search a node type and add it; Space does the same"),
             {QKeySequence(Qt::Key_Tab), QKeySequence(Qt::SHIFT | Qt::Key_A)}, [this] { view_.quickAdd(); });
    addFrame = make("frame", tr("Add &frame"), tr("A titled area around what is selected"),
                    {QKeySequence(Qt::Key_J)}, [this] { view_.addFrame(); });
    addNote = make("note", tr("Add n&ote"), tr("A text on the canvas, in Markdown"),
                   {QKeySequence(Qt::Key_N)}, [this] { view_.addNote(); });
    const QPointer<QClipboard> clipboard = QApplication::clipboard();
    cut = make("delete", tr("Cu&t"), {}, {QKeySequence::Cut}, [this, clipboard] {
        clipboard->setText(editor_.selectionText());
        editor_.removeSelection();
    });
    copy = make("copy", tr("&Copy"), tr("Copy as text that can be pasted into any editor, and back"),
                {QKeySequence::Copy}, [this, clipboard] { clipboard->setText(editor_.selectionText()); });
    paste = make("paste", tr("&Paste"), {}, {QKeySequence::Paste},
                 [this, clipboard] { editor_.pasteText(clipboard->text()); });
    duplicate = make("duplicate", tr("D&uplicate"), {}, {QKeySequence(Qt::CTRL | Qt::Key_D)},
                     [this] { editor_.duplicateSelection(); });
    remove =
        make("delete", tr("&Delete"), {}, {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
             [this] { editor_.removeSelection(); });
    removeAndRejoin =
        make("rejoin", tr("Delete and re&join"), tr("Delete nodes and lead what came in on to where it went"),
             {QKeySequence(Qt::CTRL | Qt::Key_Delete), QKeySequence(Qt::CTRL | Qt::Key_Backspace)},
             [this] { editor_.removeAndRejoin(); });
    selectAll =
        make("check", tr("Select &all"), {}, {QKeySequence::SelectAll}, [this] { view_.selectAll(); });
    selectUpstream =
        make("arrow-up", tr("Select &upstream"), tr("Select all that feeds what is selected, too"),
             {QKeySequence(Qt::Key_BracketLeft)}, [this] { editor_.selectConnected(true); });
    selectDownstream =
        make("arrow-down", tr("Select &downstream"), tr("Select all that what is selected feeds, too"),
             {QKeySequence(Qt::Key_BracketRight)}, [this] { editor_.selectConnected(false); });
}

void CanvasActions::makeWiring() {
    wire = make("wire", tr("&Wire from here"), tr("Draw a wire from the selected node with the keyboard"),
                {QKeySequence(Qt::Key_W)}, [this] { view_.beginWire(); });
    cutWires = make("cut-wires", tr("C&ut wires"),
                    tr("Draw a stroke over wires to remove them; Ctrl and the right button do the same"),
                    {QKeySequence(Qt::Key_X)}, [this] { view_.canvas().setCutting(cutWires->isChecked()); });
    cutWires->setCheckable(true);
    connect(&view_.canvas(), &CanvasScene::cuttingEnded, cutWires, [this] { cutWires->setChecked(false); });
    addBend = make(
        "reroute", tr("Add &reroute point"),
        tr("Lead the selected wire through a point, which can be dragged; dragging a wire does the same"),
        {QKeySequence(Qt::Key_R)}, [this] {
            for (const Wire& selected : view_.canvas().selectedWires())
                if (const WireItem* const item = view_.canvas().wireItem(selected))
                    weir::addBend(view_.canvas().scope(), *item, item->middle());
        });
    removeBends = make("remove", tr("Remove reroute &points"), tr("Let the selected wires go straight again"),
                       {QKeySequence(Qt::SHIFT | Qt::Key_R)}, [this] {
                           for (const Wire& selected : view_.canvas().selectedWires())
                               weir::removeBends(view_.canvas().scope(), selected);
                       });
}

void CanvasActions::makeModes() {
    bypass =
        make("bypass", tr("&Bypass"), tr("Let records pass the selected nodes as they are, or no longer"),
             {QKeySequence(Qt::Key_B)}, [this] { editor_.toggleMode(NodeMode::Bypassed); });
    disable = make("disable", tr("&Disable"),
                   tr("Leave the selected nodes out of the run, and what nothing else feeds, or no longer"),
                   {QKeySequence(Qt::Key_D)}, [this] { editor_.toggleMode(NodeMode::Disabled); });
}

void CanvasActions::makeSubgraphs() {
    group = make("subgraph", tr("&Group into a subgraph…"),
                 tr("Put the selected nodes into one that can be reused"),
                 {QKeySequence(Qt::CTRL | Qt::Key_G)}, [this] { view_.group(); });
    ungroup = make("ungroup", tr("&Ungroup"), tr("Put what is inside the selected subgraphs in their place"),
                   {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)}, [this] { editor_.ungroupSelection(); });
    enter = make("enter", tr("&Enter subgraph"),
                 tr("Look into the selected subgraph; a double click does the same"),
                 {QKeySequence(Qt::ALT | Qt::Key_Down)}, [this] {
                     const std::vector<std::string> nodes = view_.canvas().selectedNodes();
                     if (nodes.size() == 1) view_.canvas().scope().enter(nodes.front());
                 });
    leave = make("leave", tr("&Leave subgraph"), tr("Go back to what the subgraph stands in"),
                 {QKeySequence(Qt::ALT | Qt::Key_Up)}, [this] { view_.leaveSubgraph(); });
    renameSubgraph = make("settings", tr("Rename &subgraph…"),
                          tr("Change the name of the selected subgraph, for all its instances"), {},
                          [this] { view_.renameSubgraph(); });
    makeUnique =
        make("duplicate", tr("Make subgraph its &own"),
             tr("Give the selected instance a subgraph of its own, so that the others stay as they are"), {},
             [this] { editor_.makeUnique(); });
}

void CanvasActions::makeArranging() {
    const auto align = [this](const char* icon, const QString& text, Qt::Key key, Alignment alignment) {
        arrange.push_back(
            make(icon, text, {}, {alignKeys(key)}, [this, alignment] { editor_.align(alignment); }));
    };
    align("align-left", tr("Align &left"), Qt::Key_L, Alignment::Left);
    align("align-center", tr("Align &centres"), Qt::Key_C, Alignment::Center);
    align("align-right", tr("Align &right"), Qt::Key_R, Alignment::Right);
    align("align-top", tr("Align &top"), Qt::Key_T, Alignment::Top);
    align("align-middle", tr("Align &middles"), Qt::Key_M, Alignment::Middle);
    align("align-bottom", tr("Align &bottom"), Qt::Key_B, Alignment::Bottom);
    arrange.push_back(make("distribute-horizontal", tr("Distribute &horizontally"), {},
                           {alignKeys(Qt::Key_H)}, [this] { editor_.distribute(true); }));
    arrange.push_back(make("distribute-vertical", tr("Distribute &vertically"), {}, {alignKeys(Qt::Key_V)},
                           [this] { editor_.distribute(false); }));
    layOut = make("layout", tr("La&y out"),
                  tr("Arrange the selected nodes, or all of them, by how they are wired"),
                  {QKeySequence(Qt::Key_L)}, [this] {
                      editor_.layOut();
                      if (view_.canvas().selectedNodes().size() < 2) view_.zoomToFit();
                  });
    snap = make("layout", tr("&Snap to grid and neighbours"),
                tr("Keep what is dragged to the grid and in line with others; Alt does without it"), {},
                [this] { view_.canvas().setSnapping(snap->isChecked()); });
    snap->setCheckable(true);
    snap->setChecked(true);
}

void CanvasActions::makeViewing() {
    zoomIn = make("zoom-in", tr("Zoom &in"), {},
                  {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal),
                   QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)},
                  [this] { view_.zoomBy(kZoomStep); });
    zoomOut = make("zoom-out", tr("Zoom &out"), {},
                   {QKeySequence(Qt::CTRL | Qt::Key_Minus), QKeySequence(Qt::Key_Minus)},
                   [this] { view_.zoomBy(1 / kZoomStep); });
    zoomToFit =
        make("zoom-fit", tr("Zoom to &fit"), {}, {QKeySequence(Qt::Key_F)}, [this] { view_.zoomToFit(); });
    zoomToSelection = make("zoom-fit", tr("Zoom to &selection"), {}, {QKeySequence(Qt::Key_Z)},
                           [this] { view_.zoomToSelection(); });
    actualSize = make("zoom-in", tr("&Actual size"), tr("Zoom to 100 %"),
                      {QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { view_.setZoom(1); });
    minimap = make("minimap", tr("&Minimap"), tr("Show the whole canvas in a corner"),
                   {QKeySequence(Qt::CTRL | Qt::Key_M)}, [this] { view_.showMinimap(minimap->isChecked()); });
    minimap->setCheckable(true);
}

void CanvasActions::fillEditMenu(QMenu& menu) const {
    menu.addActions({cut, copy, paste, duplicate, remove, removeAndRejoin});
    menu.addSeparator();
    menu.addActions({selectAll, selectUpstream, selectDownstream});
}

void CanvasActions::fillGraphMenu(QMenu& menu) const {
    menu.addActions({quickAdd, addFrame, addNote});
    menu.addSeparator();
    menu.addActions({wire, cutWires, addBend, removeBends});
    menu.addSeparator();
    menu.addActions({bypass, disable});
    menu.addSeparator();
    menu.addActions({group, ungroup, enter, leave, renameSubgraph, makeUnique});
    menu.addSeparator();
    menu.addActions({layOut});
    QMenu* const arranging =
        menu.addMenu(Theme::instance().icon(QStringLiteral("align-left")), tr("Ar&range"));
    for (QAction* action : arrange)
        arranging->addAction(action);
    menu.addAction(snap);
}

void CanvasActions::fillViewMenu(QMenu& menu) const {
    menu.addActions({zoomIn, zoomOut, zoomToFit, zoomToSelection, actualSize, minimap});
}

void CanvasActions::update() {
    const CanvasScene& scene = view_.canvas();
    const CanvasParts parts = scene.selectedParts();
    const bool hasNodes = !parts.nodes.empty();
    const bool hasContent = !scene.contentRect().isNull();
    const bool isCopyable = hasNodes || !parts.frames.empty() || !parts.notes.empty();
    const NodeItem* const single = parts.nodes.size() == 1 ? scene.nodeItem(*parts.nodes.begin()) : nullptr;
    bool hasInstance = false;
    for (const std::string& id : parts.nodes)
        hasInstance |= scene.nodeItem(id) && scene.nodeItem(id)->isInstance();
    for (QAction* action : {cut, copy, duplicate})
        action->setEnabled(isCopyable);
    for (QAction* action : {removeAndRejoin, bypass, disable, group, selectUpstream, selectDownstream})
        action->setEnabled(hasNodes);
    remove->setEnabled(!parts.isEmpty());
    const QMimeData* const clipped = QApplication::clipboard()->mimeData();
    paste->setEnabled(clipped && clipped->hasText());
    for (QAction* action : {selectAll, zoomToFit, layOut})
        action->setEnabled(hasContent);
    zoomToSelection->setEnabled(!parts.isEmpty());
    wire->setEnabled(single != nullptr);
    ungroup->setEnabled(hasInstance);
    for (QAction* action : {enter, renameSubgraph, makeUnique})
        action->setEnabled(single && single->isInstance());
    leave->setEnabled(!scene.scope().path().empty());
    for (QAction* action : {addBend, removeBends})
        action->setEnabled(!parts.wires.empty());
    for (QAction* action : arrange)
        action->setEnabled(parts.nodes.size() > 1);
}

} // namespace weir
