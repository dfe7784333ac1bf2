// What tests of pictures rest on: the same records give the same picture, and other ones another.
#include "tests/gui/panel_rendering.h"

#include <qcustomplot.h>

#include <QTest>

using namespace weir;

namespace {

RecordBatchPointer wave(double height) {
    std::vector<double> seconds;
    std::vector<double> values;
    for (int i = 0; i <= 120; ++i) {
        seconds.push_back(1.6e9 + i * 0.5);
        values.push_back(height * std::sin(i * 0.15) + 50);
    }
    return makeBatch(seconds, {{"value", values}});
}

const Json kSettings{{"source", "signal.out"}, {"y_min", 0}, {"y_max", 100}};

} // namespace

class PanelRenderingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSameRecordsGiveTheSamePicture();
    void otherRecordsAreSeen();
    void anotherThemeIsSeen();
    void aShiftOfAPixelIsNone();
    void theSeriesIsWhereTheRecordsSay();
    void aMissingReferenceIsAFault();
};

void PanelRenderingTest::theSameRecordsGiveTheSamePicture() {
    PanelRendering one("line", kSettings);
    PanelRendering other("line", kSettings);
    one.take({wave(40)});
    other.take({wave(40)});
    const auto difference =
        differenceOf(one.picture(Theme::Choice::Dark), other.picture(Theme::Choice::Dark));
    QVERIFY2(difference.share == 0, qPrintable(difference.text()));
}

void PanelRenderingTest::otherRecordsAreSeen() {
    PanelRendering one("line", kSettings);
    PanelRendering other("line", kSettings);
    one.take({wave(40)});
    other.take({wave(20)});
    const auto difference =
        differenceOf(other.picture(Theme::Choice::Light), one.picture(Theme::Choice::Light));
    QVERIFY2(!difference.isSmall(), qPrintable(difference.text()));
    QVERIFY(QRect(0, 0, 480, 280).contains(difference.where));
}

void PanelRenderingTest::anotherThemeIsSeen() {
    PanelRendering panel("line", kSettings);
    panel.take({wave(40)});
    QVERIFY(!differenceOf(panel.picture(Theme::Choice::Light), panel.picture(Theme::Choice::Dark)).isSmall());
}

void PanelRenderingTest::aShiftOfAPixelIsNone() {
    PanelRendering panel("line", kSettings);
    panel.take({wave(40)});
    const QImage picture = panel.picture(Theme::Choice::Light);
    QImage shifted(picture.size(), picture.format());
    shifted.fill(Theme::instance().colors().surface);
    QPainter(&shifted).drawImage(0, 1, picture);
    const auto difference = differenceOf(shifted, picture);
    QVERIFY2(difference.isSmall(), qPrintable(difference.text()));
}

void PanelRenderingTest::theSeriesIsWhereTheRecordsSay() {
    PanelRendering panel("line", kSettings);
    panel.take({wave(0)}); // at 50 all along
    auto* plot = panel.content().findChild<QCustomPlot*>();
    for (const Theme::Choice theme : {Theme::Choice::Light, Theme::Choice::Dark}) {
        const QImage picture = panel.picture(theme);
        const QPoint middle = plot->mapTo(
            &panel.content(), QPoint(plot->axisRect()->center().x(), qRound(plot->yAxis->coordToPixel(50))));
        const QColor color = Theme::instance().series(0);
        QVERIFY(pixelsOf(picture, QRect(middle - QPoint(20, 2), QSize(40, 5)), color, 90) >= 40);
        QCOMPARE(pixelsOf(picture, QRect(middle - QPoint(20, 40), QSize(40, 30)), color, 90), 0);
    }
}

void PanelRenderingTest::aMissingReferenceIsAFault() {
    if (qEnvironmentVariableIsSet("WEIR_WRITE_PICTURES")) QSKIP("pictures are being written");
    PanelRendering panel("line", kSettings);
    const QString faults = panel.faults(QStringLiteral("no-such-picture"));
    QVERIFY2(faults.contains(QStringLiteral("no-such-picture-light.png")), qPrintable(faults));
    QVERIFY2(faults.contains(QStringLiteral("no-such-picture-dark.png")), qPrintable(faults));
}

QTEST_MAIN(PanelRenderingTest)
#include "panel_rendering_test.moc"
