#pragma once
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace weir {

/// How a panel writes its figures.
struct FigureFormat {
    std::string unit;            ///< "%", "ms", "B/s", see figure_units.h; empty: none
    std::optional<int> decimals; ///< digits after the point; unset: as many as the figure's size asks for
    std::optional<double> like;  ///< the prefix is that of this figure; unset: each gets its own
    double step = 0;             ///< the least difference that must show in lengths of time; zero: any
};

/// A figure and the unit it is written in, apart because a panel may draw them in different sizes.
struct FigureText {
    std::string number; ///< "1.24"
    std::string unit;   ///< "MB/s"

    /// "1.24 MB/s", "37 %"
    std::string text() const { return unit.empty() ? number : number + " " + unit; }
};

/// Four significant digits unless decimals are given; units that take them, and bare figures from ten
/// thousand on, get prefixes of a thousand; a minute and more is "1 min 20 s" unless decimals are given. NaN
/// is "-".
FigureText figureText(double value, const FigureFormat& format);

/// Where the figures lie that are read one after the other.
struct FigureRange {
    double least = std::numeric_limits<double>::infinity(); ///< above `greatest` while there is none
    double greatest = -std::numeric_limits<double>::infinity();
    bool isWhole = true; ///< none has digits behind the point

    void include(double value);
};

/// For figures that are read one after the other: as many digits as tell a thousandth of their range apart,
/// and one prefix, the same for all, so that they do not jump as they change; none for whole ones. What was
/// set stays.
FigureFormat evenFormat(const FigureFormat& format, const FigureRange& range);

} // namespace weir
