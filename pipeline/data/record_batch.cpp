#include "pipeline/data/record_batch.h"

#include <algorithm>
#include <cassert>

namespace weir {

namespace {

struct Part {
    std::vector<ColumnPointer> columns;
    ColumnPointer eventTimes;
};

/// What `partOf` gives of each column; of event times that are a column too, once.
template<class PartOf>
Part partOfEach(const std::vector<ColumnPointer>& columns, const ColumnPointer& eventTimes, PartOf partOf) {
    Part part;
    part.columns.reserve(columns.size());
    for (const ColumnPointer& column : columns) {
        part.columns.push_back(partOf(*column));
        if (column == eventTimes) part.eventTimes = part.columns.back();
    }
    if (!part.eventTimes) part.eventTimes = partOf(*eventTimes);
    return part;
}

} // namespace

RecordBatch::RecordBatch(SchemaPointer schema, std::vector<ColumnPointer> columns, ColumnPointer eventTimes,
                         std::vector<Straggler> stragglers)
    : schema_(std::move(schema)), columns_(std::move(columns)), eventTimes_(std::move(eventTimes)),
      stragglers_(std::move(stragglers)) {
    assert(schema_ && schema_->size() == columns_.size());
    assert(eventTimes_ && eventTimes_->type() == Type::Timestamp && !eventTimes_->hasNulls());
    byteSize_ = eventTimes_->byteSize();
    for (const ColumnPointer& column : columns_) {
        assert(column->size() == eventTimes_->size());
        // Most sources name one of their fields as event time; the batch then holds that column once.
        if (column != eventTimes_) byteSize_ += column->byteSize();
    }
}

const Column* RecordBatch::column(std::string_view name) const {
    const auto index = schema_->indexOf(name);
    return index ? columns_[*index].get() : nullptr;
}

RecordBatchPointer RecordBatch::take(std::span<const std::uint32_t> rows) const {
    Part part = partOfEach(columns_, eventTimes_, [rows](const Column& column) { return column.take(rows); });
    std::vector<Straggler> stragglers;
    for (const Straggler& straggler : stragglers_) {
        const auto place = std::lower_bound(rows.begin(), rows.end(), straggler.row);
        if (place != rows.end() && *place == straggler.row)
            stragglers.push_back({static_cast<std::uint32_t>(place - rows.begin()), straggler.watermark});
    }
    auto result = std::make_shared<RecordBatch>(schema_, std::move(part.columns), std::move(part.eventTimes),
                                                std::move(stragglers));
    if (ordinals_) result->ordinals_ = ordinals_->take(rows);
    return result;
}

RecordBatchPointer RecordBatch::slice(std::size_t first, std::size_t count) const {
    Part part = partOfEach(columns_, eventTimes_,
                           [first, count](const Column& column) { return column.slice(first, count); });
    std::vector<Straggler> stragglers;
    for (const Straggler& straggler : stragglers_)
        if (straggler.row >= first && straggler.row < first + count)
            stragglers.push_back({static_cast<std::uint32_t>(straggler.row - first), straggler.watermark});
    auto result = std::make_shared<RecordBatch>(schema_, std::move(part.columns), std::move(part.eventTimes),
                                                std::move(stragglers));
    if (ordinals_) result->ordinals_ = ordinals_->slice(first, count);
    return result;
}

RecordBatchPointer RecordBatch::withColumns(SchemaPointer schema, std::vector<ColumnPointer> columns) const {
    auto result =
        std::make_shared<RecordBatch>(std::move(schema), std::move(columns), eventTimes_, stragglers_);
    result->ordinals_ = ordinals_;
    return result;
}

RecordBatchPointer RecordBatch::withOrdinals(ColumnPointer ordinals) const {
    auto result = std::make_shared<RecordBatch>(*this);
    result->ordinals_ = std::move(ordinals);
    return result;
}

} // namespace weir
