// Problems are mended with one click, or one key, and each step is one undo command.
#include "tests/gui/window_fixture.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/inspector/parameter_row.h"
#include "widgets/problems/mend_button.h"
#include "widgets/problems/problems_model.h"
#include "widgets/problems/problems_view.h"
#include "widgets/window/bottom_tabs.h"
#include "widgets/window/document_files.h"

#include <QLabel>
#include <QMenu>
#include <QTableView>

using namespace weir;

namespace {

/// A filter with a misspelt field, and a null sink that nothing is wired to.
Graph faultyGraph() {
    Graph graph = smallGraph();
    graph.nodes.push_back({.id = "filter", .type = "filter", .parameters = {{"condition", "valeu > 1"}}});
    graph.nodes.push_back({.id = "sink", .type = "null.sink"});
    graph.wires = {*Wire::parse("signal.out -> filter.in"), *Wire::parse("filter.out -> sink.in")};
    return graph;
}

} // namespace

class ProblemsMendTest : public WindowFixture {
    Q_OBJECT
private:
    QTableView* table() { return window_->findChild<QTableView*>(QStringLiteral("problemsTable")); }

    /// The row whose message begins so.
    int rowOf(const QString& beginning) {
        const QAbstractItemModel* model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, ProblemsModel::Message).data().toString().startsWith(beginning)) return row;
        return -1;
    }

    MendButton* buttonIn(int row) {
        QWidget* cell = table()->indexWidget(table()->model()->index(row, ProblemsModel::Step));
        return cell ? cell->findChild<MendButton*>() : nullptr;
    }

    std::string condition() {
        return window_->document().graph().findNode("filter")->parameters.at("condition").get<std::string>();
    }

    void openGraph(const Graph& graph) {
        QVERIFY(window_->openFile(write("graph.weir", graph)));
        window_->bottom().showProblems();
    }

private slots:
    void initTestCase() { prepare(); }
    void init() { openWindow(); }
    void cleanup() { window_.reset(); }

    void aClickMendsAMisspeltNameAndUndoTakesItBack() {
        openGraph(faultyGraph());
        const int row = rowOf(QStringLiteral("There is no field valeu"));
        QVERIFY(row >= 0);
        MendButton* button = buttonIn(row);
        QVERIFY(button);
        QVERIFY2(button->text().contains(QStringLiteral("value > 1")), qPrintable(button->text()));
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(condition(), std::string("value > 1"));
        QTRY_COMPARE(rowOf(QStringLiteral("There is no field valeu")), -1);
        QCOMPARE(window_->document().undoStack().count(), 1);
        window_->document().undoStack().undo();
        QCOMPARE(condition(), std::string("valeu > 1"));
        QTRY_VERIFY(rowOf(QStringLiteral("There is no field valeu")) >= 0);
    }

    void theKeyboardMendsTheRowThatIsChosen() {
        openGraph(faultyGraph());
        const int row = rowOf(QStringLiteral("There is no field valeu"));
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(row, 0));
        QTest::keyClick(table(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(condition(), std::string("value > 1"));
    }

    void anOpenInputIsWiredToTheOnlyOutputThatIsFree() {
        Graph graph = faultyGraph();
        graph.wires.pop_back();
        openGraph(graph);
        const int row = rowOf(QStringLiteral("The input 'in' has no wire"));
        QVERIFY(row >= 0);
        QVERIFY(buttonIn(row));
        QTest::mouseClick(buttonIn(row), Qt::LeftButton);
        QTRY_COMPARE(window_->document().graph().wires.size(), std::size_t(2));
        QCOMPARE(window_->document().graph().wires.back(), *Wire::parse("filter.out -> sink.in"));
    }

    void severalStepsAreOfferedInAMenu() {
        Graph graph = faultyGraph();
        graph.nodes[1].type = "fitler";
        openGraph(graph);
        const int row = rowOf(QStringLiteral("There is no node type 'fitler'"));
        QVERIFY(row >= 0);
        MendButton* button = buttonIn(row);
        QVERIFY(button && button->menu());
        QCOMPARE(button->menu()->actions().size(), 2);
        button->menu()->actions().at(1)->trigger();
        QTRY_VERIFY(!window_->document().graph().findNode("filter"));
    }

    void longAdviceIsWrittenInAsManyLinesAsItTakes() {
        Graph graph = faultyGraph();
        graph.nodes[1].type = "qqqqqqqq";
        openGraph(graph);
        const int row = rowOf(QStringLiteral("There is no node type 'qqqqqqqq'"));
        QVERIFY(row >= 0);
        const QModelIndex fix = table()->model()->index(row, ProblemsModel::Fix);
        QTRY_VERIFY(table()->rowHeight(row) > 2 * table()->fontMetrics().height());
        const QRect needed = table()->fontMetrics().boundingRect(
            QRect(0, 0, table()->columnWidth(fix.column()), 10000), Qt::TextWordWrap, fix.data().toString());
        QVERIFY(table()->rowHeight(row) >= needed.height());
    }

    void theInspectorMendsBesideTheField() {
        openGraph(faultyGraph());
        window_->canvas().selectNode(QStringLiteral("filter"));
        auto* row = window_->findChild<ParameterRow*>(QStringLiteral("condition"));
        QVERIFY(row);
        auto* button = row->findChild<MendButton*>();
        QTRY_VERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(condition(), std::string("value > 1"));
        QTRY_VERIFY(!button->isVisible());
    }
};

QTEST_MAIN(ProblemsMendTest)
#include "problems_mend_test.moc"
