// A graph that this version does not wholly know: it opens, says so, and loses nothing on saving.
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/node_item.h"
#include "widgets/inspector/inspector.h"
#include "widgets/window/document_files.h"

#include "tests/gui/window_fixture.h"
#include "tests/gui/written_files.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QPlainTextEdit>
#include <QTest>

using namespace weir;

namespace {

constexpr const char* kNewer = R"({
  "hologram": {
    "depth": 3
  },
  "layout": {
    "later": {
      "x": 300,
      "y": 0
    },
    "signal": {
      "tilt": 5,
      "x": 0,
      "y": 0
    }
  },
  "nodes": {
    "later": {
      "mood": "calm",
      "parameters": {
        "deep": {
          "a": [
            1,
            2
          ]
        },
        "level": 7
      },
      "type": "invented.later"
    },
    "signal": {
      "type": "signal.generator"
    }
  },
  "weir": 99,
  "wires": [
    "signal.out -> later.feed"
  ]
}
)";

} // namespace

class NewerVersionTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() {
        openWindow();
        path_ = folder_.filePath("newer.weir");
        QFile file(path_);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(kNewer);
    }
    void cleanup() { window_.reset(); }

    void itOpensAndSavesAsItWas();
    void whatIsEditedIsAllThatChanges();
    void anUnknownNodeHasItsPortsAndShowsItsParameters();
    void anUnknownNodeIsCopiedWhole();

private:
    QString path_;
};

void NewerVersionTest::itOpensAndSavesAsItWas() {
    QVERIFY(window_->openFile(path_));
    bool isSaid = false;
    for (const Problem& problem : window_->document().problems())
        isSaid = isSaid || problem.message.find("newer") != std::string::npos;
    QVERIFY(isSaid);
    QVERIFY(window_->files().save());
    QCOMPARE(contentOf(path_), QByteArray(kNewer));
}

void NewerVersionTest::whatIsEditedIsAllThatChanges() {
    QVERIFY(window_->openFile(path_));
    window_->canvas().selectNode("signal");
    QTest::keyClick(&window_->canvas(), Qt::Key_D, Qt::ControlModifier);
    window_->document().undoStack().undo();
    window_->document().change("Name", [](Graph& graph) { graph.findNode("later")->title = "Soon"; });
    QVERIFY(window_->files().save());
    QCOMPARE(contentOf(path_),
             QByteArray(kNewer).replace("      \"type\": \"invented.later\"",
                                        "      \"title\": \"Soon\",\n      \"type\": \"invented.later\""));
}

void NewerVersionTest::anUnknownNodeHasItsPortsAndShowsItsParameters() {
    QVERIFY(window_->openFile(path_));
    const NodeItem* later = window_->canvas().canvas().nodeItem("later");
    QVERIFY(later);
    QCOMPARE(later->inputs().size(), 1u);
    QCOMPARE(later->inputs().front().id, std::string("feed"));
    QVERIFY(window_->canvas().canvas().wireItem(window_->document().graph().wires.front()));
    window_->canvas().selectNode("later");
    const auto* raw = window_->findChild<QPlainTextEdit*>("rawParameters");
    QVERIFY(raw && raw->isVisible() && raw->isReadOnly());
    QVERIFY2(raw->toPlainText().contains("\"level\": 7"), qPrintable(raw->toPlainText()));
    // Of a known type there are none to show.
    window_->canvas().selectNode("signal");
    QVERIFY(!raw->isVisible());
}

void NewerVersionTest::anUnknownNodeIsCopiedWhole() {
    QVERIFY(window_->openFile(path_));
    window_->canvas().selectNode("later");
    QTest::keyClick(&window_->canvas(), Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(&window_->canvas(), Qt::Key_V, Qt::ControlModifier);
    const Graph& graph = window_->document().graph();
    QCOMPARE(graph.nodes.size(), 3u);
    for (const Node& node : graph.nodes)
        if (node.id.starts_with("later")) {
            QCOMPARE(node.type, std::string("invented.later"));
            QCOMPARE(node.parameters, graph.findNode("later")->parameters);
        }
}

QTEST_MAIN(NewerVersionTest)
#include "newer_version_test.moc"
