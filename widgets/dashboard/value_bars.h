#pragma once
#include "widgets/dashboard/figure_scale.h"

#include <QPainter>
#include <QString>

#include <vector>

namespace weir {

/// Bars of one scale with their names and figures, ready to be painted.
struct ValueBars {
    struct Bar {
        QString name;
        double value = 0;
    };
    std::vector<Bar> bars;
    FigureScale scale;
    FigureFormat format;
    std::vector<Threshold> thresholds;
    bool isUpright = false; ///< bars stand beside each other; else they lie below each other

    /// For how many of the bars a place of this size has room.
    int roomFor(QSizeF size, const QPaintDevice* device) const;
    /// Paints those, the first ones.
    void paint(QPainter& painter, const QRectF& place) const;
    /// The bar at a point of a place of that size; -1: none.
    int barAt(QPointF point, QSizeF size, const QPaintDevice* device) const;

private:
    struct Measures {
        double step; ///< from one bar to the next
        double thickness;
        double name;   ///< width of the names
        double figure; ///< width of the figures
    };
    Measures measure(QSizeF size, const QPaintDevice* device) const;
    QString figureOf(double value) const;
    /// `track` is a whole bar, with its beginning at the left or at the bottom.
    void paintBar(QPainter& painter, const QRectF& track, double value) const;
    void paintLying(QPainter& painter, const QRectF& place, const Measures& measures, int count) const;
    void paintUpright(QPainter& painter, const QRectF& place, const Measures& measures, int count) const;
};

} // namespace weir
