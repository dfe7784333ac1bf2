#pragma once
#include "widgets/dashboard/board_time.h"
#include "widgets/dashboard/color_ramp.h"
#include "widgets/dashboard/figure_text.h"

#include <limits>
#include <vector>

class QCPColorMap;
class QCPColorScale;

namespace weir {

class PanelPlot;

/// Values over event time and something else, one for each cell.
struct ColorCells {
    static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

    Timestamp from = 0; ///< where the first column begins
    double width = 1e9; ///< of a column, in nanoseconds
    std::size_t columns = 0;
    double lower = 0;  ///< where the lowest row begins
    double height = 1; ///< of a row
    std::size_t rows = 0;
    std::vector<double> values; ///< column after column, from the lowest row up; NaN: none

    /// Columns of this width from `from` to `to`, all empty; fewer and wider ones if they were too many.
    static ColorCells over(TimeRange range, double width, std::size_t rows);
    /// The column of a time; beyond the last if it is not in any.
    std::size_t columnOf(Timestamp time) const;
    double& at(std::size_t column, std::size_t row) { return values[column * rows + row]; }
    double at(std::size_t column, std::size_t row) const { return values[column * rows + row]; }
};

/// Draws cells as colours, with a scale beside them that says what the colours mean. Belongs to its plot.
class ColorField {
public:
    explicit ColorField(PanelPlot& plot);

    /// What colours mean.
    struct Scale {
        double least;
        double greatest;
        bool isLogarithmic = false; ///< then only what is above zero has a colour
        bool isOfCounts = false;    ///< only whole numbers are named
        FigureFormat format;
    };
    void show(const ColorCells& cells, Scale scale);
    void setRamp(Ramp ramp, RampGround ground);
    void hide();

private:
    PanelPlot& plot_;
    QCPColorMap* map_;
    QCPColorScale* scale_;
    Ramp ramp_ = Ramp::Viridis;
    RampGround ground_ = RampGround::Theme;
};

} // namespace weir
