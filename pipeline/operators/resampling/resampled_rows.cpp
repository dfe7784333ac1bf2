#include "pipeline/operators/resampling/resampled_rows.h"

#include <memory>
#include <utility>

namespace weir {

void ResampledRows::bind(const BoundFields& keys, const std::vector<Field>& values,
                         const std::vector<std::size_t>& valueFields) {
    std::vector<Field> fields{{"time", Type::Timestamp}};
    keyFields_.clear();
    for (std::size_t field = 0; field < keys.size(); ++field) {
        if (!keys.type(field)) continue;
        keyFields_.push_back(field);
        fields.push_back({keys.name(field), *keys.type(field)});
    }
    fields.insert(fields.end(), values.begin(), values.end());
    valueFields_ = valueFields;
    if (!schema_ || schema_->fields() != fields) schema_ = std::make_shared<const Schema>(std::move(fields));
    makeColumns();
}

void ResampledRows::makeColumns() {
    columns_.clear();
    for (const Field& field : schema_->fields())
        columns_.emplace_back(field.type);
}

void ResampledRows::add(const Grouping& grouping, DenseId group, Timestamp instant, Timestamp eventTime) {
    columns_[0].appendInt64(instant);
    for (std::size_t key = 0; key < keyFields_.size(); ++key) {
        Column& column = columns_[1 + key];
        if (const Column* own = grouping.keyColumn(keyFields_[key]))
            column.appendFrom(*own, group);
        else
            column.appendNull();
    }
    times_.push_back(eventTime);
}

void ResampledRows::flush(Emitter& output) {
    if (times_.empty()) return;
    std::vector<ColumnPointer> columns;
    for (Column& column : columns_)
        columns.push_back(std::make_shared<const Column>(std::move(column)));
    makeColumns();
    output.emit(0, std::make_shared<const RecordBatch>(schema_, std::move(columns),
                                                       Column::ofTimestamp(std::exchange(times_, {}))));
}

} // namespace weir
