#include "pipeline/operators/windows/window_results.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace weir {

std::vector<Field> WindowResults::ownFields(bool tellsState) {
    std::vector<Field> fields{{"window_start", Type::Timestamp}, {"window_end", Type::Timestamp}};
    if (tellsState) fields.push_back({"state", Type::String});
    return fields;
}

void WindowResults::append(const ResultStamp& stamp, std::span<const DenseId> ids,
                           const AggregateStates& states) {
    bind();
    appendStamp(stamp, ids);
    states.appendResults(std::span(columns_).subspan(firstKey() + aggregation_.knownKeys()));
}

void WindowResults::append(const ResultStamp& stamp, std::span<const DenseId> ids,
                           std::span<const Column> values, std::span<const std::uint32_t> rows) {
    bind();
    appendStamp(stamp, ids);
    const std::span<Column> results = std::span(columns_).subspan(firstKey() + aggregation_.knownKeys());
    for (std::size_t column = 0; column < results.size(); ++column)
        for (const std::uint32_t row : rows)
            results[column].appendFrom(values[column], row);
}

std::vector<Field> WindowResults::valueFields() const {
    const std::vector<Field> fields = aggregation_.resultFields();
    return {fields.begin() + static_cast<std::ptrdiff_t>(aggregation_.knownKeys()), fields.end()};
}

std::vector<Column> WindowResults::valuesOf(const AggregateStates& states) const {
    std::vector<Column> values;
    for (const Field& field : valueFields())
        values.emplace_back(field.type);
    states.appendResults(values);
    return values;
}

void WindowResults::bind() {
    if (!schema_ || version_ != aggregation_.version()) {
        std::vector<Field> fields = ownFields(tellsState_);
        for (Field& field : aggregation_.resultFields())
            fields.push_back(std::move(field));
        schema_ = std::make_shared<const Schema>(std::move(fields));
        version_ = aggregation_.version();
    }
    if (columns_.empty())
        for (const Field& field : schema_->fields())
            columns_.emplace_back(field.type);
}

void WindowResults::appendStamp(const ResultStamp& stamp, std::span<const DenseId> ids) {
    const std::size_t first = times_.size();
    std::ranges::fill(columns_[0].growInt64s(ids.size()), stamp.bounds.start);
    std::ranges::fill(columns_[1].growInt64s(ids.size()), stamp.bounds.end);
    times_.resize(first + ids.size(), stamp.time);
    if (stamp.ordinal) ordinals_.resize(ordinals_.size() + ids.size(), *stamp.ordinal);
    if (tellsState_)
        for (std::size_t result = 0; result < ids.size(); ++result)
            columns_[2].appendString(resultStateName(stamp.state));
    if (stamp.watermark && stamp.time < *stamp.watermark)
        for (std::size_t result = first; result < times_.size(); ++result)
            stragglers_.push_back({static_cast<std::uint32_t>(result), *stamp.watermark});
    aggregation_.appendKeys(keys_, ids, std::span(columns_).subspan(firstKey()));
}

void WindowResults::emit(Emitter& output) {
    if (times_.empty()) return;
    std::vector<ColumnPointer> columns;
    for (Column& column : columns_)
        columns.push_back(std::make_shared<const Column>(std::move(column)));
    columns_.clear();
    RecordBatchPointer results = std::make_shared<const RecordBatch>(
        schema_, std::move(columns), Column::ofTimestamp(std::exchange(times_, {})),
        std::exchange(stragglers_, {}));
    if (!ordinals_.empty()) results = results->withOrdinals(Column::ofInt64(std::exchange(ordinals_, {})));
    output.emit(0, std::move(results));
}

} // namespace weir
