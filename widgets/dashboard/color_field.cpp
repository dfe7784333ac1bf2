#include "widgets/dashboard/color_field.h"

#include "widgets/dashboard/panel_plot.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr std::size_t kMostColumns = 2048;
constexpr int kScaleWidth = 10;          ///< pixels
constexpr int kLeastWidthForScale = 220; ///< of a panel that has a scale

} // namespace

ColorCells ColorCells::over(TimeRange range, double width, std::size_t rows) {
    ColorCells cells;
    const double size = static_cast<double>(range.to) - static_cast<double>(range.from);
    cells.width = width * std::max(1.0, std::ceil(size / width / static_cast<double>(kMostColumns)));
    cells.from = range.from;
    cells.columns = static_cast<std::size_t>(std::max(1.0, std::ceil(size / cells.width)));
    cells.rows = rows;
    cells.values.assign(cells.columns * rows, kNone);
    return cells;
}

std::size_t ColorCells::columnOf(Timestamp time) const {
    const double place = (static_cast<double>(time) - static_cast<double>(from)) / width;
    return place >= 0 && place < static_cast<double>(columns) ? static_cast<std::size_t>(place) : columns;
}

ColorField::ColorField(PanelPlot& plot)
    : plot_(plot), map_(new QCPColorMap(plot.xAxis, plot.yAxis)), scale_(new QCPColorScale(&plot)) {
    map_->setInterpolate(false);
    map_->setTightBoundary(false);
    map_->setColorScale(scale_);
    map_->setVisible(false);
    scale_->setType(QCPAxis::atRight);
    scale_->setBarWidth(kScaleWidth);
    scale_->setMinimumMargins(QMargins(spacing::tight, 0, spacing::medium, 0));
    scale_->setRangeDrag(false);
    scale_->setRangeZoom(false);
    scale_->setVisible(false);
    auto* group = new QCPMarginGroup(&plot);
    plot.axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    scale_->setMarginGroup(QCP::msTop | QCP::msBottom, group);
}

void ColorField::show(const ColorCells& cells, Scale scale) {
    if (!(scale.least < scale.greatest))
        scale.greatest = scale.isLogarithmic ? scale.least * 10 : scale.least + 1;
    QCPColorMapData* data = map_->data();
    data->setSize(static_cast<int>(cells.columns), static_cast<int>(cells.rows));
    // A cell's coordinates are those of its middle.
    const double half = cells.width / 2;
    const auto secondsAt = [&](double column) {
        return (static_cast<double>(cells.from) + column * cells.width + half) * 1e-9;
    };
    data->setRange(QCPRange(secondsAt(0), secondsAt(static_cast<double>(cells.columns) - 1)),
                   QCPRange(cells.lower + cells.height / 2,
                            cells.lower + cells.height * (static_cast<double>(cells.rows) - 0.5)));
    // A single column or row has no distance to the next that its size could be told from.
    if (cells.columns == 1) data->setKeyRange(QCPRange(secondsAt(-0.5), secondsAt(0.5)));
    if (cells.rows == 1) data->setValueRange(QCPRange(cells.lower, cells.lower + cells.height));
    map_->setTightBoundary(cells.columns == 1 || cells.rows == 1);
    for (std::size_t column = 0; column < cells.columns; ++column) {
        for (std::size_t row = 0; row < cells.rows; ++row) {
            const double value = cells.at(column, row);
            data->setCell(static_cast<int>(column), static_cast<int>(row),
                          scale.isLogarithmic && !(value > 0) ? ColorCells::kNone : value);
        }
    }
    scale_->setDataScaleType(scale.isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    scale_->setDataRange(QCPRange(scale.least, scale.greatest));
    scale_->setGradient(gradientOf(ramp_, ground_));
    // Beside the bar stand figures and nothing else, on no side of it.
    for (QCPAxis* axis : scale_->axis()->axisRect()->axes())
        plot_.style(axis);
    if (scale.isLogarithmic) {
        scale_->axis()->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
        scale_->axis()->setNumberFormat(QStringLiteral("g"));
        scale_->axis()->setNumberPrecision(3);
    } else {
        if (scale.isOfCounts)
            plot_.nameCounts(scale_->axis(), scale.format);
        else
            plot_.nameFigures(scale_->axis(), scale.format);
        scale_->axis()->ticker()->setTickCount(4);
    }
    map_->setVisible(true);
    const bool hasScale = plot_.width() >= kLeastWidthForScale;
    if (hasScale != (scale_->layout() != nullptr)) {
        if (hasScale) {
            plot_.plotLayout()->addElement(0, 1, scale_);
        } else {
            plot_.plotLayout()->take(scale_);
            plot_.plotLayout()->simplify();
        }
    }
    scale_->setVisible(hasScale);
}

void ColorField::setRamp(Ramp ramp, RampGround ground) {
    ramp_ = ramp;
    ground_ = ground;
}

void ColorField::hide() {
    map_->setVisible(false);
    scale_->setVisible(false);
    if (!scale_->layout()) return;
    plot_.plotLayout()->take(scale_);
    plot_.plotLayout()->simplify();
}

} // namespace weir
