// Breakpoints in the window: set with keys and menus, held, stepped, and let go.
#include "tests/gui/trying_fixture.h"

#include "widgets/trying/breakpoints_model.h"
#include "widgets/trying/breakpoints_view.h"

#include <QLineEdit>
#include <QMenu>
#include <QTableView>

using namespace weir;

namespace {

const Wire kWire = *Wire::parse("in.out -> keep.in");

} // namespace

class TryingBreakpointsTest : public TryingFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { openTrying(); }
    void cleanup() {
        real_->abandon();
        QTRY_VERIFY(real_->isOver());
        closeTrying();
    }

    void f9HoldsTheFlowAndF10StepsIt();
    void aConditionIsWrittenInTheTable();
    void theContextMenuOfAWireSetsAndRemoves();
    void aRunThatHoldsCanBeStopped();
    void breakpointsAreNoPartOfTheGraph();

private:
    BreakpointsView* view() { return window_->findChild<BreakpointsView*>("breakpoints"); }
    QTableView* table() { return view()->findChild<QTableView*>("breakpointsTable"); }
    const BreakpointState* holding() { return trying().breakpoints().holding(); }
    Timestamp heldTime() { return holding() ? holding()->record->eventTimes()[0] : 0; }
    std::uint64_t passed() {
        const NodeStatistics* keep = real_->statistics().node("keep");
        return keep ? keep->recordsIn : 0;
    }
};

void TryingBreakpointsTest::f9HoldsTheFlowAndF10StepsIt() {
    QVERIFY(!action("toggleBreakpoint")->isEnabled());
    clickWire("in.out -> keep.in");
    QVERIFY(action("toggleBreakpoint")->isEnabled());
    key(Qt::Key_F9);
    QCOMPARE(view()->model().rowCount(), 1);
    QCOMPARE(badges().size(), 1);
    QVERIFY(!action("stepRecord")->isEnabled());

    key(Qt::Key_F5);
    QTRY_VERIFY(holding());
    QCOMPARE(window_->bottom().currentWidget(), view());
    QTRY_VERIFY(action("stepRecord")->isEnabled());
    QTRY_COMPARE(badges().size(), 2); // where it is, and the record
    QVERIFY(badges().contains("pause"));
    auto* record = view()->findChild<QTableView*>("heldRecord");
    QTRY_VERIFY(record->isVisible());
    QVERIFY(record->model()->rowCount() > 1);
    const std::uint64_t before = passed();
    const Timestamp first = heldTime();
    key(Qt::Key_F10);
    QTRY_VERIFY(holding() && heldTime() > first);
    QTRY_COMPARE(passed(), before + 1);
    const Timestamp second = heldTime();
    key(Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(holding() && heldTime() > second);
    const Timestamp third = heldTime();
    key(Qt::Key_F8);
    QTRY_VERIFY(holding() && heldTime() > third);
    const std::uint64_t held = passed();
    key(Qt::Key_F9);
    QVERIFY(!holding());
    QTRY_VERIFY(passed() > held + 2);
    QVERIFY(badges().isEmpty());
}

void TryingBreakpointsTest::aConditionIsWrittenInTheTable() {
    clickWire("in.out -> keep.in");
    key(Qt::Key_F9, Qt::ShiftModifier);
    auto* editor = table()->findChild<QLineEdit*>();
    QVERIFY(editor);
    QTest::keyClicks(editor, "value > 1e9");
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(QString::fromStdString(trying().breakpoints().states().front().breakpoint.condition),
                 QStringLiteral("value > 1e9"));
    key(Qt::Key_F5);
    QTRY_VERIFY(passed() > 0);
    QVERIFY(!holding());
    trying().breakpoints().set(kWire, "value = ");
    QTRY_VERIFY(!table()->model()->index(0, BreakpointsModel::State).data().toString().contains("pass"));
    trying().breakpoints().set(kWire, "value IS NOT NULL");
    QTRY_VERIFY(holding());
    // Del in the table takes it away.
    table()->selectRow(0);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(view()->model().rowCount(), 0);
    QVERIFY(trying().breakpoints().states().empty());
}

void TryingBreakpointsTest::theContextMenuOfAWireSetsAndRemoves() {
    for (const bool isSet : {true, false}) {
        const QPoint place = canvas().mapFromScene(canvas().canvas().wireItem(kWire)->middle());
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, canvas().viewport()->mapToGlobal(place));
        QApplication::sendEvent(canvas().viewport(), &event);
        auto* menu = canvas().findChild<QMenu*>();
        QVERIFY(menu);
        auto* toggle = menu->findChild<QAction*>("toggleBreakpoint");
        QVERIFY(toggle);
        QVERIFY(toggle->text().contains(isSet ? "Set" : "Remove"));
        toggle->trigger();
        menu->close();
        QTRY_VERIFY(!canvas().findChild<QMenu*>());
        QCOMPARE(trying().breakpoints().find(kWire) != nullptr, isSet);
    }
}

void TryingBreakpointsTest::aRunThatHoldsCanBeStopped() {
    clickWire("in.out -> keep.in");
    key(Qt::Key_F9);
    key(Qt::Key_F5);
    QTRY_VERIFY(holding());
    key(Qt::Key_F5, Qt::ShiftModifier);
    QTRY_VERIFY(real_->isOver());
    QCOMPARE(real_->state(), RunState::Finished);
    QTRY_VERIFY(!holding());
    QCOMPARE(passed(), real_->statistics().node("in")->recordsOut);
    // It holds again in the next run.
    QTRY_VERIFY(action("run")->isEnabled());
    key(Qt::Key_F5);
    QTRY_VERIFY(holding());
}

void TryingBreakpointsTest::breakpointsAreNoPartOfTheGraph() {
    const Graph before = window_->document().graph();
    clickWire("keep.out -> count.in");
    key(Qt::Key_F9);
    QCOMPARE(window_->document().graph(), before);
    QVERIFY(!window_->document().isModified());
    QVERIFY(window_->openFile(write("other.weir", smallGraph())));
    QVERIFY(trying().breakpoints().states().empty());
}

QTEST_MAIN(TryingBreakpointsTest)
#include "trying_breakpoints_test.moc"
