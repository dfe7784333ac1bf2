#pragma once
#include "widgets/dashboard/board_time.h"

#include <qcustomplot.h>

namespace weir {

class TimeNavigation;

/// Draws the dashboard's marks on a plot whose horizontal axis is event time, in seconds: a sign on the axis
/// for each, of a shape and colour that say what it is, a line up from it, and a tint along a span. Those
/// that fall together share one sign. The plot owns it.
class ChartMarks : public QCPLayerable {
    Q_OBJECT
public:
    /// `time` outlives the plot.
    ChartMarks(QCustomPlot& plot, TimeNavigation& navigation, BoardTime& time);

    /// The marks under the pointer, the one nearest to it first; empty: none.
    std::vector<AxisMark> at(QPoint position) const;
    /// What the signs under the pointer stand for, for a tooltip; empty: there is none.
    QString textAt(QPoint position) const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    double xAt(Timestamp time) const;
    /// Of those that can be seen, in order.
    std::vector<const AxisMark*> shown() const;

    QCustomPlot& plot_;
    BoardTime& time_;
};

} // namespace weir
