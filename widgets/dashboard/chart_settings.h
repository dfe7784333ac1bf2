#pragma once
#include "pipeline/data/timestamp.h"
#include "widgets/dashboard/figure_text.h"
#include "widgets/dashboard/thresholds.h"

#include <QColor>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// How neighbouring values of a series are joined.
enum class SeriesShape : std::uint8_t {
    Line,
    Step,   ///< a value holds until the next
    Points, ///< not at all
    Area,   ///< a line, and what is between it and zero
    Stacked ///< an area on top of those before it
};

/// Which value axis a series is measured against.
enum class SeriesAxis : std::uint8_t {
    Left,
    Right,
    Own ///< a further one at the right, for all series of one field or the one of that name
};

/// What is asked for of a series, by its name or by its field.
struct SeriesSettings {
    std::string series;
    std::optional<QColor> color;
    std::optional<std::size_t> paletteColor; ///< or this one of the palette
    std::optional<SeriesShape> shape;        ///< unset: the chart's
    SeriesAxis axis = SeriesAxis::Left;
    std::string unit; ///< of an axis of its own
};

/// A value axis.
struct ValueAxisSettings {
    std::optional<double> minimum; ///< unset: fitted to what is visible
    std::optional<double> maximum;
    FigureFormat format;
};

/// What a time chart looks like.
struct ChartSettings {
    Duration range{std::chrono::minutes(1)}; ///< shown while live
    SeriesShape shape = SeriesShape::Line;
    ValueAxisSettings left;
    ValueAxisSettings right; ///< shown when some series is assigned to it
    bool isLogarithmic = false;
    std::vector<SeriesSettings> series;
    /// The fields between which a band is filled; empty: none is.
    std::string bandLow;
    std::string bandHigh;
    std::vector<Threshold> thresholds;
    bool areZonesFilled = false; ///< between thresholds
};

/// The field a series shows: what stands behind its key, or all of its name.
std::string_view fieldOf(std::string_view series);
/// What is asked for of the series of that name; null if nothing.
const SeriesSettings* settingsOf(const ChartSettings& settings, std::string_view series);

} // namespace weir
