#pragma once
#include "pipeline/data/timestamp.h"
#include "widgets/dashboard/pointer_layer.h"

#include <optional>
#include <vector>

namespace weir {

class TimeChart;

/// A line at the moment that is pointed at in any panel of the dashboard, with a card that reads every series
/// there. Where the pointer is in this chart, the series nearest to it leads the card and is drawn over all
/// others. It lies over the plot, so that moving the pointer does not draw the plot again.
class ChartCrosshair : public PointerLayer {
    Q_OBJECT
public:
    explicit ChartCrosshair(TimeChart& chart);

    /// This series is drawn over the others, as that nearest to the pointer is; unset: only that.
    void raiseSeries(std::optional<std::size_t> series);
    /// The moment is in what the chart shows.
    bool isShown() const;
    /// The series that the pointer is near to, as it was last painted.
    const std::optional<std::size_t>& nearest() const { return nearest_; }

    void paintLasting(QPainter& painter) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// One line of the card.
    struct Reading {
        std::size_t series;
        Timestamp time; ///< of its point
        QString name;
        QString value;
        double number;
        QPointF place;
    };
    std::vector<Reading> readingsAt(Timestamp time) const;
    std::optional<std::size_t> nearestOf(const std::vector<Reading>& readings) const;
    void paintRaised(QPainter& painter, std::size_t series) const;
    void paintCard(QPainter& painter, std::vector<Reading> readings, Timestamp time, double x) const;

    TimeChart& chart_;
    std::optional<std::size_t> raised_;
    std::optional<std::size_t> nearest_;
};

} // namespace weir
