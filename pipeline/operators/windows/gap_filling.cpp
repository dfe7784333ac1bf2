#include "pipeline/operators/windows/gap_filling.h"

#include "pipeline/data/int128.h"

#include <algorithm>
#include <utility>

namespace weir {

namespace {

/// The value `part` of `parts` equal steps on the way from one integer to another, rounded to the nearest.
std::int64_t between(std::int64_t from, std::int64_t to, std::int64_t part, std::int64_t parts) {
    const Int128 way = (static_cast<Int128>(to) - from) * part * 2;
    const Int128 whole = static_cast<Int128>(parts) * 2;
    Int128 step = (way + parts) / whole;
    if ((way + parts) % whole < 0) --step;
    return static_cast<std::int64_t>(from + step);
}

double between(double from, double to, std::int64_t part, std::int64_t parts) {
    const double share = static_cast<double>(part) / static_cast<double>(parts);
    return from * (1 - share) + to * share;
}

void appendZero(Column& column) {
    switch (column.type()) {
    case Type::Int64:
        return column.appendInt64(0);
    case Type::Float64:
        return column.appendFloat64(0);
    default:
        return column.appendNull();
    }
}

} // namespace

Fill fillOf(std::string_view id) {
    if (id == "null") return Fill::Null;
    if (id == "previous") return Fill::Previous;
    if (id == "linear") return Fill::Linear;
    if (id == "zero") return Fill::Zero;
    return Fill::None;
}

void GapFilling::close(WindowBounds window, const Slice* slice, WindowResults& results) {
    follow(results.valueFields());
    if (slice) takeResults(window, *slice, results);
    forgetSilent(window.end);
    if (fill_ != Fill::Linear) appendFilled(window, results);
}

void GapFilling::takeResults(WindowBounds window, const Slice& slice, WindowResults& results) {
    const std::vector<Column> values = results.valuesOf(slice.states());
    const std::size_t before = known_.size();
    std::vector<DenseId> keys;
    known_.number(slice.ids(), keys);
    ends_.resize(known_.size(), window.end);

    // The values of those with a result come behind the old ones, and then in their place.
    std::vector<std::uint32_t> rows(known_.size());
    for (std::size_t key = 0; key < before; ++key)
        rows[key] = static_cast<std::uint32_t>(key);
    std::vector<std::uint32_t> resultRows(keys.size());
    for (std::uint32_t row = 0; row < keys.size(); ++row) {
        resultRows[row] = row;
        if (fill_ == Fill::Linear && keys[row] < before)
            appendLinear(window, keys[row], values, row, results);
        rows[keys[row]] = static_cast<std::uint32_t>(before + row);
        ends_[keys[row]] = window.end;
    }
    for (std::size_t column = 0; column < values_.size(); ++column)
        for (std::size_t row = 0; row < keys.size(); ++row)
            values_[column].appendFrom(values[column], row);
    keepRows(rows);
    const ResultStamp stamp{.bounds = window, .state = ResultState::Final, .time = window.end - 1};
    results.append(stamp, slice.ids(), values, resultRows);
}

/// Those behind this node may have heard of any watermark before the window's end, so linear ones are
/// stragglers that met the last of these: which ones there were depends on where batches were cut.
void GapFilling::appendLinear(WindowBounds window, std::size_t key, std::span<const Column> values,
                              std::uint32_t row, WindowResults& results) {
    const std::uint64_t parts = windowsSince(ends_[key], window.end);
    if (parts < 2 || parts - 1 > most_) return;
    for (std::uint64_t part = 1; part < parts; ++part) {
        std::vector<Column> filled;
        for (std::size_t column = 0; column < values_.size(); ++column) {
            const Column& from = values_[column];
            const Column& to = values[column];
            Column& value = filled.emplace_back(from.type());
            const auto place = static_cast<std::int64_t>(part);
            const auto places = static_cast<std::int64_t>(parts);
            if (from.isNull(key) || to.isNull(row))
                value.appendNull();
            else if (from.type() == Type::Float64)
                value.appendFloat64(between(from.float64s()[key], to.float64s()[row], place, places));
            else if (from.type() == Type::Int64 || from.type() == Type::Timestamp)
                value.appendInt64(between(from.int64s()[key], to.int64s()[row], place, places));
            else
                value.appendNull();
        }
        const Timestamp end = ends_[key] + static_cast<std::int64_t>(part) * step_;
        const DenseId id = known_.ids()[key];
        const std::uint32_t first = 0;
        results.append({.bounds = {end - size_, end},
                        .state = ResultState::Filled,
                        .time = end - 1,
                        .watermark = window.end - 1},
                       {&id, 1}, filled, {&first, 1});
    }
}

/// Brings the columns into the types that results have now.
void GapFilling::follow(const std::vector<Field>& fields) {
    if (fields == fields_) return;
    std::vector<Column> values;
    for (const Field& field : fields) {
        const auto old = std::find_if(fields_.begin(), fields_.end(),
                                      [&field](const Field& each) { return each.name == field.name; });
        if (old == fields_.end()) {
            values.emplace_back(field.type).appendNulls(known_.size());
            continue;
        }
        Column& column =
            values.emplace_back(std::move(values_[static_cast<std::size_t>(old - fields_.begin())]));
        if (column.type() != field.type) column.widenToFloat64();
    }
    values_ = std::move(values);
    fields_ = fields;
}

void GapFilling::forgetSilent(Timestamp end) {
    std::vector<std::uint32_t> kept;
    std::vector<DenseId> ids;
    std::vector<Timestamp> ends;
    for (std::size_t key = 0; key < known_.size(); ++key) {
        if (windowsSince(ends_[key], end) > most_) continue;
        kept.push_back(static_cast<std::uint32_t>(key));
        ids.push_back(known_.ids()[key]);
        ends.push_back(ends_[key]);
    }
    if (kept.size() == known_.size()) return;
    keepRows(kept);
    known_.clear();
    known_.assign(ids);
    ends_ = std::move(ends);
}

void GapFilling::keepRows(std::span<const std::uint32_t> rows) {
    for (Column& column : values_) {
        Column kept(column.type());
        kept.reserve(rows.size());
        for (const std::uint32_t row : rows)
            kept.appendFrom(column, row);
        column = std::move(kept);
    }
}

void GapFilling::appendFilled(WindowBounds window, WindowResults& results) const {
    std::vector<DenseId> ids;
    std::vector<std::uint32_t> rows;
    for (std::size_t key = 0; key < known_.size(); ++key) {
        if (ends_[key] >= window.end) continue;
        ids.push_back(known_.ids()[key]);
        rows.push_back(fill_ == Fill::Previous ? static_cast<std::uint32_t>(key) : 0);
    }
    if (ids.empty()) return;
    const ResultStamp stamp{.bounds = window, .state = ResultState::Filled, .time = window.end - 1};
    if (fill_ == Fill::Previous) {
        results.append(stamp, ids, values_, rows);
        return;
    }
    std::vector<Column> constants;
    for (const Field& field : fields_) {
        Column& column = constants.emplace_back(field.type);
        if (fill_ == Fill::Zero)
            appendZero(column);
        else
            column.appendNull();
    }
    results.append(stamp, ids, constants, rows);
}

void GapFilling::renumber(std::span<const DenseId> newIds) {
    std::vector<DenseId> ids;
    for (const DenseId id : known_.ids())
        ids.push_back(newIds[id]);
    known_.clear();
    known_.assign(ids);
}

void GapFilling::save(StateWriter& state) const {
    state.writeArray(known_.ids());
    state.writeArray(ends_);
    state.writeSchema(Schema(fields_));
    for (const Column& column : values_)
        state.writeColumn(&column);
}

void GapFilling::restore(StateReader& state) {
    known_.assign(state.readArray<DenseId>());
    ends_ = state.readArray<Timestamp>();
    const Schema schema = state.readSchema();
    fields_.assign(schema.fields().begin(), schema.fields().end());
    for (std::size_t field = 0; field < fields_.size(); ++field) {
        std::optional<Column> column = state.readColumn();
        if (!column || column->size() != ends_.size()) throw DamagedState();
        values_.push_back(std::move(*column));
    }
    if (ends_.size() != known_.size()) throw DamagedState();
}

} // namespace weir
