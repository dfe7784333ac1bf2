// The command palette and the page of shortcuts: all that the window can do, found and done by keyboard.
#include "widgets/canvas/canvas_view.h"
#include "widgets/commands/command_palette.h"
#include "widgets/commands/command_search.h"
#include "widgets/commands/shortcuts_window.h"

#include "tests/gui/window_fixture.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QTest>
#include <QTextBrowser>

using namespace weir;

class CommandsTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { openWindow(); }
    void cleanup() { window_.reset(); }

    void everyActionOfTheMenusIsOffered();
    void aCommandIsFoundAndDoneByKeyboard();
    void whatWasUsedLastComesFirst();
    void whatCannotBeDoneSaysWhyAndIsNotDone();
    void escapeClosesItAndNothingIsDone();
    void thePageOfShortcutsListsThemAllAndIsSearched();

private:
    CommandPalette& openPalette() {
        QTest::keyClick(window_.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        return *window_->findChild<CommandPalette*>();
    }
    QStringList rows() {
        const auto* list = window_->findChild<QListView*>("commandList");
        QStringList names;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            names << list->model()->index(row, 0).data().toString();
        return names;
    }
    /// What a screen reader says of a row.
    QString spoken(int row) {
        const auto* list = window_->findChild<QListView*>("commandList");
        return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    void type(const char* text) { QTest::keyClicks(window_->findChild<QLineEdit*>("commandSearch"), text); }
    void press(Qt::Key key) { QTest::keyClick(window_->findChild<QLineEdit*>("commandSearch"), key); }
};

void CommandsTest::everyActionOfTheMenusIsOffered() {
    QVERIFY(openPalette().isVisible());
    QVERIFY(window_->findChild<QLineEdit*>("commandSearch")->hasFocus());
    const QStringList offered = rows();
    int named = 0;
    for (const Command& command : commandsOf(*window_->menuBar())) {
        QVERIFY2(offered.contains(command.name), qPrintable(command.name));
        QVERIFY2(!command.name.contains(u'&'), qPrintable(command.name));
        named += command.action->objectName().startsWith("action:");
    }
    for (const QAction* action : window_->findChildren<QAction*>())
        named -= action->objectName().startsWith("action:");
    QCOMPARE(named, 0);
}

void CommandsTest::aCommandIsFoundAndDoneByKeyboard() {
    openPalette();
    type("new");
    QCOMPARE(rows().constFirst(), QStringLiteral("New"));
    QVERIFY2(spoken(0).contains("File") && spoken(0).contains("Ctrl+N"), qPrintable(spoken(0)));
    press(Qt::Key_Return);
    QVERIFY(!window_->findChild<CommandPalette*>()->isVisible());
    QVERIFY(window_->canvas().isVisible());

    // By the menu that leads to it, and to the second one by the arrow.
    openPalette();
    type("theme");
    const QStringList themes = rows();
    const int dark = static_cast<int>(themes.indexOf("Dark"));
    QVERIFY(dark >= 0);
    for (int i = 0; i < dark; ++i)
        press(Qt::Key_Down);
    press(Qt::Key_Return);
    QVERIFY(Theme::instance().isDark());
    Theme::instance().apply(*qApp, Theme::Choice::Light);

    // By its keys.
    openPalette();
    type("ctrl+b");
    QCOMPARE(rows().constFirst(), QStringLiteral("Palette"));
}

void CommandsTest::whatWasUsedLastComesFirst() {
    action("newGraph")->trigger();
    rememberCommand("action:showDashboard");
    rememberCommand("action:showPalette");
    openPalette();
    QCOMPARE(rows().mid(0, 2), QStringList({"Palette", "Dashboard"}));
}

void CommandsTest::whatCannotBeDoneSaysWhyAndIsNotDone() {
    CommandPalette& palette = openPalette();
    type("save as");
    QCOMPARE(rows().constFirst(), QStringLiteral("Save as…"));
    QVERIFY2(spoken(0).endsWith("No graph is open"), qPrintable(spoken(0)));
    press(Qt::Key_Return);
    QVERIFY(palette.isVisible());

    // Every disabled command gives a reason.
    for (const Command& command : commandsOf(*window_->menuBar()))
        QCOMPARE(whyNot(*command.action).isEmpty(), command.action->isEnabled());
}

void CommandsTest::escapeClosesItAndNothingIsDone() {
    CommandPalette& palette = openPalette();
    type("new");
    press(Qt::Key_Escape);
    QVERIFY(!palette.isVisible());
    QVERIFY(!action("save")->isEnabled());
    openPalette();
    type("there is no such thing");
    QVERIFY(rows().isEmpty());
    press(Qt::Key_Return);
    QVERIFY(palette.isVisible());
}

void CommandsTest::thePageOfShortcutsListsThemAllAndIsSearched() {
    QTest::keyClick(window_.get(), Qt::Key_Slash, Qt::ControlModifier);
    auto* shortcuts = window_->findChild<ShortcutsWindow*>();
    QVERIFY(shortcuts->isVisible());
    auto* page = shortcuts->findChild<QTextBrowser*>("shortcutsPage");
    for (const Command& command : commandsOf(*window_->menuBar())) {
        QCOMPARE(page->toPlainText().contains(command.shortcut), true);
        if (!command.shortcut.isEmpty())
            QVERIFY2(page->toPlainText().contains(command.name), qPrintable(command.name));
    }
    QTest::keyClicks(shortcuts->findChild<QLineEdit*>("shortcutSearch"), "shift+f5");
    QVERIFY(page->toPlainText().contains("Stop"));
    QVERIFY(!page->toPlainText().contains("Open"));
}

QTEST_MAIN(CommandsTest)
#include "commands_test.moc"
