#include "widgets/dashboard/geo_tracks.h"

#include "widgets/dashboard/number_at.h"

#include <cmath>

namespace weir {

namespace {

std::optional<std::size_t> columnNamed(const Schema& schema, const std::string& asked,
                                       std::initializer_list<std::string_view> usual) {
    std::optional<std::size_t> column;
    if (!asked.empty()) {
        column = schema.indexOf(asked);
    } else {
        for (std::size_t i = 0; i < schema.size() && !column; ++i) {
            // "gps.lat" is one too.
            const std::string_view name = schema[i].name;
            const std::string_view last = name.substr(name.find_last_of('.') + 1);
            for (const std::string_view candidate : usual)
                if (last == candidate && isNumeric(schema[i].type)) column = i;
        }
    }
    return column && isNumeric(schema[*column].type) ? column : std::nullopt;
}

} // namespace

void GeoTracks::clear() {
    schema_.reset();
    missing_.clear();
    tracks_.clear();
    keys_.clear();
    placed_ = 0;
    placeless_ = 0;
    isFull_ = false;
}

void GeoTracks::bind(const SchemaPointer& schema) {
    schema_ = schema;
    missing_.clear();
    latitude_ = columnNamed(*schema, fields_.latitude, {"latitude", "lat", "Latitude", "LAT"});
    longitude_ =
        columnNamed(*schema, fields_.longitude, {"longitude", "lon", "lng", "long", "Longitude", "LON"});
    by_ = fields_.by.empty() ? std::nullopt : schema->indexOf(fields_.by);
    value_ = fields_.value.empty() ? std::nullopt : schema->indexOf(fields_.value);
    if (value_ && !isNumber((*schema)[*value_].type)) value_.reset();
    if (!fields_.value.empty() && !value_) missing_ = fields_.value;
    if (!fields_.by.empty() && !by_) missing_ = fields_.by;
    if (!longitude_) missing_ = fields_.longitude.empty() ? "longitude" : fields_.longitude;
    if (!latitude_) missing_ = fields_.latitude.empty() ? "latitude" : fields_.latitude;
}

void GeoTracks::append(Track& track, const GeoPlace& point) {
    auto place = track.points.end();
    while (place != track.points.begin() && std::prev(place)->time > point.time)
        --place;
    track.points.insert(place, point);
    const std::size_t room = std::max<std::size_t>(1, std::min(trail_, kMostPoints / tracks_.size()));
    while (track.points.size() > room)
        track.points.pop_front();
}

void GeoTracks::take(const RecordBatch& batch) {
    if (batch.schema() != schema_) bind(batch.schema());
    if (!latitude_ || !longitude_) return;
    const Column& latitudes = batch.column(*latitude_);
    const Column& longitudes = batch.column(*longitude_);
    const Column* keys = by_ ? &batch.column(*by_) : nullptr;
    const Column* values = value_ ? &batch.column(*value_) : nullptr;
    const std::span<const Timestamp> times = batch.eventTimes();
    std::span<const std::uint32_t> keySlots;
    if (keys) keySlots = keys_.slotsOf(*keys, kMostTracks);
    while (tracks_.size() < std::max<std::size_t>(1, keys_.size()))
        tracks_.push_back({tracks_.size() < keys_.size() ? keys_.name(tracks_.size()) : std::string(), {}});
    for (std::size_t row = 0; row < batch.rows(); ++row) {
        GeoPlace point{times[row], numberAt(latitudes, row), numberAt(longitudes, row),
                       values ? numberAt(*values, row) : std::numeric_limits<double>::quiet_NaN()};
        // Some count longitudes to 360.
        if (!(std::abs(point.latitude) <= 90) || !(std::abs(point.longitude) <= 360)) {
            ++placeless_;
            continue;
        }
        if (point.longitude > 180) point.longitude -= 360;
        if (point.longitude < -180) point.longitude += 360;
        const std::uint32_t slot = keys ? keySlots[row] : 0;
        if (slot == KeySlots::kNone) {
            isFull_ = true;
            continue;
        }
        append(tracks_[slot], point);
        ++placed_;
    }
}

} // namespace weir
