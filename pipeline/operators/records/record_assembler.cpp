#include "pipeline/operators/records/record_assembler.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace weir {

namespace {

/// So many records make a batch.
constexpr std::size_t kMostRows = 8192;

bool isOneOf(const std::vector<Field>& fields, const std::string& name) {
    return std::any_of(fields.begin(), fields.end(),
                       [&name](const Field& field) { return field.name == name; });
}

} // namespace

Schema assembledSchema(const std::vector<Field>& own, const Schema& records) {
    std::vector<Field> fields = own;
    for (const Field& field : records.fields())
        if (!isOneOf(own, field.name)) fields.push_back(field);
    return Schema(std::move(fields));
}

void RecordAssembler::add(const PackedRecord& record, Timestamp eventTime, std::span<const std::int64_t> own,
                          Emitter& output) {
    const bool isOther =
        record.schema() != recordSchema_ && (!recordSchema_ || *record.schema() != *recordSchema_);
    if (isOther || times_.size() == kMostRows) flush(output);
    if (isOther) begin(record.schema());
    if (columns_.empty()) {
        for (const Field& field : own_)
            ownColumns_.emplace_back(field.type);
        for (const Field& field : recordSchema_->fields())
            columns_.emplace_back(field.type);
    }
    for (std::size_t field = 0; field < own_.size(); ++field)
        ownColumns_[field].appendInt64(own[field]);
    record.appendTo(columns_);
    times_.push_back(eventTime);
}

void RecordAssembler::begin(const SchemaPointer& schema) {
    recordSchema_ = schema;
    schema_ = std::make_shared<const Schema>(assembledSchema(own_, *schema));
    kept_.clear();
    for (std::size_t field = 0; field < schema->size(); ++field)
        if (!isOneOf(own_, (*schema)[field].name)) kept_.push_back(field);
}

void RecordAssembler::flush(Emitter& output) {
    if (times_.empty()) return;
    std::vector<ColumnPointer> columns;
    for (Column& column : ownColumns_)
        columns.push_back(std::make_shared<const Column>(std::move(column)));
    for (const std::size_t field : kept_)
        columns.push_back(std::make_shared<const Column>(std::move(columns_[field])));
    ownColumns_.clear();
    columns_.clear();
    output.emit(0, std::make_shared<const RecordBatch>(schema_, std::move(columns),
                                                       Column::ofTimestamp(std::exchange(times_, {}))));
}

} // namespace weir
