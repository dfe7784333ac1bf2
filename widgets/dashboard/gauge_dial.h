#pragma once
#include "widgets/dashboard/figure_scale.h"

#include <QPainter>
#include <QString>

#include <optional>
#include <vector>

namespace weir {

/// One round gauge, ready to be painted.
struct GaugeDial {
    enum class Style : std::uint8_t { Arc, Needle };

    QString name; ///< below it; empty: none
    double value = 0;
    FigureFormat format;
    FigureScale scale;
    const std::vector<Threshold>* thresholds = nullptr;
    Style style = Style::Arc;

    /// Paints it as large as `place` lets it be.
    void paint(QPainter& painter, const QRectF& place) const;

private:
    void paintZones(QPainter& painter, QPointF middle, double radius, double width) const;
    void paintNeedle(QPainter& painter, QPointF middle, double radius) const;
    void paintFigure(QPainter& painter, const QRectF& room, double size) const;
    void paintEnds(QPainter& painter, QPointF middle, double radius, double width) const;
    QColor color() const;
};

} // namespace weir
