#include "pipeline/operators/joins/record_store.h"

#include "pipeline/operators/joins/taken_column.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace weir {

namespace {

constexpr std::size_t kSegmentRows = 4096;

} // namespace

std::size_t RecordStore::meet(const SchemaPointer& schema) {
    for (const bool byContent : {false, true})
        for (std::size_t number = 0; number < schemas_.size(); ++number)
            if (schemas_[number].schema == schema || (byContent && *schemas_[number].schema == *schema)) {
                schemas_[number].schema = schema;
                return number;
            }
    schemas_.push_back({schema, std::nullopt});
    return schemas_.size() - 1;
}

std::uint32_t RecordStore::openSegment(std::size_t schema) {
    std::optional<std::uint32_t>& open = schemas_[schema].open;
    if (open && segments_[*open].rows < kSegmentRows) return *open;
    if (free_.empty()) {
        free_.push_back(static_cast<std::uint32_t>(segments_.size()));
        segments_.emplace_back();
    }
    open = free_.back();
    free_.pop_back();
    Segment& segment = segments_[*open];
    segment.schema = schema;
    for (const Field& field : schemas_[schema].schema->fields())
        segment.columns.emplace_back(field.type);
    return *open;
}

std::span<const RecordPlace> RecordStore::add(const RecordBatch& batch, std::span<const std::uint32_t> rows) {
    places_.clear();
    if (rows.empty()) return {};
    const std::size_t schema = meet(batch.schema());
    while (places_.size() < rows.size()) {
        const std::uint32_t number = openSegment(schema);
        Segment& segment = segments_[number];
        const std::size_t count = std::min(rows.size() - places_.size(), kSegmentRows - segment.rows);
        const std::span<const std::uint32_t> taken = rows.subspan(places_.size(), count);
        for (std::size_t field = 0; field < segment.columns.size(); ++field)
            segment.columns[field].appendRows(batch.column(field), taken);
        for (std::size_t i = 0; i < count; ++i)
            places_.push_back({number, segment.rows++});
        segment.held += static_cast<std::uint32_t>(count);
    }
    rows_ += rows.size();
    held_ += rows.size();
    return places_;
}

void RecordStore::letGo(RecordPlace place) {
    --held_;
    if (--segments_[place.segment].held == 0) emptied_.push_back(place.segment);
}

void RecordStore::sweep() {
    for (const std::uint32_t segment : emptied_)
        // It may have taken in further records since, or stand here twice.
        if (segments_[segment].held == 0 && segments_[segment].rows > 0) free(segment);
    emptied_.clear();
}

void RecordStore::free(std::uint32_t segment) {
    rows_ -= segments_[segment].rows;
    std::optional<std::uint32_t>& open = schemas_[segments_[segment].schema].open;
    if (open == segment) open.reset();
    segments_[segment] = Segment{};
    free_.push_back(segment);
}

bool RecordStore::isSparse() const {
    return rows_ > 2 * held_ + 4 * kSegmentRows;
}

void RecordStore::compact(std::span<RecordPlace* const> places) {
    std::vector<std::vector<RecordPlace*>> bySchema(schemas_.size());
    for (RecordPlace* place : places)
        bySchema[schemaOf(*place)].push_back(place);

    RecordStore compacted;
    for (const KnownSchema& known : schemas_)
        compacted.schemas_.push_back({known.schema, std::nullopt});
    std::vector<const Column*> columns(segments_.size());
    for (std::size_t number = 0; number < bySchema.size(); ++number) {
        const Schema& schema = *schemas_[number].schema;
        for (std::size_t first = 0; first < bySchema[number].size(); first += kSegmentRows) {
            const std::size_t count = std::min(kSegmentRows, bySchema[number].size() - first);
            std::vector<RecordPlace> from;
            for (std::size_t i = 0; i < count; ++i)
                from.push_back(*bySchema[number][first + i]);
            const std::uint32_t into = compacted.openSegment(number);
            Segment& segment = compacted.segments_[into];
            for (std::size_t field = 0; field < schema.size(); ++field) {
                for (std::size_t i = 0; i < columns.size(); ++i)
                    columns[i] = segments_[i].schema == number && segments_[i].rows > 0
                                     ? &segments_[i].columns[field]
                                     : nullptr;
                segment.columns[field] = *takenColumn(schema[field].type, columns, from);
            }
            for (std::size_t i = 0; i < count; ++i)
                *bySchema[number][first + i] = {into, static_cast<std::uint32_t>(i)};
            segment.rows = segment.held = static_cast<std::uint32_t>(count);
        }
    }
    compacted.rows_ = compacted.held_ = places.size();
    *this = std::move(compacted);
}

void RecordStore::save(StateWriter& state) const {
    state.write(static_cast<std::uint64_t>(schemas_.size()));
    for (const KnownSchema& known : schemas_)
        state.writeSchema(*known.schema);
    state.write(static_cast<std::uint64_t>(segments_.size()));
    for (const Segment& segment : segments_) {
        state.write(segment.rows);
        if (segment.rows == 0) continue;
        state.write(static_cast<std::uint64_t>(segment.schema));
        state.write(segment.held);
        for (const Column& column : segment.columns)
            state.writeColumn(&column);
    }
}

void RecordStore::restore(StateReader& state) {
    for (auto count = state.read<std::uint64_t>(); count > 0; --count)
        schemas_.push_back({std::make_shared<const Schema>(state.readSchema()), std::nullopt});
    for (auto count = state.read<std::uint64_t>(); count > 0; --count) {
        const auto number = static_cast<std::uint32_t>(segments_.size());
        Segment& segment = segments_.emplace_back();
        state.read(segment.rows);
        if (segment.rows == 0) {
            free_.push_back(number);
            continue;
        }
        segment.schema = state.read<std::uint64_t>();
        state.read(segment.held);
        if (segment.schema >= schemas_.size() || segment.held > segment.rows) throw DamagedState();
        for (const Field& field : schemas_[segment.schema].schema->fields()) {
            std::optional<Column> column = state.readColumn();
            if (!column || column->type() != field.type || column->size() != segment.rows)
                throw DamagedState();
            segment.columns.push_back(std::move(*column));
        }
        if (segment.rows < kSegmentRows) schemas_[segment.schema].open = number;
        rows_ += segment.rows;
        held_ += segment.held;
    }
}

} // namespace weir
