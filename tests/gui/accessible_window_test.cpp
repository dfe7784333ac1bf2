// What a screen reader and a keyboard find in the whole window: names and roles for all controls, every
// control reached by Tab and seen when it has the focus, text that contrasts with its ground, and nothing cut
// off, in both themes and at 100, 150 and 200 %.
#include "widgets/canvas/canvas_view.h"
#include "widgets/compare/compare_window.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/recovery/recovery_file.h"

#include "tests/gui/window_fixture.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QDateTime>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace weir;

namespace {

constexpr const char* kScaled = "WEIR_TEST_SCALED";

// WCAG 2.1: https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
double luminance(const QColor& color) {
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

/// The colour that most of the pixels have.
QColor groundOf(const QImage& image) {
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    QRgb most = 0;
    int times = 0;
    for (auto at = counts.cbegin(); at != counts.cend(); ++at)
        if (at.value() > times) {
            most = at.key();
            times = at.value();
        }
    return QColor(most);
}

/// What has a name of its own for those who do not see it.
bool needsName(QAccessible::Role role) {
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::List:
    case QAccessible::Tree:
    case QAccessible::Table:
    case QAccessible::PageTab:
    case QAccessible::MenuItem:
    case QAccessible::Dialog:
    case QAccessible::Window:
    case QAccessible::ListItem:
    case QAccessible::TreeItem:
        return true;
    default:
        return false;
    }
}

QString pathOf(QAccessibleInterface* interface) {
    QStringList path;
    for (; interface; interface = interface->parent())
        path.prepend(interface->object()
                         ? QStringLiteral("%1#%2").arg(
                               QString::fromLatin1(interface->object()->metaObject()->className()),
                               interface->object()->objectName())
                         : interface->text(QAccessible::Name));
    return path.mid(1).join(u'/');
}

void findNameless(QAccessibleInterface* interface, QStringList& nameless, int& named) {
    if (!interface || !interface->isValid() || interface->state().invisible) return;
    const QString name = interface->text(QAccessible::Name);
    if (needsName(interface->role())) {
        ++named;
        if (name.trimmed().isEmpty())
            nameless << QStringLiteral("%1 (role %2)").arg(pathOf(interface)).arg(interface->role());
    }
    for (int i = 0; i < interface->childCount(); ++i)
        findNameless(interface->child(i), nameless, named);
}

/// Every label and button that is seen, with its text.
QList<QWidget*> textsOf(QWidget& window) {
    QList<QWidget*> found;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &window || widget->visibleRegion().isEmpty())
            continue;
        const auto* label = qobject_cast<QLabel*>(widget);
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        const auto* tool = qobject_cast<QToolButton*>(widget);
        if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly) continue;
        if ((label && !label->text().isEmpty()) || (button && !button->text().isEmpty())) found << widget;
    }
    return found;
}

QString describe(const QWidget& widget) {
    const auto* label = qobject_cast<const QLabel*>(&widget);
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return QStringLiteral("%1#%2 “%3” in %4")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(),
             label    ? label->text()
             : button ? button->text()
                      : widget.accessibleName(),
             widget.parent() ? QString::fromLatin1(widget.parent()->metaObject()->className()) : QString());
}

} // namespace

class AccessibleWindowTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() {
        Theme::instance().apply(*qApp, Theme::Choice::Light);
        openWindow();
        window_->resize(1440, 900);
    }
    void cleanup() { window_.reset(); }

    void everyControlHasAName_data() { states(); }
    void everyControlHasAName();
    void nodesAndWiresAreChildrenOfTheCanvas();
    void everyControlIsReachedByTabAndShowsItsFocus();
    void textContrastsWithItsGround_data();
    void textContrastsWithItsGround();
    void noTextIsCutOff_data() { states(); }
    void noTextIsCutOff();
    void itIsRightAtOtherScales();

private:
    void states() {
        QTest::addColumn<QString>("state");
        for (const char* state : {"start page", "node selected", "wire selected", "panel selected", "compare",
                                  "guide", "shortcuts", "command palette", "export", "recovery"})
            QTest::newRow(state) << QString::fromLatin1(state);
    }

    static Graph chain() {
        Graph graph;
        graph.title = "Chain";
        graph.nodes.push_back({"mean", "window.tumbling", "", {{"size", "1 s"}}});
        graph.nodes.push_back({"out", "null.sink", "", Json::object()});
        graph.nodes.push_back({"signal", "signal.generator", "", Json::object()});
        graph.wires.push_back({{"signal", "out"}, {"mean", "in"}});
        graph.panels.push_back(
            {.id = "line", .type = "line", .title = "Line", .settings = {{"source", "mean.out"}}});
        return graph;
    }

    /// Brings the window into that state; the window that it is about.
    QWidget* bring(const QString& state) {
        if (state == u"start page") return window_.get();
        if (state == u"recovery") {
            UnsavedGraph unsaved{chain(), {}, {}, QDateTime::currentDateTime()};
            QDir().mkpath(recoveryFolder());
            writeRecovery(unsaved, newRecoveryFile());
            action("recover")->trigger();
            return window_->findChild<QDialog*>("recoveryDialog");
        }
        if (!window_->openFile(write("chain.weir", chain()))) return nullptr;
        if (state == u"node selected") window_->canvas().selectNode("mean");
        if (state == u"wire selected") window_->canvas().selectWire(chain().wires.front());
        if (state == u"panel selected") window_->dashboard().board().selectPanel("line");
        if (state == u"compare") {
            auto* compare = new CompareWindow({"before", Graph()}, {"after", chain()}, window_.get());
            compare->show();
            return compare;
        }
        if (state == u"guide") {
            window_->findChild<QMenu*>("guideMenu")->actions().constFirst()->trigger();
            return window_->findChild<QDialog*>("guideWindow");
        }
        if (state == u"shortcuts") {
            action("shortcuts")->trigger();
            return window_->findChild<QDialog*>("shortcutsWindow");
        }
        if (state == u"command palette") {
            action("commandPalette")->trigger();
            return window_->findChild<QWidget*>("commandPalette");
        }
        if (state == u"export") {
            action("exportCapture")->trigger();
            for (QDialog* dialog : window_->findChildren<QDialog*>())
                if (dialog->isVisible()) return dialog;
        }
        return window_.get();
    }
};

void AccessibleWindowTest::everyControlHasAName() {
    QFETCH(QString, state);
    QWidget* window = bring(state);
    QVERIFY(window && QTest::qWaitForWindowExposed(window));
    QStringList nameless;
    int named = 0;
    findNameless(QAccessible::queryAccessibleInterface(window), nameless, named);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QVERIFY2(named >= 2, qPrintable(QString::number(named)));
}

void AccessibleWindowTest::nodesAndWiresAreChildrenOfTheCanvas() {
    QVERIFY(bring("node selected"));
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&window_->canvas());
    QCOMPARE(canvas->childCount(), 4);
    QStringList names;
    for (int i = 0; i < canvas->childCount(); ++i) {
        QAccessibleInterface* part = canvas->child(i);
        QCOMPARE(canvas->indexOfChild(part), i);
        QCOMPARE(part->parent(), canvas);
        QVERIFY(!part->text(QAccessible::Description).isEmpty());
        names << part->text(QAccessible::Name);
    }
    QCOMPARE(names.filter("Node Tumbling window (mean)").size(), 1);
    QCOMPARE(names.constLast(), QStringLiteral("Wire from Signal generator to Tumbling window"));

    // What is selected is told, and can be chosen from there.
    const auto selected = [canvas] {
        QStringList found;
        for (int i = 0; i < canvas->childCount(); ++i)
            if (canvas->child(i)->state().selected) found << canvas->child(i)->text(QAccessible::Name);
        return found;
    };
    QCOMPARE(selected(), QStringList{"Node Tumbling window (mean)"});
    QAccessibleInterface* wire = canvas->child(3);
    wire->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(selected(), QStringList{names.constLast()});
    QVERIFY(canvas->rect().intersects(canvas->child(0)->rect()));

    // One that is gone says so instead of speaking of nothing.
    window_->document().change("Remove", [](Graph& graph) { graph.wires.clear(); });
    QVERIFY(!wire->isValid());
    QCOMPARE(canvas->childCount(), 3);
}

void AccessibleWindowTest::everyControlIsReachedByTabAndShowsItsFocus() {
    QVERIFY(bring("node selected"));
    window_->canvas().selectNode({});
    window_->setFocus();
    QSet<QWidget*> reached;
    QStringList unseen;
    // More often than there are controls: what is chosen on the way may bring others.
    for (int i = 0; i < 500; ++i) {
        QWidget* focused = QApplication::focusWidget() ? QApplication::focusWidget() : window_.get();
        // What is chosen on the way brings controls that have to be laid out.
        QApplication::processEvents();
        // A panel that has the focus is the selected one, and stays so.
        if (!reached.contains(focused) && focused != window_.get() && !qobject_cast<PanelFrame*>(focused)) {
            const QImage with = window_->grab().toImage();
            focused->clearFocus();
            const QImage without = window_->grab().toImage();
            focused->setFocus(Qt::TabFocusReason);
            if (with == without) unseen << describe(*focused);
        }
        reached << focused;
        // On the canvas Tab adds a node; these keys lead on from there.
        if (focused == &window_->canvas())
            QTest::keyClick(focused, Qt::Key_F6, Qt::ControlModifier);
        else
            QTest::keyClick(focused, i < 250 ? Qt::Key_Tab : Qt::Key_Backtab);
    }
    QStringList missed;
    for (QWidget* widget : window_->findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && widget->window() == window_.get() &&
            !widget->focusProxy() && (widget->focusPolicy() & Qt::TabFocus) && !reached.contains(widget))
            missed << describe(*widget);
    QVERIFY2(missed.isEmpty(), qPrintable(QStringLiteral("not reached:\n") + missed.join(u'\n')));
    QVERIFY2(unseen.isEmpty(), qPrintable(QStringLiteral("focus not seen:\n") + unseen.join(u'\n')));
    QVERIFY(reached.size() > 10);
}

void AccessibleWindowTest::textContrastsWithItsGround_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("dark");
    for (const char* state :
         {"start page", "node selected", "panel selected", "compare", "export", "recovery"})
        for (const bool dark : {false, true})
            QTest::addRow("%s, %s", state, dark ? "dark" : "light") << QString::fromLatin1(state) << dark;
}

void AccessibleWindowTest::textContrastsWithItsGround() {
    QFETCH(QString, state);
    QFETCH(bool, dark);
    Theme::instance().apply(*qApp, dark ? Theme::Choice::Dark : Theme::Choice::Light);
    QWidget* window = bring(state);
    QVERIFY(window && QTest::qWaitForWindowExposed(window));
    const QImage image = window->grab().toImage();
    QStringList pale;
    const QList<QWidget*> texts = textsOf(*window);
    for (const QWidget* widget : texts) {
        if (!widget->isEnabled()) continue;
        const QRect place(widget->mapTo(window, QPoint()), widget->size());
        const QColor ground = groundOf(image.copy(place));
        const QColor ink = widget->palette().color(widget->foregroundRole());
        if (contrast(ink, ground) < 4.5)
            pale << QStringLiteral("%1: %2 on %3, %4")
                        .arg(describe(*widget), ink.name(), ground.name())
                        .arg(contrast(ink, ground));
    }
    QVERIFY2(pale.isEmpty(), qPrintable(pale.join(u'\n')));
    QVERIFY(!texts.isEmpty());
}

void AccessibleWindowTest::noTextIsCutOff() {
    QFETCH(QString, state);
    QWidget* window = bring(state);
    QVERIFY(window && QTest::qWaitForWindowExposed(window));
    QStringList cut;
    for (const QWidget* widget : textsOf(*window)) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const QSize least = label && label->wordWrap() ? QSize(0, label->heightForWidth(label->width()))
                                                       : widget->minimumSizeHint();
        if (widget->width() < least.width() || widget->height() < least.height())
            cut << QStringLiteral("%1: %2 x %3 of %4 x %5")
                       .arg(describe(*widget))
                       .arg(widget->width())
                       .arg(widget->height())
                       .arg(least.width())
                       .arg(least.height());
    }
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

/// A scale is of the whole process: these tests once more in others.
void AccessibleWindowTest::itIsRightAtOtherScales() {
    if (qEnvironmentVariableIsSet(kScaled)) {
        QCOMPARE(window_->devicePixelRatioF(), qEnvironmentVariable("QT_SCALE_FACTOR").toDouble());
        QCOMPARE(window_->grab().devicePixelRatio(), window_->devicePixelRatioF());
        return;
    }
    for (const char* scale : {"1.5", "2"}) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(kScaled), QStringLiteral("1"));
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QString::fromLatin1(scale));
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(),
                      {"noTextIsCutOff", "everyControlHasAName", "itIsRightAtOtherScales"});
        QVERIFY(process.waitForFinished(120000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardOutput().constData());
    }
}

QTEST_MAIN(AccessibleWindowTest)
#include "accessible_window_test.moc"
