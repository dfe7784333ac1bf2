// Whatever is done, undoing all of it gives the first graph back, and redoing it the last; and the canvas
// always shows the graph as it is.
#include "pipeline/graph/graph_file.h"
#include "tests/gui/canvas_bench.h"
#include "widgets/canvas/bend_gesture.h"
#include "widgets/canvas/canvas_editor.h"

#include <QRandomGenerator>

#include <array>
#include <optional>
#include <set>

using namespace weir;

namespace {

std::set<std::string> idsOf(const GraphBody& graph) {
    std::set<std::string> ids;
    for (const Node& node : graph.nodes)
        ids.insert(node.id);
    return ids;
}

void verifyShown(const CanvasBench& bench) {
    const CanvasScene& scene = bench.canvas->canvas();
    const GraphBody& body = scene.scope().body();
    std::set<std::string> shown;
    for (const NodeItem* item : scene.nodeItems()) {
        shown.insert(item->id());
        const auto placed = body.layout.find(item->id());
        if (placed != body.layout.end()) QCOMPARE(item->pos(), QPointF(placed->second.x, placed->second.y));
    }
    QCOMPARE(shown, idsOf(body));
    QCOMPARE(scene.wireItems().size(), body.wires.size());
    for (const Wire& wire : body.wires) {
        const WireItem* item = scene.wireItem(wire);
        QVERIFY(item);
        QCOMPARE(item->from(), scene.nodeItem(wire.from.node)->portPosition(false, wire.from.port));
        QCOMPARE(item->to(), scene.nodeItem(wire.to.node)->portPosition(true, wire.to.port));
        const auto bends = body.bends.find(wire);
        QCOMPARE(item->bends().size(), bends == body.bends.end() ? std::size_t(0) : bends->second.size());
    }
    QCOMPARE(scene.frameItems().size(), body.frames.size());
    QCOMPARE(scene.noteItems().size(), body.notes.size());
}

/// What is saved is what is opened again.
void verifySaves(const CanvasBench& bench) {
    const std::string text = formatGraph(bench.document.graph());
    const Result<Graph> opened = parseGraph(text);
    QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
    QCOMPARE(QString::fromStdString(formatGraph(*opened)), QString::fromStdString(text));
    QCOMPARE(opened->nodes.size(), bench.document.graph().nodes.size());
}

/// One of everything that can be done to a graph on the canvas.
class RandomEdits {
public:
    RandomEdits(CanvasBench& bench, quint32 seed)
        : scene_(bench.canvas->canvas()), editor_(bench.canvas->editor()), random_(seed) {}

    int below(int count) { return random_.bounded(count); }

    void edit() {
        const std::array<void (RandomEdits::*)(), 16> edits{
            &RandomEdits::add,       &RandomEdits::add,     &RandomEdits::wire,   &RandomEdits::wire,
            &RandomEdits::wire,      &RandomEdits::move,    &RandomEdits::remove, &RandomEdits::duplicate,
            &RandomEdits::cutWire,   &RandomEdits::bend,    &RandomEdits::areas,  &RandomEdits::modes,
            &RandomEdits::subgraphs, &RandomEdits::arrange, &RandomEdits::insert, &RandomEdits::paste};
        (this->*edits[static_cast<std::size_t>(below(static_cast<int>(edits.size())))])();
    }

private:
    const GraphBody& body() const { return scene_.scope().body(); }

    std::string someNode() {
        return body().nodes.empty()
                   ? std::string()
                   : body().nodes[static_cast<std::size_t>(below(static_cast<int>(body().nodes.size())))].id;
    }
    std::optional<Wire> someWire() {
        if (body().wires.empty()) return std::nullopt;
        return body().wires[static_cast<std::size_t>(below(static_cast<int>(body().wires.size())))];
    }
    QPointF somewhere() { return QPointF(below(1000), below(600)); }
    std::string someType() {
        static constexpr std::array kTypes{"signal.generator", "filter", "window.tumbling",
                                           "null.sink",        "derive", "union"};
        return kTypes[static_cast<std::size_t>(below(static_cast<int>(kTypes.size())))];
    }
    void select(int most) {
        std::set<std::string> nodes;
        for (int count = below(most) + 1; count > 0; --count)
            nodes.insert(someNode());
        scene_.selectNodes(nodes);
    }

    void add() { editor_.addNode(someType(), somewhere()); }
    void wire() {
        const std::vector<Wire> wires = editor_.possibleWires(someNode());
        if (!wires.empty())
            editor_.addWire(wires[static_cast<std::size_t>(below(static_cast<int>(wires.size())))]);
    }
    void move() {
        select(3);
        editor_.nudge(below(11) - 5, below(11) - 5);
    }
    void remove() {
        select(2);
        if (below(2)) return editor_.removeAndRejoin();
        if (below(2)) editor_.removeSelection();
    }
    void duplicate() {
        select(3);
        if (below(3) == 0) editor_.duplicateSelection();
    }
    void cutWire() {
        if (const std::optional<Wire> wire = someWire()) {
            scene_.selectWire(*wire);
            editor_.removeSelection();
        }
    }
    void bend() {
        const std::optional<Wire> wire = someWire();
        const WireItem* const item = wire ? scene_.wireItem(*wire) : nullptr;
        if (!item) return;
        if (!item->bends().empty() && below(2))
            removeBend(scene_.scope(), *wire, 0);
        else
            addBend(scene_.scope(), *item, somewhere());
    }
    void areas() {
        select(3);
        if (below(2)) scene_.clearSelection();
        if (below(2)) {
            const std::string frame = editor_.addFrame(somewhere());
            editor_.setFrameTitle(frame, QStringLiteral("Part %1").arg(below(9)));
        } else {
            editor_.setNoteText(editor_.addNote(somewhere()), QStringLiteral("# Note %1").arg(below(9)));
        }
        editor_.setColor(
            areaColors()[static_cast<std::size_t>(below(static_cast<int>(areaColors().size())))]);
        if (below(3) == 0) editor_.removeSelection();
    }
    void modes() {
        select(3);
        editor_.toggleMode(below(2) ? NodeMode::Bypassed : NodeMode::Disabled);
    }
    void subgraphs() {
        select(4);
        switch (below(5)) {
        case 0:
        case 1:
            // Wires that would go in a circle refuse it, which changes nothing.
            (void)editor_.group(QStringLiteral("Part %1").arg(below(9)));
            break;
        case 2:
            editor_.ungroupSelection();
            break;
        case 3:
            editor_.makeUnique();
            break;
        default:
            if (scene_.scope().path().empty() || below(2))
                scene_.scope().enter(someNode());
            else
                scene_.scope().leave();
        }
    }
    void arrange() {
        select(5);
        switch (below(3)) {
        case 0:
            return editor_.align(static_cast<Alignment>(below(6)));
        case 1:
            return editor_.distribute(below(2) == 0);
        default:
            return editor_.layOut();
        }
    }
    void insert() {
        if (const std::optional<Wire> wire = someWire()) editor_.addNodeOnWire(someType(), *wire);
    }
    void paste() {
        select(3);
        const QString text = editor_.selectionText();
        if (!text.isEmpty() && below(2)) editor_.pasteText(text, somewhere());
    }

    CanvasScene& scene_;
    CanvasEditor& editor_;
    QRandomGenerator random_;
};

} // namespace

class CanvasUndoTest : public QObject {
    Q_OBJECT
private slots:
    void anySequenceOfEditsUndoesAndRedoes_data() {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1u, 2u, 3u, 4u, 5u})
            QTest::addRow("seed %u", seed) << seed;
    }

    void anySequenceOfEditsUndoesAndRedoes() {
        QFETCH(quint32, seed);
        CanvasBench bench;
        bench.load(CanvasBench::example());
        RandomEdits edits(bench, seed);
        for (int edit = 0; edit < 300; ++edit) {
            edits.edit();
            if (edits.below(6) == 0) bench.document.undoStack().undo();
            if (edits.below(9) == 0) bench.document.undoStack().redo();
            verifyShown(bench);
            verifySaves(bench);
            if (QTest::currentTestFailed()) return;
        }
        const Graph last = bench.document.graph();
        const int lastIndex = bench.document.undoStack().index();
        while (bench.document.undoStack().canUndo()) {
            bench.document.undoStack().undo();
            verifyShown(bench);
            verifySaves(bench);
            if (QTest::currentTestFailed()) return;
        }
        QVERIFY(bench.document.graph() == CanvasBench::example());
        QVERIFY(!bench.document.isModified());
        bench.document.undoStack().setIndex(lastIndex);
        QVERIFY(bench.document.graph() == last);
        verifyShown(bench);
    }

    void saveInTheMiddleIsWhereNothingIsUnsaved() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.canvas->selectNode(QStringLiteral("filter"));
        bench.key(Qt::Key_Right, Qt::ControlModifier);
        bench.document.markSaved(QStringLiteral("/tmp/a.weir"));
        // The same kind of step after a save must not melt into the one before it.
        bench.key(Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(bench.document.isModified());
        bench.document.undoStack().undo();
        QVERIFY(!bench.document.isModified());
        QCOMPARE(bench.document.graph().layout.at("filter"), (Position{408, 0}));
    }
};

QTEST_MAIN(CanvasUndoTest)
#include "canvas_undo_test.moc"
