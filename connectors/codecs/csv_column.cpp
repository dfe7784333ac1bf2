#include "connectors/codecs/csv_column.h"

#include "connectors/codecs/number_text.h"

#include <fast_float/fast_float.h>

#include <algorithm>
#include <array>
#include <limits>

namespace weir {

namespace {

std::optional<bool> truth(std::string_view text) {
    if (text == "true" || text == "True" || text == "TRUE") return true;
    if (text == "false" || text == "False" || text == "FALSE") return false;
    return std::nullopt;
}

/// What a number looks like when a column is already known to hold numbers: also .5, 5., +5 and 007.
enum class Leniency : std::uint8_t { Strict, Lenient };

NumberText numberIn(std::string_view text, DecimalMark mark, Leniency leniency) {
    using Kind = NumberText::Kind;
    constexpr std::size_t kLongestNumber = 400;
    std::array<char, kLongestNumber> withPoint;
    if (text.empty() || text.size() > withPoint.size()) return {};
    if (mark == DecimalMark::Comma) {
        // It may stand between thousands; taken for a fraction, it would make the number a thousandth.
        if (text.find('.') != std::string_view::npos) return {};
        std::replace_copy(text.begin(), text.end(), withPoint.begin(), ',', '.');
        text = {withPoint.data(), text.size()};
    }
    const char* const end = text.data() + text.size();
    NumberText number = readNumber(text.data(), end);
    if (number.kind != Kind::None && number.end == end) return number;

    if (text == "Infinity" || text == "inf" || text == "-Infinity" || text == "-inf") {
        const double infinity = std::numeric_limits<double>::infinity();
        return {.kind = Kind::Float64, .float64 = text.front() == '-' ? -infinity : infinity, .end = end};
    }
    const bool isBarePoint = text.front() == '.' || text.starts_with("-.") || text.back() == '.';
    if (leniency == Leniency::Strict && !isBarePoint) return {};
    if (text.find_first_not_of("+-.0123456789eE") != std::string_view::npos) return {};
    if (text.front() == '+') text.remove_prefix(1);
    number = {.kind = Kind::Float64, .end = end};
    const auto parsed = fast_float::from_chars(text.data(), end, number.float64);
    if (parsed.ec != std::errc() || parsed.ptr != end) return {};
    return number;
}

} // namespace

std::string_view trimmedText(std::string_view text) {
    constexpr std::string_view kBlank = " \t";
    const std::size_t first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

bool isNullText(std::string_view trimmed) {
    return trimmed.empty() || trimmed == "NA" || trimmed == "N/A" || trimmed == "#N/A" || trimmed == "NaN" ||
           trimmed == "nan" || trimmed == "null" || trimmed == "NULL";
}

bool CsvColumn::isNull(const CsvCell& cell, std::string_view trimmed) const {
    // A quoted nothing is an empty text, but many writers quote all cells, missing numbers too.
    if (cell.isQuoted) return cell.text.empty() && type_ != Type::String;
    if (declared_ == Type::String) return trimmed.empty();
    return isNullText(trimmed);
}

Type CsvColumn::guess(std::string_view trimmed) const {
    if (truth(trimmed)) return Type::Bool;
    const NumberText::Kind number = numberIn(trimmed, decimalMark_, Leniency::Strict).kind;
    if (number == NumberText::Kind::Int64 || number == NumberText::Kind::Float64) return Type::Float64;
    return Type::String;
}

bool CsvColumn::set(const CsvCell& cell, BatchBuilder& records, std::string& buffer) {
    foundNow_ = false;
    const std::string_view text = cell.value(buffer);
    const std::string_view trimmed = trimmedText(text);
    if (isNull(cell, trimmed)) return true;
    if (!type_) {
        type_ = guess(trimmed);
        foundNow_ = true;
    }
    switch (*type_) {
    case Type::Bool:
        if (const auto value = truth(trimmed)) return records.setBool(field_, *value);
        if (declared_ && (trimmed == "1" || trimmed == "0")) return records.setBool(field_, trimmed == "1");
        break;
    case Type::Int64:
    case Type::Float64:
        return setNumber(trimmed, text, records);
    case Type::Timestamp:
        return setTimestamp(trimmed, records);
    case Type::String:
        break;
    }
    return records.setString(field_, text);
}

bool CsvColumn::setNumber(std::string_view trimmed, std::string_view text, BatchBuilder& records) {
    const NumberText number = numberIn(trimmed, decimalMark_, Leniency::Lenient);
    if (number.kind == NumberText::Kind::Int64) return records.setInt64(field_, number.int64);
    if (number.kind == NumberText::Kind::Float64) return records.setFloat64(field_, number.float64);
    return records.setString(field_, text);
}

bool CsvColumn::setTimestamp(std::string_view trimmed, BatchBuilder& records) {
    const NumberText number = numberIn(trimmed, decimalMark_, Leniency::Strict);
    if (number.kind == NumberText::Kind::Int64) return records.setInt64(field_, number.int64);
    if (number.kind == NumberText::Kind::Float64) return records.setFloat64(field_, number.float64);
    return records.setString(field_, trimmed);
}

} // namespace weir
