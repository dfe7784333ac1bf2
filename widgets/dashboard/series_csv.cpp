#include "widgets/dashboard/series_csv.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace weir {

namespace {

/// The points of one series that are yet to be written.
struct Unwritten {
    const SeriesPoint* next;
    const SeriesPoint* end;
};

void appendNumber(std::string& line, double value) {
    if (!std::isfinite(value)) return;
    char digits[32];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
    line.append(digits, end);
}

} // namespace

void appendCsvField(std::string& line, std::string_view field) {
    if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
        line += field;
        return;
    }
    line += '"';
    for (const char byte : field) {
        if (byte == '"') line += '"';
        line += byte;
    }
    line += '"';
}

std::string seriesAsCsv(const SeriesStore& store, Timestamp from, Timestamp to,
                        const std::set<std::size_t>& hidden) {
    std::string text = "time";
    std::vector<Unwritten> columns;
    for (std::size_t i = 0; i < store.series().size(); ++i) {
        if (hidden.contains(i)) continue;
        const Series& series = store.series()[i];
        text += ',';
        appendCsvField(text, series.name());
        const std::span<const SeriesPoint> points = series.points();
        const auto isBefore = [](const SeriesPoint& point, Timestamp time) { return point.time < time; };
        const auto first = std::lower_bound(points.begin(), points.end(), from, isBefore);
        const auto last =
            std::upper_bound(first, points.end(), to,
                             [](Timestamp time, const SeriesPoint& point) { return time < point.time; });
        columns.push_back(
            {points.data() + (first - points.begin()), points.data() + (last - points.begin())});
    }
    text += "\r\n";
    if (columns.empty()) return {};
    while (true) {
        Timestamp time = kMaxTimestamp;
        bool isAny = false;
        for (const Unwritten& column : columns) {
            if (column.next == column.end) continue;
            time = std::min(time, column.next->time);
            isAny = true;
        }
        if (!isAny) return text;
        appendTimestamp(text, time);
        for (Unwritten& column : columns) {
            text += ',';
            if (column.next != column.end && column.next->time == time)
                appendNumber(text, (column.next++)->value);
        }
        text += "\r\n";
    }
}

} // namespace weir
