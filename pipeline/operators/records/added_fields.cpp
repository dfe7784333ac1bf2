#include "pipeline/operators/records/added_fields.h"

#include <memory>
#include <utility>

namespace weir {

Schema schemaWith(const Schema& schema, std::span<const Field> fields) {
    std::vector<Field> all = schema.fields();
    for (const Field& field : fields) {
        if (const auto place = schema.indexOf(field.name))
            all[*place] = field;
        else
            all.push_back(field);
    }
    return Schema(std::move(all));
}

RecordBatchPointer AddedFields::addTo(const RecordBatch& batch, const std::vector<Field>& fields,
                                      std::vector<ColumnPointer> columns) {
    if (batch.schema() != schema_ || fields != fields_) {
        schema_ = batch.schema();
        fields_ = fields;
        schemaAfter_ = std::make_shared<const Schema>(schemaWith(*schema_, fields_));
        places_.clear();
        for (const Field& field : fields_)
            places_.push_back(schemaAfter_->indexOf(field.name).value());
    }
    std::vector<ColumnPointer> all = batch.columns();
    all.resize(schemaAfter_->size());
    for (std::size_t field = 0; field < places_.size(); ++field)
        all[places_[field]] = std::move(columns[field]);
    return batch.withColumns(schemaAfter_, std::move(all));
}

} // namespace weir
