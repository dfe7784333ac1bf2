#include "widgets/theme/palettes.h"
#include "widgets/theme/theme.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace weir;

namespace {

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

QStringList iconNames() {
    QStringList names;
    for (const QString& file :
         QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files))
        names << file.chopped(4);
    return names;
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT
private slots:
    void textHasContrast_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void textHasContrast() {
        QFETCH(bool, dark);
        const Colors colors = dark ? darkColors() : lightColors();
        const std::pair<const char*, QColor> grounds[] = {{"window", colors.window},
                                                          {"surface", colors.surface},
                                                          {"raised", colors.raised},
                                                          {"canvas", colors.canvas}};
        const std::pair<const char*, QColor> texts[] = {
            {"text", colors.text},       {"textMuted", colors.textMuted},
            {"accent", colors.accent},   {"good", colors.good},
            {"warning", colors.warning}, {"critical", colors.critical},
            {"source", colors.source},   {"transform", colors.transform},
            {"window_", colors.window_}, {"alert", colors.alert},
            {"sink", colors.sink}};
        for (const auto& [groundName, ground] : grounds)
            for (const auto& [textName, text] : texts)
                QVERIFY2(contrast(text, ground) >= 4.5,
                         qPrintable(QStringLiteral("%1 on %2: %3")
                                        .arg(QLatin1String(textName), QLatin1String(groundName))
                                        .arg(contrast(text, ground))));
        QVERIFY(contrast(colors.accentText, colors.accent) >= 4.5);
    }

    void everyIconRendersInItsColor() {
        const QStringList names = iconNames();
        QVERIFY(names.size() >= 50);
        for (const QString& name : names) {
            const QImage image = Theme::instance().icon(name, QColor(255, 0, 0)).pixmap(24, 24).toImage();
            QVERIFY2(!image.isNull(), qPrintable(name));
            int inked = 0, edge = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x) {
                    const QRgb pixel = image.pixel(x, y);
                    if (qAlpha(pixel) < 32) continue;
                    ++inked;
                    if (x == 0 || y == 0 || x == image.width() - 1 || y == image.height() - 1) ++edge;
                    if (name != QLatin1String("weir"))
                        QVERIFY2(qBlue(pixel) < 8 && qGreen(pixel) < 8, qPrintable(name));
                }
            QVERIFY2(inked > 4, qPrintable(name + QStringLiteral(" is empty")));
            QVERIFY2(edge == 0, qPrintable(name + QStringLiteral(" is cut off at its edge")));
        }
    }

    void iconsFollowTheTheme() {
        Theme& theme = Theme::instance();
        const QIcon icon = theme.icon(QStringLiteral("stop"));
        QSignalSpy changed(&theme, &Theme::changed);
        theme.apply(*qApp, Theme::Choice::Light);
        const QImage light = icon.pixmap(24, 24).toImage();
        theme.apply(*qApp, Theme::Choice::Dark);
        const QImage dark = icon.pixmap(24, 24).toImage();
        QCOMPARE(changed.count(), 2);
        QVERIFY(light != dark);
        QVERIFY(dark != icon.pixmap(24, 24, QIcon::Disabled).toImage());
    }

    void iconsAreSharpAtTwiceTheScale() {
        const QPixmap pixmap = Theme::instance().icon(QStringLiteral("filter")).pixmap(QSize(16, 16), 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }

    void dialogsHaveNoIconsOfTheDesktop() {
        Theme::instance().apply(*qApp, Theme::Choice::Light);
        QMessageBox message(QMessageBox::Question, QStringLiteral("title"), QStringLiteral("text"),
                            QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
        QInputDialog input;
        input.show();
        QFileDialog files;
        QDialogButtonBox buttons(QDialogButtonBox::Ok | QDialogButtonBox::Apply | QDialogButtonBox::Help);
        for (const QWidget* dialog :
             std::initializer_list<const QWidget*>{&message, &input, &files, &buttons}) {
            const QList<QPushButton*> inner = dialog->findChildren<QPushButton*>();
            QVERIFY(!inner.isEmpty());
            for (const QPushButton* button : inner)
                QVERIFY2(button->icon().isNull(), qPrintable(button->text()));
        }
        const QIcon help = Theme::instance().icon(QStringLiteral("help"), Theme::instance().colors().accent);
        QCOMPARE(message.iconPixmap().toImage(),
                 help.pixmap(message.iconPixmap().deviceIndependentSize().toSize()).toImage());
    }

    void figuresDoNotJump() {
        const QFontMetricsF metrics(Theme::instance().figures(TextStyle::Body));
        for (char16_t digit = u'1'; digit <= u'9'; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(u'0'));
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
