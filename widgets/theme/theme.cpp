#include "widgets/theme/theme.h"

#include "widgets/theme/control_style.h"
#include "widgets/theme/icon_engine.h"
#include "widgets/theme/palettes.h"
#include "widgets/theme/series_palettes.h"
#include "widgets/theme/style_sheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPixmapCache>
#include <QStyleHints>

// Outside the namespace, as Q_INIT_RESOURCE asks: the resources sit in a static library.
static void initializeResources() {
    Q_INIT_RESOURCE(weir);
}

namespace weir {

namespace {

constexpr double kBodyPoints = 9.75; // 13 pixels at 96 dots an inch

double points(TextStyle style) {
    switch (style) {
    case TextStyle::Caption:
        return 8.25;
    case TextStyle::Body:
        return kBodyPoints;
    case TextStyle::Emphasis:
        return kBodyPoints;
    case TextStyle::Heading:
        return 11.25;
    case TextStyle::Title:
        return 15;
    case TextStyle::Figure:
        return 24;
    }
    return kBodyPoints;
}

QFont::Weight weight(TextStyle style) {
    switch (style) {
    case TextStyle::Emphasis:
        return QFont::Medium;
    case TextStyle::Heading:
    case TextStyle::Title:
        return QFont::DemiBold;
    case TextStyle::Figure:
        return QFont::Medium;
    default:
        return QFont::Normal;
    }
}

/// The first of these families that is installed, or nothing.
QString firstInstalled(const QStringList& families) {
    const QStringList installed = QFontDatabase::families();
    for (const QString& family : families)
        if (installed.contains(family)) return family;
    return {};
}

const QString& textFamily() {
    static const QString family = firstInstalled({QStringLiteral("Inter"), QStringLiteral("Roboto"),
                                                  QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI")});
    return family;
}

#if QT_VERSION < QT_VERSION_CHECK(6, 7, 0)
bool hasTabularDigits(const QFont& font) {
    const QFontMetricsF metrics(font);
    const double zero = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit)
        if (std::abs(metrics.horizontalAdvance(digit) - zero) > 0.01) return false;
    return true;
}

/// Inter's digits are proportional, and Qt sets OpenType features only from 6.7 on; before, figures are set
/// in the nearest relative whose digits are all as wide.
const QString& figureFamily() {
    static const QString family = [] {
        QFont text = QApplication::font();
        if (!textFamily().isEmpty()) text.setFamily(textFamily());
        if (hasTabularDigits(text)) return text.family();
        return firstInstalled({QStringLiteral("Roboto"), QStringLiteral("Noto Sans"),
                               QStringLiteral("Liberation Sans"), QStringLiteral("Nimbus Sans"),
                               QStringLiteral("DejaVu Sans")});
    }();
    return family;
}
#endif

QPalette paletteOf(const Colors& colors) {
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.surface);
    palette.setColor(QPalette::AlternateBase, colors.raised);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.textMuted);
    palette.setColor(QPalette::Button, colors.surface);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.critical);
    palette.setColor(QPalette::ToolTipBase, colors.raised);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.accentText);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::Light, colors.raised);
    palette.setColor(QPalette::Midlight, colors.raised);
    palette.setColor(QPalette::Mid, colors.border);
    palette.setColor(QPalette::Dark, colors.border);
    palette.setColor(QPalette::Shadow, colors.border);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.textDisabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.border);
    return palette;
}

/// Whether the desktop is dark, asked before the program sets a palette of its own.
bool systemIsDark() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
#endif
}

} // namespace

QColor Colors::category(Category category) const {
    switch (category) {
    case Category::Source:
        return source;
    case Category::Transform:
        return transform;
    case Category::Window:
        return window_;
    case Category::Alert:
        return alert;
    case Category::Sink:
        return sink;
    }
    return textMuted;
}

Theme::Theme() : colors_(lightColors()), seriesPalette_(seriesPalettes().front().id) {
    initializeResources();
}

Theme& Theme::instance() {
    static Theme theme;
    return theme;
}

void Theme::apply(QApplication& application, Choice choice) {
    const bool system = systemIsDark();
    choice_ = choice;
    dark_ = choice == Choice::Dark || (choice == Choice::System && system);
    colors_ = dark_ ? darkColors() : lightColors();

    QPixmapCache::clear();
    application.setStyle(new ControlStyle); // which the application owns
    application.setPalette(paletteOf(colors_));
    application.setFont(font(TextStyle::Body));
    application.setStyleSheet(styleSheet(colors_, dark_));
    Q_EMIT changed();
}

void Theme::setSeriesPalette(const QString& id) {
    const QString known = weir::seriesPalette(id).id;
    if (known == seriesPalette_) return;
    seriesPalette_ = known;
    Q_EMIT changed();
}

std::size_t Theme::seriesColors() const {
    return weir::seriesPalette(seriesPalette_).light.size();
}

QColor Theme::series(std::size_t index) const {
    const SeriesPalette& palette = weir::seriesPalette(seriesPalette_);
    return (dark_ ? palette.dark : palette.light)[index % palette.light.size()];
}

Qt::PenStyle Theme::seriesStroke(std::size_t index) const {
    constexpr Qt::PenStyle kStrokes[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return kStrokes[index / seriesColors() % std::size(kStrokes)];
}

QColor mixed(const QColor& over, const QColor& ground, qreal share) {
    return QColor::fromRgbF(static_cast<float>(over.redF() * share + ground.redF() * (1 - share)),
                            static_cast<float>(over.greenF() * share + ground.greenF() * (1 - share)),
                            static_cast<float>(over.blueF() * share + ground.blueF() * (1 - share)));
}

QString fieldTypeText(Type type) {
    switch (type) {
    case Type::Bool:
        return Theme::tr("yes or no");
    case Type::Int64:
        return Theme::tr("whole number");
    case Type::Float64:
        return Theme::tr("number");
    case Type::String:
        return Theme::tr("text");
    case Type::Timestamp:
        return Theme::tr("time");
    }
    return {};
}

QColor Theme::fieldColor(Type type) const {
    switch (type) {
    case Type::Bool:
        return colors_.alert;
    case Type::Int64:
        return colors_.transform;
    case Type::Float64:
        return colors_.accent;
    case Type::String:
        return colors_.source;
    case Type::Timestamp:
        return colors_.window_;
    }
    return colors_.textMuted;
}

QFont Theme::font(TextStyle style) const {
    QFont font = QApplication::font();
    if (!textFamily().isEmpty()) font.setFamily(textFamily());
    font.setPointSizeF(points(style));
    font.setWeight(weight(style));
    return font;
}

QFont Theme::figures(TextStyle style) const {
    QFont figures = font(style);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    figures.setFeature("tnum", 1);
#else
    if (!figureFamily().isEmpty()) figures.setFamily(figureFamily());
#endif
    return figures;
}

QFont Theme::monospace(TextStyle style) const {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QString family =
        firstInstalled({QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")});
    if (!family.isEmpty()) font.setFamily(family);
    font.setPointSizeF(points(style));
    return font;
}

QIcon Theme::icon(const QString& name) const {
    return icon(name, QColor());
}

QIcon Theme::icon(const QString& name, const QColor& color) const {
    return QIcon(new IconEngine(name, color));
}

} // namespace weir
