#pragma once
#include "pipeline/data/timestamp.h"

#include <QWidget>

#include <optional>

namespace weir {

class TimeChart;

/// A line at the pointer's time over a chart, with a card that reads every series there. It lies over the
/// plot, so that moving the pointer does not draw the plot again.
class ChartCrosshair : public QWidget {
    Q_OBJECT
public:
    explicit ChartCrosshair(TimeChart& chart);

    void moveTo(QPoint position);
    void leave();
    bool isShown() const { return position_.has_value(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TimeChart& chart_;
    std::optional<QPoint> position_;
};

} // namespace weir
