#include "pipeline/data/timestamp.h"

#include "pipeline/data/column.h"
#include "pipeline/data/int128.h"
#include "pipeline/data/time_unit.h"

#include <fast_float/fast_float.h>
#include <fmt/format.h>

#include <array>
#include <cmath>

namespace weir {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

/// Reads fixed runs of digits off the front of a text.
class DigitReader {
public:
    explicit DigitReader(std::string_view text) : text_(text) {}

    bool atEnd() const { return text_.empty(); }
    char peek() const { return text_.empty() ? '\0' : text_.front(); }

    bool accept(char expected) {
        if (peek() != expected) return false;
        text_.remove_prefix(1);
        return true;
    }

    std::optional<int> digits(std::size_t count) {
        if (text_.size() < count) return std::nullopt;
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (text_[i] < '0' || text_[i] > '9') return std::nullopt;
            value = value * 10 + (text_[i] - '0');
        }
        text_.remove_prefix(count);
        return value;
    }

    /// One to nine digits after the point, as nanoseconds; further digits are cut off.
    std::optional<std::int64_t> fraction() {
        std::int64_t value = 0;
        std::size_t count = 0;
        while (peek() >= '0' && peek() <= '9') {
            if (count < 9) value = value * 10 + (peek() - '0');
            ++count;
            text_.remove_prefix(1);
        }
        if (count == 0) return std::nullopt;
        for (std::size_t i = count; i < 9; ++i)
            value *= 10;
        return value;
    }

private:
    std::string_view text_;
};

std::optional<std::int64_t> scaled(std::int64_t number, std::int64_t factor) {
    std::int64_t result = 0;
    if (__builtin_mul_overflow(number, factor, &result)) return std::nullopt;
    return result;
}

struct DurationUnit {
    std::string_view name;
    std::int64_t nanoseconds;
};

/// The first name of each length is the one formatDuration() writes.
constexpr std::array kDurationUnits = {
    DurationUnit{"d", 86'400 * kSecond},
    DurationUnit{"h", 3'600 * kSecond},
    DurationUnit{"min", 60 * kSecond},
    DurationUnit{"s", kSecond},
    DurationUnit{"ms", 1'000'000},
    DurationUnit{"us", 1'000},
    DurationUnit{"ns", 1},
    DurationUnit{"day", 86'400 * kSecond},
    DurationUnit{"days", 86'400 * kSecond},
    DurationUnit{"hour", 3'600 * kSecond},
    DurationUnit{"hours", 3'600 * kSecond},
    DurationUnit{"m", 60 * kSecond},
    DurationUnit{"minute", 60 * kSecond},
    DurationUnit{"minutes", 60 * kSecond},
    DurationUnit{"sec", kSecond},
    DurationUnit{"second", kSecond},
    DurationUnit{"seconds", kSecond},
    DurationUnit{"\u00b5s", 1'000},
};
constexpr std::size_t kWrittenUnits = 7;

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

} // namespace

Timestamp currentTime() {
    return std::chrono::duration_cast<Duration>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::optional<Timestamp> parseTimestamp(std::string_view text) {
    DigitReader reader(text);
    const auto year = reader.digits(4);
    if (!year || !reader.accept('-')) return std::nullopt;
    const auto month = reader.digits(2);
    if (!month || !reader.accept('-')) return std::nullopt;
    const auto day = reader.digits(2);
    if (!day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return std::nullopt;
    std::int64_t seconds = std::chrono::sys_days(date).time_since_epoch().count() * std::int64_t{86'400};
    std::int64_t nanoseconds = 0;

    if (!reader.atEnd()) {
        if (!reader.accept('T') && !reader.accept(' ') && !reader.accept('t')) return std::nullopt;
        const auto hour = reader.digits(2);
        if (!hour || !reader.accept(':')) return std::nullopt;
        const auto minute = reader.digits(2);
        if (!minute || *hour > 23 || *minute > 59) return std::nullopt;
        int second = 0;
        if (reader.accept(':')) {
            const auto read = reader.digits(2);
            // A leap second is taken as the next second's beginning, as POSIX time has none.
            if (!read || *read > 60) return std::nullopt;
            second = *read;
            if (reader.accept('.') || reader.accept(',')) {
                const auto fraction = reader.fraction();
                if (!fraction) return std::nullopt;
                nanoseconds = *fraction;
            }
        }
        seconds += *hour * 3'600 + *minute * 60 + second;
        if (!reader.accept('Z') && !reader.accept('z') && !reader.atEnd()) {
            const bool west = reader.peek() == '-';
            if (!reader.accept('+') && !reader.accept('-')) return std::nullopt;
            const auto zoneHour = reader.digits(2);
            if (!zoneHour) return std::nullopt;
            int zoneMinute = 0;
            if (!reader.atEnd()) {
                reader.accept(':');
                const auto read = reader.digits(2);
                if (!read) return std::nullopt;
                zoneMinute = *read;
            }
            if (*zoneHour > 23 || zoneMinute > 59) return std::nullopt;
            const int zone = *zoneHour * 3'600 + zoneMinute * 60;
            seconds += west ? zone : -zone;
        }
        if (!reader.atEnd()) return std::nullopt;
    }

    const auto whole = scaled(seconds, kSecond);
    std::int64_t result = 0;
    if (!whole || __builtin_add_overflow(*whole, nanoseconds, &result)) return std::nullopt;
    return result;
}

std::string formatTimestamp(Timestamp time) {
    std::string text;
    appendTimestamp(text, time);
    return text;
}

void appendTimestamp(std::string& text, Timestamp time) {
    constexpr std::int64_t kDay = 86'400 * kSecond;
    // Floored by quotient: floorTime() would step below the least timestamp.
    const std::int64_t day = time / kDay - (time % kDay < 0 ? 1 : 0);
    const std::int64_t rest = time % kDay + (time % kDay < 0 ? kDay : 0);
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
    const std::int64_t second = rest / kSecond;
    const std::int64_t fraction = rest % kSecond;
    const auto out = std::back_inserter(text);
    fmt::format_to(out, FMT_STRING("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}"), static_cast<int>(date.year()),
                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), second / 3'600,
                   second / 60 % 60, second % 60);
    if (fraction % 1'000 != 0)
        fmt::format_to(out, FMT_STRING(".{:09}"), fraction);
    else if (fraction % 1'000'000 != 0)
        fmt::format_to(out, FMT_STRING(".{:06}"), fraction / 1'000);
    else if (fraction != 0)
        fmt::format_to(out, FMT_STRING(".{:03}"), fraction / 1'000'000);
    text += 'Z';
}

std::optional<Timestamp> timestampFromNumber(std::int64_t number, TimeUnit unit) {
    return scaled(number, nanosecondsIn(unit, number));
}

std::optional<Timestamp> timestampFromNumber(double number, TimeUnit unit) {
    if (!std::isfinite(number)) return std::nullopt;
    const std::int64_t nanoseconds = nanosecondsIn(unit, number);
    const auto factor = static_cast<double>(nanoseconds);
    const double whole = std::floor(number);
    if (std::abs(whole) * factor >= 9.2e18) return std::nullopt;
    // Whole and fraction apart, so that the fraction keeps all the digits the double has.
    return static_cast<std::int64_t>(whole) * nanoseconds + std::llround((number - whole) * factor);
}

Result<Duration> parseDuration(std::string_view written) {
    std::string_view text = trimmed(written);
    if (text == "0") return Duration(0);
    if (text.empty())
        return fail("a length of time is missing; write a number and a unit, such as 5 s, 200 ms or 1 h");
    double total = 0;
    while (!text.empty()) {
        double number = 0;
        const auto [end, error] = fast_float::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc() || !std::isfinite(number))
            return fail(fmt::format(
                "'{}' is not a length of time; write a number and a unit, such as 5 s, 200 ms or 1 h",
                written));
        text = trimmed(text.substr(static_cast<std::size_t>(end - text.data())));
        const std::size_t length = std::min(text.find_first_of(" \t0123456789.-+"), text.size());
        const std::string_view name = text.substr(0, length);
        if (name.empty())
            return fail(fmt::format("'{}' has no unit; write {} s, {} ms, {} min, {} h or {} d", written,
                                    number, number, number, number, number));
        const DurationUnit* unit = nullptr;
        for (const DurationUnit& known : kDurationUnits)
            if (known.name == name) unit = &known;
        if (!unit)
            return fail(fmt::format("'{}' is no unit of time in '{}'; use ns, us, ms, s, min, h or d", name,
                                    written));
        total += number * static_cast<double>(unit->nanoseconds);
        text = trimmed(text.substr(length));
    }
    if (std::abs(total) >= 9.2e18)
        return fail(fmt::format("'{}' is too long; at most about 292 years", written));
    return Duration(std::llround(total));
}

std::string formatDuration(Duration duration) {
    const std::int64_t count = duration.count();
    if (count == 0) return "0 s";
    for (std::size_t i = 0; i < kWrittenUnits; ++i) {
        const DurationUnit& unit = kDurationUnits[i];
        const Int128 thousandths = static_cast<Int128>(count) * 1'000;
        const bool largeEnough = count >= unit.nanoseconds || count <= -unit.nanoseconds;
        if (!largeEnough || thousandths % unit.nanoseconds != 0) continue;
        std::string text;
        appendNumber(text, static_cast<double>(thousandths / unit.nanoseconds) / 1'000.0);
        return text + ' ' + std::string(unit.name);
    }
    return fmt::format("{} ns", count);
}

} // namespace weir
