#pragma once
#include "pipeline/data/timestamp.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace weir::canvas {

/// Short enough for a wire: "0 /s", "1.2 /min", "0.4 /s", "86 /s", "1.2 k/s", "3.4 M/s".
QString rateText(double perSecond);
/// How many records passed somewhere, and when.
struct Passage {
    std::uint64_t records = 0;
    double perSecond = 0;
    std::optional<Duration> sinceLast;
    bool isOver = false; ///< the run is
};

/// Short enough for a wire: the rate; of what comes seldom "3 · 20 s ago", for a rate would be made up; after
/// the run "12.4 k total".
QString passageText(const Passage& passage);
/// In words: "1,234 records, 86 /s", "3 records, the last 20 s ago", "1,234 records".
QString passageSentence(const Passage& passage);
/// Of a time that has passed, in its largest unit: "0.4 s", "20 s", "3 min", "5 h", "12 d".
QString spanText(Duration span);
/// "1.2 kB/s", in powers of a thousand.
QString byteRateText(double bytesPerSecond);
/// "12.4 MB".
QString byteText(std::uint64_t bytes);
/// Every digit, in groups of the user's language: "1,234,567".
QString countText(std::uint64_t count);

} // namespace weir::canvas
