// Colours of series: told from their ground, and from each other, by every eye; chosen from the menu.
#include "widgets/theme/palettes.h"
#include "widgets/theme/series_palettes.h"
#include "widgets/window/series_palette_menu.h"
#include "widgets/window/window_settings.h"

#include "tests/gui/reading_fixture.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <array>
#include <cmath>

using namespace weir;

namespace {

using Linear = std::array<double, 3>;
using Matrix = std::array<Linear, 3>;

// Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
// IEEE TVCG 2009, severity 1.0.
constexpr std::array<std::pair<const char*, Matrix>, 4> kEyes{{
    {"all cones", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
}};
constexpr double kLeastContrast = 3.0;  ///< WCAG 2.1, graphics
constexpr double kLeastDistance = 11.5; ///< in CIE L*a*b*: some five times what is just noticed

Linear linearOf(const QColor& color) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
}

double luminance(const QColor& color) {
    const Linear c = linearOf(color);
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Linear seenBy(const Matrix& eye, const QColor& color) {
    const Linear c = linearOf(color);
    Linear seen{};
    for (std::size_t i = 0; i < 3; ++i)
        seen[i] = std::clamp(eye[i][0] * c[0] + eye[i][1] * c[1] + eye[i][2] * c[2], 0.0, 1.0);
    return seen;
}

Linear labOf(const Linear& c) {
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f((0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047);
    const double y = f(0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2]);
    const double z = f((0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const Linear& a, const Linear& b) {
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

} // namespace

class ReadingPalettesTest : public ReadingFixture {
    Q_OBJECT
private Q_SLOTS:
    void everyColorStandsOutFromItsGround();
    void everyEyeTellsTheColorsApart();
    void whatIsBeyondThePaletteIsDashed();
    void theMenuChangesTheChartsAndIsKept();
};

void ReadingPalettesTest::everyColorStandsOutFromItsGround() {
    QVERIFY(seriesPalettes().size() >= 5);
    for (const SeriesPalette& palette : seriesPalettes())
        for (const bool isDark : {false, true}) {
            const Colors colors = isDark ? darkColors() : lightColors();
            for (const QColor& color : isDark ? palette.dark : palette.light)
                for (const QColor& ground : {colors.surface, colors.canvas})
                    QVERIFY2(contrast(color, ground) >= kLeastContrast,
                             qPrintable(palette.id + ' ' + color.name() + ' ' +
                                        QString::number(contrast(color, ground))));
        }
}

void ReadingPalettesTest::everyEyeTellsTheColorsApart() {
    for (const SeriesPalette& palette : seriesPalettes())
        for (const auto* colors : {&palette.light, &palette.dark})
            for (const auto& [name, eye] : kEyes)
                for (std::size_t i = 0; i < colors->size(); ++i)
                    for (std::size_t j = 0; j < i; ++j) {
                        const double apart =
                            distance(labOf(seenBy(eye, (*colors)[i])), labOf(seenBy(eye, (*colors)[j])));
                        QVERIFY2(apart >= kLeastDistance, qPrintable(QStringLiteral("%1: %2 and %3 by %4: %5")
                                                                         .arg(palette.id, (*colors)[i].name(),
                                                                              (*colors)[j].name(), name)
                                                                         .arg(apart)));
                    }
}

void ReadingPalettesTest::whatIsBeyondThePaletteIsDashed() {
    Theme& theme = Theme::instance();
    for (const SeriesPalette& palette : seriesPalettes()) {
        theme.setSeriesPalette(palette.id);
        std::set<std::pair<QRgb, Qt::PenStyle>> looks;
        for (std::size_t i = 0; i < 4 * theme.seriesColors(); ++i)
            looks.insert({theme.series(i).rgb(), theme.seriesStroke(i)});
        QCOMPARE(looks.size(), 4 * theme.seriesColors());
    }
    theme.setSeriesPalette({});
    QCOMPARE(theme.seriesPalette(), QString("standard"));
}

void ReadingPalettesTest::theMenuChangesTheChartsAndIsKept() {
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    open();
    SeriesPaletteMenu menu(nullptr);
    QVERIFY(menu.actions().front()->isChecked());
    const QColor before = legend("one")->entries()[1].color;
    for (QAction* action : menu.actions())
        if (action->objectName() == QStringLiteral("action:seriesPalette:viridis")) action->trigger();
    QCOMPARE(Theme::instance().seriesPalette(), QString("viridis"));
    QTRY_VERIFY(legend("one")->entries()[1].color != before);
    QCOMPARE(legend("one")->entries()[1].color, seriesPalette("viridis").light[1]);
    Theme::instance().setSeriesPalette({});
    SeriesPaletteMenu nextTime(nullptr);
    QCOMPARE(Theme::instance().seriesPalette(), QString("viridis"));
    Theme::instance().setSeriesPalette({});
    close();
}

QTEST_MAIN(ReadingPalettesTest)
#include "reading_palettes_test.moc"
