#include "widgets/dashboard/series_reduction.h"

#include <algorithm>
#include <array>

namespace weir {

namespace {

/// First, least, greatest and last of one pixel column, by their index among the points.
struct PixelColumn {
    std::size_t first, least, greatest, last;

    explicit PixelColumn(std::size_t index) : first(index), least(index), greatest(index), last(index) {}

    void add(std::span<const SeriesPoint> points, std::size_t index) {
        if (points[index].value < points[least].value) least = index;
        if (points[index].value > points[greatest].value) greatest = index;
        last = index;
    }

    void appendTo(std::span<const SeriesPoint> points, std::vector<SeriesPoint>& result) const {
        std::array<std::size_t, 4> chosen{first, least, greatest, last};
        std::sort(chosen.begin(), chosen.end());
        const auto end = std::unique(chosen.begin(), chosen.end());
        for (auto index = chosen.begin(); index != end; ++index)
            result.push_back(points[*index]);
    }
};

} // namespace

void reduceToPixels(std::span<const SeriesPoint> points, Timestamp from, Timestamp to, int columns,
                    std::vector<SeriesPoint>& result) {
    result.clear();
    if (columns <= 0 || to <= from || points.size() <= 4 * static_cast<std::size_t>(columns)) {
        result.assign(points.begin(), points.end());
        return;
    }
    const double perColumn = static_cast<double>(to - from) / columns;
    const auto columnOf = [&](Timestamp time) {
        return static_cast<int>(static_cast<double>(time - from) / perColumn);
    };
    std::optional<PixelColumn> open;
    int openColumn = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Timestamp time = points[i].time;
        if (time < from || time > to) {
            if (open) open->appendTo(points, result);
            open.reset();
            result.push_back(points[i]);
            continue;
        }
        const int column = columnOf(time);
        if (open && column == openColumn) {
            open->add(points, i);
            continue;
        }
        if (open) open->appendTo(points, result);
        open.emplace(i);
        openColumn = column;
    }
    if (open) open->appendTo(points, result);
}

} // namespace weir
