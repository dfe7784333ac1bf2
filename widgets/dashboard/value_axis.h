#pragma once
#include "widgets/dashboard/chart_settings.h"
#include "widgets/dashboard/value_scale.h"

#include <qcustomplot.h>

#include <vector>

namespace weir {

class FigureTicker;
class LogarithmicFigureTicker;

/// One of a chart's value axes: fitted to what is seen, unless its ends are set.
class ValueAxis {
public:
    /// The axis outlives this.
    explicit ValueAxis(QCPAxis& axis);

    void configure(const ValueAxisSettings& settings, bool isLogarithmic);
    const FigureFormat& format() const { return settings_.format; }
    /// Colours have changed.
    void updateLook();
    void setVisible(bool isVisible);

    /// Fits it to values from `least` to `greatest` (none, if that is not a range) and to thresholds nearby.
    /// While live it does not follow each value, or it would tremble.
    void fit(double least, double greatest, const std::vector<Threshold>& thresholds, bool isLive);
    ValueScale scale() const;

private:
    void fitLogarithmic(double least, double greatest);

    QCPAxis& axis_;
    ValueAxisSettings settings_;
    bool isLogarithmic_ = false;
    QSharedPointer<FigureTicker> figures_;
    QSharedPointer<LogarithmicFigureTicker> powers_;
};

} // namespace weir
