#pragma once
#include "pipeline/data/record_batch.h"
#include "widgets/dashboard/key_slots.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// One place on the globe at its event time.
struct GeoPlace {
    Timestamp time = 0;
    double latitude = 0;  ///< degrees, north is positive
    double longitude = 0; ///< degrees, east is positive, -180 to 180
    double value = 0;     ///< what its colour shows; NaN: nothing
};

/// The newest places of each key, by event time. Bounded: so many keys, and so many points shared among them.
/// One thread.
class GeoTracks {
public:
    static constexpr std::size_t kMostTracks = 2000;
    static constexpr std::size_t kMostPoints = 200'000;

    struct Track {
        std::string name;
        std::deque<GeoPlace> points; ///< oldest first; none: of that key none has had a place
    };

    /// The fields to read; `latitude` and `longitude` empty: those that are called so. `by` makes a track for
    /// each of its values, `value` gives points a value, if set.
    struct Fields {
        std::string latitude;
        std::string longitude;
        std::string by;
        std::string value;
    };

    GeoTracks() = default;
    /// Each track keeps so many points at most.
    GeoTracks(Fields fields, std::size_t trail)
        : fields_(std::move(fields)), trail_(std::max<std::size_t>(1, trail)) {}

    void take(const RecordBatch& batch);
    void clear();

    const std::vector<Track>& tracks() const { return tracks_; }
    bool empty() const { return placed_ == 0; }
    /// Whether keys were left out for want of room.
    bool isFull() const { return isFull_; }
    /// Records that had no place on the globe: none at all, or a latitude beyond the poles.
    std::uint64_t placeless() const { return placeless_; }
    /// What was looked for and is not among the fields of the last batch; empty: nothing.
    const std::string& missingField() const { return missing_; }

private:
    void bind(const SchemaPointer& schema);
    void append(Track& track, const GeoPlace& point);

    Fields fields_;
    std::size_t trail_ = 1;
    SchemaPointer schema_;
    std::optional<std::size_t> latitude_, longitude_, by_, value_; ///< columns in the bound schema
    std::string missing_;
    KeySlots keys_;
    std::vector<Track> tracks_;
    std::size_t placed_ = 0; ///< points that ever had a place
    std::uint64_t placeless_ = 0;
    bool isFull_ = false;
};

} // namespace weir
