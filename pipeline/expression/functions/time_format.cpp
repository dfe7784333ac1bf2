#include "pipeline/expression/functions/time_format.h"

#include "pipeline/expression/functions/calendar.h"

#include <array>

#include <fmt/format.h>

namespace weir::expression {

namespace {

constexpr std::string_view kSigns = "YmdHMSfLjaAbByeIpuzZs";

constexpr std::array<std::string_view, 7> kDays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

void appendDigits(TextWriter& out, std::int64_t value, int width, char fill = '0') {
    char digits[24];
    const auto end = fill == '0' ? fmt::format_to(digits, "{:0{}}", value, width)
                                 : fmt::format_to(digits, "{:{}}", value, width);
    out.append({digits, static_cast<std::size_t>(end - digits)});
}

void appendSign(TextWriter& out, char sign, const CalendarTime& calendar, Timestamp time) {
    const auto month = static_cast<unsigned>(calendar.day.month());
    const auto year = static_cast<int>(calendar.day.year());
    const auto day = static_cast<unsigned>(calendar.day.day());
    const std::string_view dayName = kDays[static_cast<std::size_t>(calendar.dayOfWeek() - 1)];
    const std::string_view monthName = kMonths[month - 1];
    const std::int64_t clockHour = calendar.hour() % 12 == 0 ? 12 : calendar.hour() % 12;
    switch (sign) {
    case 'Y':
        return appendDigits(out, year, 4);
    case 'y':
        return appendDigits(out, year % 100, 2);
    case 'm':
        return appendDigits(out, month, 2);
    case 'd':
        return appendDigits(out, day, 2);
    case 'e':
        return appendDigits(out, day, 2, ' ');
    case 'j':
        return appendDigits(out, calendar.dayOfYear(), 3);
    case 'u':
        return appendDigits(out, calendar.dayOfWeek(), 1);
    case 'H':
        return appendDigits(out, calendar.hour(), 2);
    case 'I':
        return appendDigits(out, clockHour, 2);
    case 'p':
        return out.append(calendar.hour() < 12 ? "AM" : "PM");
    case 'M':
        return appendDigits(out, calendar.minute(), 2);
    case 'S':
        return appendDigits(out, calendar.second(), 2);
    case 'L':
        return appendDigits(out, calendar.nanosecond() / 1'000'000, 3);
    case 'f':
        return appendDigits(out, calendar.nanosecond() / 1'000, 6);
    case 'a':
        return out.append(dayName.substr(0, 3));
    case 'A':
        return out.append(dayName);
    case 'b':
        return out.append(monthName.substr(0, 3));
    case 'B':
        return out.append(monthName);
    case 'z':
        return out.append("+0000");
    case 'Z':
        return out.append("UTC");
    default: // 's'
        return appendDigits(out, time / 1'000'000'000 - (time % 1'000'000'000 < 0 ? 1 : 0), 1);
    }
}

} // namespace

std::optional<std::string> TimeFormat::read(std::string_view pattern) {
    pieces_.clear();
    std::string expanded;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::string_view sign = pattern.substr(i, 2);
        if (sign == "%F" || sign == "%T") {
            expanded += sign == "%F" ? "%Y-%m-%d" : "%H:%M:%S";
            ++i;
        } else if (pattern[i] == '%') {
            expanded += sign;
            ++i;
        } else {
            expanded += pattern[i];
        }
    }
    for (std::size_t i = 0; i < expanded.size(); ++i) {
        const char c = expanded[i];
        const char sign = i + 1 < expanded.size() ? expanded[i + 1] : '\0';
        if (c == '%' && sign != '%') {
            if (sign == '\0' || kSigns.find(sign) == std::string_view::npos)
                return fmt::format(
                    "{} means nothing in a time's pattern. Known are %Y %m %d %H %M %S %L (milliseconds) "
                    "%f (microseconds) %F %T %j %u %a %A %b %B %y %e %I %p %s %z %Z and %%",
                    sign == '\0' ? std::string("A single %") : fmt::format("%{}", sign));
            pieces_.push_back({sign, {}});
            ++i;
            continue;
        }
        if (pieces_.empty() || pieces_.back().sign != 0) pieces_.push_back({});
        pieces_.back().text += c;
        if (c == '%') ++i;
    }
    return std::nullopt;
}

void TimeFormat::write(TextWriter& out, Timestamp time) const {
    const CalendarTime calendar = calendarTime(time);
    for (const Piece& piece : pieces_) {
        if (piece.sign == 0)
            out.append(piece.text);
        else
            appendSign(out, piece.sign, calendar, time);
    }
}

} // namespace weir::expression
