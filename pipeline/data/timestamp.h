#pragma once
#include "pipeline/data/result.h"

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace weir {

/// Nanoseconds since the Unix epoch, UTC. Negative before 1970.
using Timestamp = std::int64_t;

/// A span of time in nanoseconds.
using Duration = std::chrono::nanoseconds;

inline constexpr Timestamp kMinTimestamp = std::numeric_limits<Timestamp>::min();
inline constexpr Timestamp kMaxTimestamp = std::numeric_limits<Timestamp>::max();

/// How a number in a time field is to be read.
enum class TimeUnit : std::uint8_t { Seconds, Milliseconds, Microseconds, Nanoseconds, ByMagnitude };

/// The wall clock.
Timestamp currentTime();

/// Reads ISO 8601 / RFC 3339: `2026-11-21`, `2026-11-21T07:24:09`, with a space for the T, with a fraction of
/// up to nine digits, with `Z` or `+01:00`; without a zone it is UTC. Nothing if it is not one.
std::optional<Timestamp> parseTimestamp(std::string_view text);

/// RFC 3339 in UTC, with 0, 3, 6 or 9 digits of fraction, the fewest that say it exactly.
std::string formatTimestamp(Timestamp time);

/// Appends what formatTimestamp() returns, without an allocation of its own.
void appendTimestamp(std::string& text, Timestamp time);

/// A number in a time field as a timestamp. ByMagnitude takes values below 1e11 for seconds, below 1e14 for
/// milliseconds, below 1e17 for microseconds, and nanoseconds above. Nothing if it does not fit.
std::optional<Timestamp> timestampFromNumber(std::int64_t number, TimeUnit unit);
std::optional<Timestamp> timestampFromNumber(double number, TimeUnit unit);

/// Reads `5 s`, `200ms`, `1.5 min`, `2 h`, `1 d`, `10 us`, `50 ns`; a bare number is an error that says so.
Result<Duration> parseDuration(std::string_view text);

/// The shortest text that parseDuration() reads back: `5 s`, `1.5 min`.
std::string formatDuration(Duration duration);

/// The largest multiple of `step` (plus `offset`) that is not after `time`. Floor division, also before 1970.
constexpr Timestamp floorTime(Timestamp time, std::int64_t step, std::int64_t offset = 0) {
    const std::int64_t remainder = (time - offset) % step;
    return time - remainder - (remainder < 0 ? step : 0);
}

} // namespace weir
