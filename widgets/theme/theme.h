#pragma once
#include "pipeline/data/schema.h"
#include "pipeline/nodes/node_type.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QString>

class QApplication;

namespace weir {

/// Colours of one theme, named by what they are for. Text on its background has a contrast of at least 4.5:1
/// (WCAG 2.1).
struct Colors {
    QColor window;  ///< behind everything
    QColor surface; ///< panels, nodes, docks
    QColor raised;  ///< menus, hovered surfaces, table headers
    QColor canvas;  ///< the canvas's and the board's ground
    QColor grid;    ///< dots of the canvas, grid lines of charts
    QColor border;  ///< hairlines between surfaces
    QColor text;
    QColor textMuted; ///< captions, units
    QColor textDisabled;
    QColor accent;     ///< selection, focus, the primary action
    QColor accentText; ///< on accent
    QColor good;
    QColor warning;
    QColor critical;
    QColor source, transform, window_, alert, sink; ///< of the node categories; see category()
    QColor category(Category category) const;
};

/// One spacing scale in device-independent pixels; nothing in the window uses another number.
namespace spacing {
inline constexpr int tight = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16;
inline constexpr int huge = 24;
inline constexpr int radius = 6;
} // namespace spacing

/// Steps of the type scale, over the application's font.
enum class TextStyle : std::uint8_t { Caption, Body, Emphasis, Heading, Title, Figure };

/// `share` of one colour over another.
QColor mixed(const QColor& over, const QColor& ground, qreal share);

/// What a field's type is called: "text", "whole number".
QString fieldTypeText(Type type);

/// The look of the program: light or dark, colours, fonts, icons. One a program. GUI thread only.
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Choice : std::uint8_t { System, Light, Dark };

    static Theme& instance();

    /// Sets palette, style sheet and fonts of the application; views repaint on changed().
    void apply(QApplication& application, Choice choice);
    Choice choice() const { return choice_; }
    bool isDark() const { return dark_; }
    const Colors& colors() const { return colors_; }

    /// The palette that charts take their colours from, by its id; see seriesPalettes().
    void setSeriesPalette(const QString& id);
    const QString& seriesPalette() const { return seriesPalette_; }
    /// How many colours it has.
    std::size_t seriesColors() const;
    /// Colour of the n-th series of a chart, from the palette. Repeats after the last.
    QColor series(std::size_t index) const;
    /// Tells series apart that have the same colour.
    Qt::PenStyle seriesStroke(std::size_t index) const;

    /// Colour of a field's type, in tooltips, pickers and tables; never alone, for the type is said too.
    QColor fieldColor(Type type) const;

    QFont font(TextStyle style) const;
    /// Figures that do not jump as they change: tabular digits.
    QFont figures(TextStyle style) const;
    /// For expressions, samples and ids.
    QFont monospace(TextStyle style) const;

    /// An icon of resources/icons in the text colour, sharp at every scale; disabled and accent states come
    /// with it.
    QIcon icon(const QString& name) const;
    QIcon icon(const QString& name, const QColor& color) const;

signals:
    void changed();

private:
    Theme();
    Choice choice_ = Choice::System;
    bool dark_ = false;
    Colors colors_;
    QString seriesPalette_;
};

} // namespace weir
