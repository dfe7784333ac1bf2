#include "pipeline/operators/joins/join_results.h"

#include "pipeline/operators/joins/taken_column.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace weir {

JoinResults::JoinResults(const JoinSettings& settings, const std::array<RecordStore, 2>& stores,
                         std::vector<Field> ownFields)
    : settings_(settings), stores_(stores), ownFields_(std::move(ownFields)), own_(ownFields_.size()) {}

void JoinResults::adopt(Side side, std::size_t schema) {
    Known& known = known_[indexOf(side)];
    for (const Field& field : stores_[indexOf(side)].schema(schema).fields()) {
        const auto same = std::find_if(known.fields.begin(), known.fields.end(),
                                       [&field](const Field& each) { return each.name == field.name; });
        if (same == known.fields.end())
            known.fields.push_back(field);
        else if (same->type != field.type)
            same->type = Type::Float64;
    }
    known.followed.resize(std::max(known.followed.size(), schema + 1));
    known.followed[schema] = 1;
    schema_ = nullptr;
}

void JoinResults::bind() {
    std::vector<Field> fields = ownFields_;
    fields_ = resultFields(ownFields_, known_[0].fields, known_[1].fields, settings_);
    for (const ResultField& field : fields_)
        fields.push_back({field.name, field.type});
    schema_ = std::make_shared<const Schema>(std::move(fields));
    for (const Side side : kSides) {
        Known& known = known_[indexOf(side)];
        known.places.assign(known.followed.size(), {});
        for (std::size_t number = 0; number < known.followed.size(); ++number)
            for (const Field& field : known.fields)
                known.places[number].push_back(stores_[indexOf(side)].schema(number).indexOf(field.name));
    }
}

void JoinResults::setOwn(std::span<const Timestamp> values) {
    for (std::size_t index = 0; index < own_.size(); ++index)
        own_[index].resize(times_.size(), values[index]);
}

void JoinResults::emit(Emitter& output) {
    if (times_.empty()) return;
    if (!schema_) bind();
    for (std::size_t first = 0; first < times_.size(); first += kMostRows)
        output.emit(0, batchOf(first, std::min(kMostRows, times_.size() - first)));
    times_.clear();
    for (const Side side : kSides)
        places_[indexOf(side)].clear();
    for (Array<Timestamp>& own : own_)
        own.clear();
}

RecordBatchPointer JoinResults::batchOf(std::size_t first, std::size_t count) {
    for (const Side side : kSides) {
        const std::size_t index = indexOf(side);
        std::vector<std::uint32_t>& segments = segments_[index];
        std::vector<std::uint8_t> isRead(stores_[index].segments());
        segments.clear();
        for (const RecordPlace place : std::span(places_[index]).subspan(first, count)) {
            if (place == kNoRecord || isRead[place.segment]) continue;
            isRead[place.segment] = 1;
            segments.push_back(place.segment);
        }
    }
    const auto part = [first, count](const Array<Timestamp>& values) {
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(first);
        return Column::ofTimestamp(Array<Timestamp>(begin, begin + static_cast<std::ptrdiff_t>(count)));
    };
    std::vector<ColumnPointer> columns;
    for (const Array<Timestamp>& own : own_)
        columns.push_back(part(own));
    for (const ResultField& field : fields_)
        columns.push_back(field.left && field.right ? sharedColumnOf(field, first, count)
                                                    : columnOf(field, first, count));
    return std::make_shared<const RecordBatch>(schema_, std::move(columns), part(times_));
}

/// Sets columns_ of that side to the columns of one field.
void JoinResults::findColumns(Side side, std::size_t field, std::span<const std::uint32_t> segments) {
    const RecordStore& store = stores_[indexOf(side)];
    std::vector<const Column*>& columns = columns_[indexOf(side)];
    columns.assign(store.segments(), nullptr);
    for (const std::uint32_t segment : segments)
        if (const auto& place = known_[indexOf(side)].places[store.schemaOf({segment, 0})][field])
            columns[segment] = &store.column(segment, *place);
}

ColumnPointer JoinResults::columnOf(const ResultField& field, std::size_t first, std::size_t count) {
    const Side side = field.left ? Side::Left : Side::Right;
    const std::size_t index = indexOf(side);
    findColumns(side, field.left ? *field.left : *field.right, segments_[index]);
    return takenColumn(field.type, columns_[index], std::span(places_[index]).subspan(first, count));
}

/// Of a key with one name on both sides: the segments of the right are numbered on from those of the left.
ColumnPointer JoinResults::sharedColumnOf(const ResultField& field, std::size_t first, std::size_t count) {
    findColumns(Side::Left, *field.left, segments_[0]);
    findColumns(Side::Right, *field.right, segments_[1]);
    std::vector<const Column*> columns = columns_[0];
    columns.insert(columns.end(), columns_[1].begin(), columns_[1].end());
    std::vector<RecordPlace> places(places_[0].begin() + static_cast<std::ptrdiff_t>(first),
                                    places_[0].begin() + static_cast<std::ptrdiff_t>(first + count));
    for (std::size_t i = 0; i < count; ++i) {
        if (places[i] != kNoRecord) continue;
        places[i] = places_[1][first + i];
        places[i].segment += static_cast<std::uint32_t>(columns_[0].size());
    }
    return takenColumn(field.type, columns, places);
}

void JoinResults::save(StateWriter& state) const {
    for (const Known& known : known_) {
        state.writeSchema(Schema(known.fields));
        state.writeArray(known.followed);
    }
}

void JoinResults::restore(StateReader& state) {
    for (const Side side : kSides) {
        Known& known = known_[indexOf(side)];
        known.fields = state.readSchema().fields();
        known.followed = state.readArray<std::uint8_t>();
        if (known.followed.size() > stores_[indexOf(side)].schemas()) throw DamagedState();
    }
}

} // namespace weir
