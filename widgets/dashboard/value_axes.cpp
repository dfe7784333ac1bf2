#include "widgets/dashboard/value_axes.h"

#include "widgets/theme/theme.h"

#include <algorithm>

namespace weir {

ValueAxes::ValueAxes(QCustomPlot& plot) : plot_(plot) {
    axes_.push_back({plot.yAxis, std::make_unique<ValueAxis>(*plot.yAxis)});
    axes_.push_back({plot.yAxis2, std::make_unique<ValueAxis>(*plot.yAxis2)});
    plot.yAxis2->grid()->setVisible(false);
    setVisible(kRight, false);
}

void ValueAxes::configure(const ChartSettings& settings) {
    at(kLeft).configure(settings.left, settings.isLogarithmic);
    at(kRight).configure(settings.right, settings.isLogarithmic);
    owners_.clear();
    shown_ = 2;
    for (const SeriesSettings& series : settings.series) {
        if (series.axis != SeriesAxis::Own) continue;
        if (shown_ == axes_.size()) {
            QCPAxis* axis = plot_.axisRect()->addAxis(QCPAxis::atRight);
            axis->grid()->setVisible(false);
            axes_.push_back({axis, std::make_unique<ValueAxis>(*axis)});
            axes_.back().values->updateLook();
        }
        ValueAxisSettings own;
        own.format = settings.left.format;
        own.format.unit = series.unit;
        at(shown_++).configure(own, settings.isLogarithmic);
        owners_.push_back(&series);
    }
    for (std::size_t unused = shown_; unused < axes_.size(); ++unused)
        setVisible(unused, false);
}

void ValueAxes::updateLook() {
    for (const Axis& each : axes_)
        each.values->updateLook();
}

std::size_t ValueAxes::of(const SeriesSettings* asked) const {
    if (!asked || asked->axis == SeriesAxis::Left) return kLeft;
    const auto owner = std::find(owners_.begin(), owners_.end(), asked);
    return owner == owners_.end() ? kRight : 2 + static_cast<std::size_t>(owner - owners_.begin());
}

void ValueAxes::setColor(std::size_t index, const std::optional<QColor>& color) {
    axis(index).setTickLabelColor(color.value_or(Theme::instance().colors().textMuted));
}

} // namespace weir
