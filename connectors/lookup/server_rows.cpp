#include "connectors/lookup/server_rows.h"
#include "pipeline/data/timestamp.h"

#include <fast_float/fast_float.h>
#include <fmt/format.h>

#include <charconv>
#include <utility>

namespace weir {

namespace {

template<class Number>
std::optional<Number> readWhole(std::string_view text) {
    Number value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<double> readReal(std::string_view text) {
    double value = 0;
    const auto [end, error] = fast_float::from_chars(text.data(), text.data() + text.size(), value);
    // Out of range is an infinity, or zero: the nearest that a float64 has.
    if ((error != std::errc() && error != std::errc::result_out_of_range) || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

ServerRows::ServerRows(std::vector<Field> declared, std::size_t mostRows, std::string server,
                       NodeReport& report)
    : records_(std::move(declared)), mostRows_(mostRows), server_(std::move(server)), report_(report) {}

void ServerRows::addColumn(std::string_view name, ServerColumnKind kind) {
    columns_.push_back({std::string(name), kind, records_.fieldIndex(name)});
}

bool ServerRows::convert(const Column& column, std::string_view value) {
    switch (column.kind) {
    case ServerColumnKind::Text:
        return records_.setString(column.field, value);
    case ServerColumnKind::Integer:
        if (const auto whole = readWhole<std::int64_t>(value)) return records_.setInt64(column.field, *whole);
        [[fallthrough]];
    case ServerColumnKind::Real:
        if (const auto real = readReal(value)) return records_.setFloat64(column.field, *real);
        break;
    case ServerColumnKind::Truth:
        return records_.setBool(column.field, value == "t" || value == "1" || value == "true");
    case ServerColumnKind::Time:
        if (const auto time = parseTimestamp(value)) return records_.setTimestamp(column.field, *time);
        break;
    }
    fault_ = fmt::format("'{}' cannot be read as the number or time that its column is said to hold; leave "
                         "the row out, or cast the column to text, with a query",
                         column.name);
    return true;
}

void ServerRows::set(std::size_t column, std::string_view value) {
    if (fault_) return;
    if (!convert(columns_[column], value)) fault_ = records_.conflict();
    if (fault_) faultyValue_ = fmt::format("{}: {}", columns_[column].name, value);
}

Result<void> ServerRows::endRow() {
    if (fault_) {
        report_.badRecord(*std::exchange(fault_, std::nullopt), faultyValue_);
        records_.cancelRecord();
        return {};
    }
    records_.endRecord();
    if (records_.rows() <= mostRows_) return {};
    return failForNow(
        fmt::format("the table at {} has more than {} rows; choose fewer with a query, or raise 'max_rows'",
                    server_, mostRows_));
}

} // namespace weir
