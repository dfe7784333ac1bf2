#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/geo/sphere.h"
#include "pipeline/operators/grouping/grouping.h"
#include "pipeline/operators/keys/key_states.h"
#include "pipeline/operators/keys/met_times.h"
#include "pipeline/operators/sharding/threads_parameter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <utility>
#include <vector>

namespace weir {

namespace {

enum class OtherPoint : std::uint8_t { Fields, Fixed, Previous };

OtherPoint otherPointOf(const std::string& id) {
    if (id == "fields") return OtherPoint::Fields;
    if (id == "previous") return OtherPoint::Previous;
    return OtherPoint::Fixed;
}

/// The names of the results.
struct ResultNames {
    explicit ResultNames(const Parameters& parameters) {
        const std::string prefix = parameters.text("as");
        distance = prefix + "_m";
        bearing = prefix + "_bearing";
        if (otherPointOf(parameters.text("to")) == OtherPoint::Previous) speed = prefix + "_speed";
        if (parameters.has("radius")) within = prefix + "_within";
    }

    std::vector<Field> fields() const {
        std::vector<Field> result{{distance, Type::Float64}, {bearing, Type::Float64}};
        if (!speed.empty()) result.push_back({speed, Type::Float64});
        if (!within.empty()) result.push_back({within, Type::Bool});
        return result;
    }

    std::string distance;
    std::string bearing;
    std::string speed;  ///< empty: none
    std::string within; ///< empty: none
};

/// A field's numbers as floats; null where the batch lacks it.
struct Numbers {
    ColumnPointer column;

    double at(std::size_t row) const {
        if (!column || column->isNull(row)) return std::nan("");
        return column->float64s()[row];
    }
};

Result<Numbers> numbersOf(const RecordBatch& batch, const std::string& name) {
    const auto place = batch.schema()->indexOf(name);
    if (!place) return Numbers{};
    ColumnPointer column = batch.columns()[*place];
    if (!isNumeric(column->type()))
        return fail(fmt::format("field '{}' is {}, and degrees are numbers: choose another field", name,
                                typeName(column->type())));
    if (column->type() == Type::Int64) {
        auto widened = std::make_shared<Column>(*column);
        widened->widenToFloat64();
        column = std::move(widened);
    }
    return Numbers{std::move(column)};
}

/// The last point of a key.
struct LastPoint {
    GeoPoint point{std::nan(""), std::nan("")};
    Timestamp time = 0;

    void save(StateWriter& state) const {
        state.write(point.latitude);
        state.write(point.longitude);
        state.write(time);
    }
    void restore(StateReader& state) {
        state.read(point.latitude);
        state.read(point.longitude);
        state.read(time);
    }
};

class GeoDistance final : public Operator {
public:
    explicit GeoDistance(const NodeContext& context)
        : report_(context.report), to_(otherPointOf(context.parameters.text("to"))),
          latitude_(context.parameters.text("latitude")), longitude_(context.parameters.text("longitude")),
          toLatitude_(context.parameters.text("to_latitude")),
          toLongitude_(context.parameters.text("to_longitude")),
          fixed_{context.parameters.number("fixed_latitude"), context.parameters.number("fixed_longitude")},
          radius_(context.parameters.has("radius") ? context.parameters.number("radius") : std::nan("")),
          names_(context.parameters), keys_(context.parameters.texts("by")), grouping_(keys_.size()),
          last_(readKeyBounds(context.parameters)) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        const Result<Numbers> latitudes = numbersOf(*batch, latitude_);
        if (!latitudes) return tl::unexpected(latitudes.error());
        const Result<Numbers> longitudes = numbersOf(*batch, longitude_);
        if (!longitudes) return tl::unexpected(longitudes.error());
        const auto here = [&](std::size_t row) { return GeoPoint{latitudes->at(row), longitudes->at(row)}; };

        begin(batch->rows());
        if (to_ == OtherPoint::Fixed) {
            for (std::size_t row = 0; row < batch->rows(); ++row)
                add(here(row), fixed_);
        } else if (to_ == OtherPoint::Fields) {
            const Result<Numbers> toLatitudes = numbersOf(*batch, toLatitude_);
            if (!toLatitudes) return tl::unexpected(toLatitudes.error());
            const Result<Numbers> toLongitudes = numbersOf(*batch, toLongitude_);
            if (!toLongitudes) return tl::unexpected(toLongitudes.error());
            for (std::size_t row = 0; row < batch->rows(); ++row)
                add(here(row), {toLatitudes->at(row), toLongitudes->at(row)});
        } else {
            if (auto bound = keys_.bind(*batch); !bound) return bound;
            addFromPrevious(*batch, here);
        }
        output.emit(0, results(*batch));
        return {};
    }

    Result<void> advance(Timestamp watermark, Emitter&) override {
        last_.advance(watermark);
        return {};
    }

    std::size_t heldCount() const override { return last_.known(); }

    Result<void> save(StateWriter& state) override {
        keys_.save(state);
        grouping_.save(state);
        last_.save(state);
        state.write(isForgottenTold_);
        return {};
    }

    void restore(StateReader& state) override {
        keys_.restore(state);
        grouping_.restore(state);
        last_.restore(state);
        state.read(isForgottenTold_);
    }

private:
    void begin(std::size_t rows) {
        distances_ = std::make_shared<Column>(Type::Float64);
        bearings_ = std::make_shared<Column>(Type::Float64);
        speeds_ = std::make_shared<Column>(Type::Float64);
        within_ = std::make_shared<Column>(Type::Bool);
        for (const auto& column : {distances_, bearings_, speeds_, within_})
            column->reserve(rows);
    }

    static void append(Column& column, double value) {
        if (std::isnan(value))
            column.appendNull();
        else
            column.appendFloat64(value);
    }

    /// Returns the distance; NaN where a point is missing or is none.
    double add(GeoPoint from, GeoPoint to) {
        const bool areBoth = from.isValid() && to.isValid();
        const double distance = areBoth ? distanceInMetres(from, to) : std::nan("");
        append(*distances_, distance);
        append(*bearings_, areBoth ? bearingInDegrees(from, to) : std::nan(""));
        if (std::isnan(distance))
            within_->appendNull();
        else
            within_->appendBool(distance <= radius_);
        return distance;
    }

    template<class Here>
    void addFromPrevious(const RecordBatch& batch, Here here) {
        const std::span<const DenseId> groups = grouping_.assign(keys_.columns(batch), 0, batch.rows());
        last_.resize(grouping_.size());
        const std::span<const Timestamp> times = batch.eventTimes();
        MetTimes met(batch);
        for (std::size_t row = 0; row < batch.rows(); ++row) {
            const GeoPoint point = here(row);
            if (!point.isValid()) {
                add(point, point);
                speeds_->appendNull();
                continue;
            }
            LastPoint& last = last_.at(groups.empty() ? 0 : groups[row], met.at(row));
            const double distance = add(last.point, point);
            const double seconds = (static_cast<double>(times[row]) - static_cast<double>(last.time)) / 1e9;
            append(*speeds_, times[row] > last.time ? distance / seconds : std::nan(""));
            last = {point, times[row]};
        }
        last_.compact(grouping_);
        if (!last_.hasForgotten() || isForgottenTold_) return;
        isForgottenTold_ = true;
        report_.note("there are more keys than may be followed at once (max_keys): those without a point for "
                     "longest are forgotten");
    }

    RecordBatchPointer results(const RecordBatch& batch) {
        if (inputSchema_ != batch.schema()) {
            std::vector<Field> fields = batch.schema()->fields();
            places_.clear();
            for (const Field& field : names_.fields()) {
                const auto same = batch.schema()->indexOf(field.name);
                places_.push_back(same.value_or(fields.size()));
                if (same)
                    fields[*same] = field;
                else
                    fields.push_back(field);
            }
            resultSchema_ = std::make_shared<const Schema>(std::move(fields));
            inputSchema_ = batch.schema();
        }
        std::vector<ColumnPointer> columns = batch.columns();
        columns.resize(resultSchema_->size());
        std::size_t next = 0;
        columns[places_[next++]] = distances_;
        columns[places_[next++]] = bearings_;
        if (!names_.speed.empty()) columns[places_[next++]] = speeds_;
        if (!names_.within.empty()) columns[places_[next++]] = within_;
        return batch.withColumns(resultSchema_, std::move(columns));
    }

    NodeReport& report_;
    const OtherPoint to_;
    const std::string latitude_;
    const std::string longitude_;
    const std::string toLatitude_;
    const std::string toLongitude_;
    const GeoPoint fixed_;
    const double radius_; ///< metres
    const ResultNames names_;
    BoundFields keys_;
    Grouping grouping_;
    KeyStates<LastPoint> last_;
    bool isForgottenTold_ = false;

    std::shared_ptr<Column> distances_; ///< of the batch at hand, as those that follow
    std::shared_ptr<Column> bearings_;
    std::shared_ptr<Column> speeds_;
    std::shared_ptr<Column> within_;

    SchemaPointer inputSchema_; ///< what follows is bound to it
    SchemaPointer resultSchema_;
    std::vector<std::size_t> places_; ///< of the results in resultSchema_
};

std::vector<KnownSchema> geoSchemas(const std::vector<KnownSchema>& inputs, const Parameters& parameters) {
    if (!inputs[0]) return {std::nullopt};
    std::vector<Field> fields = inputs[0]->fields();
    for (const Field& added : ResultNames(parameters).fields()) {
        const auto same = std::find_if(fields.begin(), fields.end(),
                                       [&added](const Field& field) { return field.name == added.name; });
        if (same == fields.end())
            fields.push_back(added);
        else
            *same = added;
    }
    return {Schema(std::move(fields))};
}

std::vector<ParameterProblem> checkGeo(const std::vector<KnownSchema>& inputs, const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    if (!inputs[0]) return problems;
    for (const char* id : {"latitude", "longitude", "to_latitude", "to_longitude"}) {
        const Parameter* declared = parameters.declaration(id);
        const Field* field = inputs[0]->find(parameters.text(id));
        if (field && declared && parameters.isVisible(*declared) && !isNumeric(field->type))
            problems.push_back(
                {id, fmt::format("'{}' is {}, and degrees are numbers", field->name, typeName(field->type)),
                 "choose a field of numbers"});
    }
    return problems;
}

Parameter degrees(std::string id, std::string label, std::string summary, VisibleWhen visibleWhen,
                  std::string example) {
    return {.id = std::move(id),
            .type = ParameterType::FieldName,
            .label = std::move(label),
            .summary = std::move(summary),
            .required = true,
            .fieldOf = "in",
            .visibleWhen = std::move(visibleWhen),
            .placeholder = example,
            .example = example};
}

std::vector<Parameter> geoParameters() {
    Parameter forgetAfter = forgetAfterParameter();
    forgetAfter.visibleWhen = {"to", {"previous"}};
    return {
        degrees("latitude", "Latitude", "The field of the latitude, in degrees, north positive.", {},
                "latitude"),
        degrees("longitude", "Longitude", "The field of the longitude, in degrees, east positive.", {},
                "longitude"),
        {.id = "to",
         .type = ParameterType::Choice,
         .label = "Measured to",
         .summary = "From which other point the distance is taken.",
         .defaultValue = "fixed",
         .choices = {{"fixed", "A fixed point", "The distance to one place, such as a depot"},
                     {"fields", "A point in other fields", "The distance between two points of a record"},
                     {"previous", "The point before",
                      "The way since the last point of the key, and its speed"}},
         .example = "fixed"},
        {.id = "fixed_latitude",
         .type = ParameterType::Number,
         .label = "Fixed latitude",
         .summary = "Latitude of the fixed point.",
         .defaultValue = 0,
         .unit = "degrees",
         .minimum = -90,
         .maximum = 90,
         .visibleWhen = {"to", {"fixed"}},
         .placeholder = "52.52",
         .example = 52.52},
        {.id = "fixed_longitude",
         .type = ParameterType::Number,
         .label = "Fixed longitude",
         .summary = "Longitude of the fixed point.",
         .defaultValue = 0,
         .unit = "degrees",
         .minimum = -360,
         .maximum = 360,
         .visibleWhen = {"to", {"fixed"}},
         .placeholder = "13.405",
         .example = 13.405},
        degrees("to_latitude", "Other latitude", "The field of the other point's latitude, in degrees.",
                {"to", {"fields"}}, "to_latitude"),
        degrees("to_longitude", "Other longitude", "The field of the other point's longitude, in degrees.",
                {"to", {"fields"}}, "to_longitude"),
        {.id = "by",
         .type = ParameterType::FieldNames,
         .label = "By",
         .summary = "The key: whose points follow each other. Empty: all records are one track.",
         .fieldOf = "in",
         .visibleWhen = {"to", {"previous"}},
         .placeholder = "vehicle",
         .example = Json::array({"vehicle"})},
        {.id = "radius",
         .type = ParameterType::Number,
         .label = "Radius",
         .summary = "Adds whether the distance is at most this. Empty: it is not asked.",
         .unit = "m",
         .minimum = 0,
         .placeholder = "500",
         .example = 500},
        {.id = "as",
         .type = ParameterType::Text,
         .label = "Name",
         .summary = "What the names of the results begin with.",
         .defaultValue = "distance",
         .required = true,
         .example = "distance"},
        {.id = "max_keys",
         .type = ParameterType::Integer,
         .label = "Most keys",
         .summary =
             "So many keys are followed at once. When more come, those without a point for longest are "
             "forgotten.",
         .defaultValue = 100'000,
         .unit = "keys",
         .minimum = 100,
         .maximum = 10'000'000,
         .advanced = true,
         .visibleWhen = {"to", {"previous"}},
         .example = 100'000},
        std::move(forgetAfter),
    };
}

ShardKeys geoKeys(const Parameters& parameters) {
    if (parameters.text("to") != "previous")
        return tl::unexpected(std::string("only the way since the point before has keys"));
    return keysOfBy(parameters);
}

NodeType describeGeoDistance() {
    NodeType type;
    type.id = "geo.distance";
    type.category = Category::Transform;
    type.title = "Geo distance";
    type.summary = "Adds distance and bearing between points on the earth, and the speed along a track";
    type.documentation =
        R"(Adds the great-circle distance from each record's point to another one: a fixed point, a point in other fields of
the record, or the point before of the same key.

| field | type | |
|---|---|---|
| `distance_m` | float64 | metres |
| `distance_bearing` | float64 | the course to set out on, in degrees clockwise from north, `[0, 360)`: from the record's point to the other, or from the point before to the record's; 0 between equal points |
| `distance_speed` | float64 | metres a second since the point before; only there |
| `distance_within` | bool | whether the distance is at most the radius; only with one |

The formula is the **haversine** on a sphere of 6,371,008.8 m, the earth's mean radius. Against the ellipsoid (WGS 84) its
distances are off by at most 0.6 %, most along a meridian near the equator; arithmetic adds less than a micrometre between
neighbouring points, and less than a metre between opposite ends of the earth.

Degrees may be int64 or float64. A longitude counts modulo 360. Where a number is null, NaN or infinite, or a latitude beyond
90, there is no point, and the results are null. An existing field with the name of a result is replaced.

**The point before** is that of the last record of the key that had one, in the order in which records come; sort them before
where that is not the order of time. The first of a key has null results. A record that is not later than the one before has no
speed. A point is held for each key, for at most `max_keys`; of more, the half without a point for longest is forgotten, and
the node says so.)";
    type.keywords = {"haversine", "great circle", "gps",      "latitude", "longitude", "bearing",
                     "speed",     "geofence",     "location", "radius",   "map"};
    type.icon = "geo";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "Records with the distance"}};
    type.parameters = geoParameters();
    type.stateful = true;
    type.outputSchemas = geoSchemas;
    type.check = checkGeo;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<GeoDistance>(context); };
    allowThreads(type, geoKeys, {"max_keys"});
    return type;
}

const NodeRegistration registration(describeGeoDistance());

} // namespace

} // namespace weir
