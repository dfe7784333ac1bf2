#include "pipeline/operators/resampling/resampling_methods.h"

#include <cmath>
#include <optional>

namespace weir {

namespace {

std::optional<double> numberAt(const Column* column, std::size_t row) {
    if (!column || column->isNull(row)) return std::nullopt;
    if (column->type() == Type::Int64) return static_cast<double>(column->int64s()[row]);
    return column->float64s()[row];
}

} // namespace

void ValueSeries::save(StateWriter& state) const {
    state.write(isBegun);
    state.write(last);
    state.write(static_cast<std::uint64_t>(values.size()));
    for (const FieldValue& value : values)
        value.save(state);
}

void ValueSeries::restore(StateReader& state) {
    state.read(isBegun);
    state.read(last);
    for (auto count = state.read<std::uint64_t>(); count > 0; --count)
        values.emplace_back().restore(state);
}

void PreviousValue::take(Series& series, const SeriesRecord& record, const SeriesContext&) const {
    series.last = record.time;
    series.values.resize(record.columns.size());
    for (std::size_t field = 0; field < record.columns.size(); ++field) {
        const Column* column = record.columns[field].get();
        if (column && !column->isNull(record.row)) series.values[field].set(column, record.row);
    }
}

bool PreviousValue::tick(Series& series, Timestamp instant, const SeriesContext& context) const {
    if (steps_.isGap(series.last, instant)) return false;
    context.rows.add(context.grouping, context.group, instant, instant);
    const std::span<Column> results = context.rows.values();
    for (std::size_t result = 0; result < results.size(); ++result)
        series.values[context.rows.valueFields()[result]].appendTo(results[result]);
    return true;
}

void LinearValue::take(Series& series, const SeriesRecord& record, const SeriesContext& context) const {
    if (series.isBegun && series.last < record.time) {
        if (steps_.isGap(series.last, record.time))
            addLast(series, record.time, context);
        else
            addBetween(series, record, context);
    }
    series.isBegun = true;
    series.last = record.time;
    series.values.resize(record.columns.size());
    for (std::size_t field = 0; field < record.columns.size(); ++field)
        series.values[field].set(record.columns[field].get(), record.row);
}

bool LinearValue::tick(Series& series, Timestamp instant, const SeriesContext& context) const {
    if (!steps_.isGap(series.last, instant)) return true;
    addLast(series, instant, context);
    return false;
}

void LinearValue::finish(Series& series, Timestamp end, const SeriesContext& context) const {
    addLast(series, end, context);
}

/// The last record itself, if it is at an instant: the line to it ends there, and none begins.
void LinearValue::addLast(const Series& series, Timestamp eventTime, const SeriesContext& context) const {
    if (!steps_.isInstant(series.last)) return;
    context.rows.add(context.grouping, context.group, series.last, eventTime);
    const std::span<Column> results = context.rows.values();
    for (std::size_t result = 0; result < results.size(); ++result)
        series.values[context.rows.valueFields()[result]].appendTo(results[result]);
}

/// From the last record, which is within, to the one that has come, which is not.
void LinearValue::addBetween(const Series& series, const SeriesRecord& record,
                             const SeriesContext& context) const {
    const auto length = static_cast<double>(record.time - series.last);
    for (Timestamp instant = steps_.firstFrom(series.last); instant < record.time; instant += steps_.size()) {
        const double share = static_cast<double>(instant - series.last) / length;
        context.rows.add(context.grouping, context.group, instant, record.time);
        const std::span<Column> results = context.rows.values();
        for (std::size_t result = 0; result < results.size(); ++result) {
            const std::size_t field = context.rows.valueFields()[result];
            const std::optional<double> from = series.values[field].number();
            const std::optional<double> to = numberAt(record.columns[field].get(), record.row);
            if (from && (to || share == 0))
                results[result].appendFloat64(share == 0 ? *from : std::lerp(*from, *to, share));
            else
                results[result].appendNull();
        }
    }
}

void MeanOfStep::Series::save(StateWriter& state) const {
    state.write(last);
    state.write(static_cast<std::uint64_t>(means.size()));
    for (const Mean& mean : means) {
        state.write(mean.count);
        state.write(mean.sum);
        state.write(mean.isKnown);
        state.write(mean.mean);
    }
}

void MeanOfStep::Series::restore(StateReader& state) {
    state.read(last);
    for (auto count = state.read<std::uint64_t>(); count > 0; --count) {
        Mean& mean = means.emplace_back();
        state.read(mean.count);
        state.read(mean.sum);
        state.read(mean.isKnown);
        state.read(mean.mean);
    }
}

void MeanOfStep::take(Series& series, const SeriesRecord& record, const SeriesContext&) const {
    series.last = record.time;
    series.means.resize(record.columns.size());
    for (std::size_t field = 0; field < record.columns.size(); ++field) {
        const std::optional<double> value = numberAt(record.columns[field].get(), record.row);
        if (!value) continue;
        ++series.means[field].count;
        series.means[field].sum += *value;
    }
}

bool MeanOfStep::tick(Series& series, Timestamp instant, const SeriesContext& context) const {
    if (steps_.isGap(series.last, instant)) return false;
    for (Mean& mean : series.means) {
        if (mean.count == 0) continue;
        mean = {.isKnown = true, .mean = mean.sum / static_cast<double>(mean.count)};
    }
    context.rows.add(context.grouping, context.group, instant - (steps_.size() - 1), instant);
    const std::span<Column> results = context.rows.values();
    for (std::size_t result = 0; result < results.size(); ++result) {
        const Mean& mean = series.means[context.rows.valueFields()[result]];
        if (mean.isKnown)
            results[result].appendFloat64(mean.mean);
        else
            results[result].appendNull();
    }
    return true;
}

} // namespace weir
