#pragma once
#include "widgets/dashboard/chart_settings.h"
#include "widgets/dashboard/value_axis.h"

#include <qcustomplot.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace weir {

/// The value axes of a time chart: one at the left, one at the right, and further ones at the right for
/// series that have their own. Only those that a series is measured against are seen, besides the left one.
/// GUI thread only.
class ValueAxes {
public:
    static constexpr std::size_t kLeft = 0;
    static constexpr std::size_t kRight = 1;

    /// The plot owns the axes and outlives this.
    explicit ValueAxes(QCustomPlot& plot);

    void configure(const ChartSettings& settings);
    /// Colours have changed.
    void updateLook();

    /// Their number; they are counted from the left one on.
    std::size_t size() const { return shown_; }
    /// That of a series for which this was asked, one of the settings' series; null: nothing was.
    std::size_t of(const SeriesSettings* asked) const;
    ValueAxis& at(std::size_t index) { return *axes_[index].values; }
    const ValueAxis& at(std::size_t index) const { return *axes_[index].values; }
    QCPAxis& axis(std::size_t index) const { return *axes_[index].axis; }
    bool isVisible(std::size_t index) const { return axes_[index].axis->visible(); }
    void setVisible(std::size_t index, bool isVisible) { axes_[index].values->setVisible(isVisible); }
    /// In the colour of its one series; unset: in that of all axes.
    void setColor(std::size_t index, const std::optional<QColor>& color);

private:
    struct Axis {
        QCPAxis* axis;
        std::unique_ptr<ValueAxis> values;
    };

    QCustomPlot& plot_;
    std::vector<Axis> axes_; ///< once made they stay, for others know them: what is not needed is not seen
    std::size_t shown_ = 2;
    std::vector<const SeriesSettings*> owners_; ///< of the further axes
};

} // namespace weir
