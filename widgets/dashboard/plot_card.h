#pragma once
#include "widgets/dashboard/pointer_layer.h"

#include <QColor>
#include <QRectF>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace weir {

/// What a plot has at the pointer, as a person reads it.
struct PlotReading {
    struct Line {
        QString name;
        QString value;
        QColor color; ///< of the mark before it; invalid: none
    };
    QString heading;
    std::vector<Line> lines;
    QRectF outline; ///< around what is meant, in the plot's pixels; null: nothing to outline
};

/// Lies over a plot and shows where the pointer is: a line at its time, an outline around what it means, and
/// a card with the exact values. Apart from the plot, so that moving the pointer does not draw that again.
class PlotCard : public PointerLayer {
    Q_OBJECT
public:
    explicit PlotCard(QWidget* plot);

    /// Beside `position`.
    void show(QPoint position, PlotReading reading);
    void leave();
    /// Draws below the rest of it, and stays without the pointer.
    void setCursors(std::function<void(QPainter& painter)> paint) { cursors_ = std::move(paint); }
    /// A line down through `area`, at this place from the left; unset: none.
    void setLine(std::optional<double> x, QRect area);
    /// What the card says; empty while there is none.
    QString text() const;

    void paintLasting(QPainter& painter) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintCard(QPainter& painter);

    std::function<void(QPainter& painter)> cursors_;
    QPoint position_;
    std::optional<PlotReading> reading_;
    std::optional<double> line_;
    QRect area_;
};

} // namespace weir
