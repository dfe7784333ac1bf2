#pragma once
#include <QString>

#include <cstdint>

namespace weir::canvas {

/// Short enough for a wire: "0 /s", "1.2 /min", "0.4 /s", "86 /s", "1.2 k/s", "3.4 M/s".
QString rateText(double perSecond);
/// "1.2 kB/s", in powers of a thousand.
QString byteRateText(double bytesPerSecond);
/// "12.4 MB".
QString byteText(std::uint64_t bytes);
/// Every digit, in groups of the user's language: "1,234,567".
QString countText(std::uint64_t count);

} // namespace weir::canvas
