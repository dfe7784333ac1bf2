// The start page: examples as cards with a picture of their canvas, by mouse and keyboard, in both themes.
#include "widgets/window/example_card.h"
#include "widgets/window/start_page.h"

#include "tests/gui/window_fixture.h"

#include <QSet>
#include <QTest>

using namespace weir;

class StartPageTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() {
        Theme::instance().apply(*qApp, Theme::Choice::Light);
        openWindow();
    }
    void cleanup() { window_.reset(); }

    void eachExampleIsACardWithItsPicture();
    void picturesFollowTheTheme();
    void aCardIsChosenByKeyboard();

private:
    QList<ExampleCard*> cards() { return window_->findChildren<ExampleCard*>(); }
    /// The upper part of a card, where its picture is.
    static QImage pictureOf(ExampleCard& card) {
        return card.grab(QRect(8, 8, card.width() - 16, card.height() / 3)).toImage();
    }
    static qsizetype colorsIn(const QImage& image) {
        QSet<QRgb> colors;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                colors << image.pixel(x, y);
        return colors.size();
    }
};

void StartPageTest::eachExampleIsACardWithItsPicture() {
    QVERIFY(cards().size() >= 3);
    for (ExampleCard* card : cards()) {
        QVERIFY(!card->text().isEmpty());
        QVERIFY(!card->accessibleDescription().isEmpty());
        // Nodes and wires, not the ground alone.
        QVERIFY2(colorsIn(pictureOf(*card)) > 20, qPrintable(card->text()));
    }
    QVERIFY(pictureOf(*cards()[0]) != pictureOf(*cards()[1]));
}

void StartPageTest::picturesFollowTheTheme() {
    const QImage light = pictureOf(*cards().constFirst());
    Theme::instance().apply(*qApp, Theme::Choice::Dark);
    const QImage dark = pictureOf(*cards().constFirst());
    QVERIFY(light.pixelColor(2, 2).lightness() > 200);
    QVERIFY(dark.pixelColor(2, 2).lightness() < 60);
}

void StartPageTest::aCardIsChosenByKeyboard() {
    // Tab leads to it, the space bar opens it.
    QWidget* focused = window_->findChild<StartPage*>();
    focused->setFocus();
    for (int i = 0; i < 30 && !qobject_cast<ExampleCard*>(QApplication::focusWidget()); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    auto* card = qobject_cast<ExampleCard*>(QApplication::focusWidget());
    QVERIFY(card);
    QTest::keyClick(card, Qt::Key_Space);
    QVERIFY(!window_->document().graph().nodes.empty());
    QCOMPARE(window_->document().displayName(), card->text());
    QVERIFY(!window_->findChild<StartPage*>()->isVisible());
}

QTEST_MAIN(StartPageTest)
#include "start_page_test.moc"
