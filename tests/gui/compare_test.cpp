// Two versions of a graph side by side: what was added, removed and changed, in pictures and in a table.
#include "widgets/canvas/canvas_view.h"
#include "widgets/compare/compare_picture.h"
#include "widgets/compare/compare_window.h"
#include "widgets/compare/difference_text.h"

#include "tests/gui/window_fixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace weir;

class CompareTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { openWindow(); }
    void cleanup() { window_.reset(); }

    void whatChangedSinceTheSaveIsListedOldAndNew();
    void aClickOnTheMarkedNodeFindsItsRow();
    void movesAreLeftOutUntilAskedFor();
    void theSameGraphSaysSo();
    void bothPicturesLookAtTheSamePlace();

private:
    static Graph chain() {
        Graph graph;
        graph.title = "Chain";
        graph.nodes.push_back({"mean", "window.tumbling", "", {{"size", "1 s"}}});
        graph.nodes.push_back({"old", "null.sink", "", Json::object()});
        graph.nodes.push_back({"signal", "signal.generator", "", Json::object()});
        graph.wires.push_back({{"signal", "out"}, {"mean", "in"}});
        graph.layout = {{"signal", {0, 0}}, {"mean", {300, 0}}, {"old", {600, 0}}};
        return graph;
    }
    /// Opens the chain, edits it, and compares with what was saved.
    CompareWindow* compare() {
        window_->openFile(write("chain.weir", chain()));
        window_->document().change("Edit", [](Graph& graph) {
            graph.findNode("mean")->parameters["size"] = "2 s";
            std::erase_if(graph.nodes, [](const Node& node) { return node.id == "old"; });
            graph.layout.erase("old");
            graph.nodes.push_back({"limit", "filter", "", {{"condition", "value > 3"}}});
            graph.layout["limit"] = {600, 100};
            graph.layout["signal"] = {0, 100};
        });
        QTest::keyClick(window_.get(), Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
        return window_->findChild<CompareWindow*>();
    }
    static QStringList rows(CompareWindow& window) {
        const QAbstractItemModel* model = window.findChild<QTableView*>("differencesTable")->model();
        QStringList rows;
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells{model->index(row, 0).data(Qt::AccessibleTextRole).toString()};
            for (int column = 1; column < model->columnCount(); ++column)
                cells << model->index(row, column).data().toString();
            rows << cells.join(u'|');
        }
        return rows;
    }
};

void CompareTest::whatChangedSinceTheSaveIsListedOldAndNew() {
    CompareWindow* window = compare();
    QVERIFY(window && window->isVisible());
    const QStringList all = rows(*window);
    QVERIFY2(all.contains("Node mean, changed|Size|1 s|2 s"), qPrintable(all.join(u'\n')));
    QVERIFY2(all.contains("Node limit, added|Condition|–|value > 3"), qPrintable(all.join(u'\n')));
    QVERIFY2(all.contains("Node old, removed|type|null.sink|–"), qPrintable(all.join(u'\n')));
    QCOMPARE(window->findChild<QLabel*>("compareSummary")->text(),
             QStringLiteral("1 added, 1 removed, 1 changed"));
    // It is only looked at.
    QTest::keyClick(window->findChild<ComparePicture*>("afterPicture"), Qt::Key_Delete);
    QCOMPARE(window_->document().graph().nodes.size(), 3u);
}

void CompareTest::aClickOnTheMarkedNodeFindsItsRow() {
    CompareWindow* window = compare();
    QVERIFY(window);
    QVERIFY(QTest::qWaitForWindowExposed(window));
    auto* picture = window->findChild<ComparePicture*>("beforePicture");
    // The middle of the node that is gone.
    QTest::mouseClick(picture->viewport(), Qt::LeftButton, {}, picture->mapFromScene(QPointF(640, 40)));
    const auto* table = window->findChild<QTableView*>("differencesTable");
    QVERIFY(table->currentIndex()
                .siblingAtColumn(0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith("Node old"));

    // A mark is there in colour and as a sign: its badge is filled where the node begins.
    const QImage image = picture->grab().toImage();
    const QPoint badge = picture->mapFromScene(QPointF(600 - 3, -3 + 5));
    QCOMPARE(image.pixelColor(badge), changeColor(PartChange::Removed));
}

void CompareTest::movesAreLeftOutUntilAskedFor() {
    CompareWindow* window = compare();
    QVERIFY(window);
    QVERIFY(rows(*window).filter("Place of signal").isEmpty());
    QTest::keyClick(window->findChild<QCheckBox*>("withLayout"), Qt::Key_Space);
    QCOMPARE(rows(*window).filter("Place of signal, changed|y|0|100").size(), 1);
}

void CompareTest::theSameGraphSaysSo() {
    CompareWindow same({"a", chain()}, {"b", chain()}, window_.get());
    same.show();
    QCOMPARE(same.findChild<QLabel*>("compareSummary")->text(), QStringLiteral("No difference"));
    window_->openFile(write("chain.weir", chain()));
    QVERIFY(!action("compareWithSaved")->isEnabled());
}

void CompareTest::bothPicturesLookAtTheSamePlace() {
    CompareWindow* window = compare();
    QVERIFY(window);
    QVERIFY(QTest::qWaitForWindowExposed(window));
    auto* before = window->findChild<ComparePicture*>("beforePicture");
    auto* after = window->findChild<ComparePicture*>("afterPicture");
    const double zoom = before->transform().m11();
    QTest::keyClick(before, Qt::Key_Minus);
    const double less = before->transform().m11();
    QVERIFY(less < zoom);
    QCOMPARE(after->transform(), before->transform());
    QTest::keyClick(after, Qt::Key_0);
    QVERIFY(after->transform().m11() > less);
    QCOMPARE(before->transform(), after->transform());
}

QTEST_MAIN(CompareTest)
#include "compare_test.moc"
