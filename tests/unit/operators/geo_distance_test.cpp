#include "operator_harness.h"

#include "pipeline/operators/geo/sphere.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>
#include <random>

using namespace weir;

namespace {

/// The same by vectors in space.
double distanceByVectors(GeoPoint from, GeoPoint to) {
    const auto vectorOf = [](GeoPoint point, long double(&vector)[3]) {
        const long double latitude = point.latitude * (std::numbers::pi_v<long double> / 180);
        const long double longitude = point.longitude * (std::numbers::pi_v<long double> / 180);
        vector[0] = std::cos(latitude) * std::cos(longitude);
        vector[1] = std::cos(latitude) * std::sin(longitude);
        vector[2] = std::sin(latitude);
    };
    long double a[3], b[3];
    vectorOf(from, a);
    vectorOf(to, b);
    const long double x = a[1] * b[2] - a[2] * b[1], y = a[2] * b[0] - a[0] * b[2],
                      z = a[0] * b[1] - a[1] * b[0];
    const long double cross = std::sqrt(x * x + y * y + z * z);
    const long double dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    return static_cast<double>(std::atan2(cross, dot) * static_cast<long double>(kEarthRadius));
}

const Json kFixed{{"latitude", "lat"}, {"longitude", "lon"}, {"fixed_latitude", 0}, {"fixed_longitude", 0}};
const Json kTrack{{"latitude", "lat"}, {"longitude", "lon"}, {"to", "previous"}, {"by", {"car"}}};

double number(const Json& record, const char* name) {
    REQUIRE(record.contains(name));
    return record[name].get<double>();
}

} // namespace

TEST_CASE("the distance on the sphere is that of vectors, near, far and across the date line") {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> anyLatitude(-90, 90), anyLongitude(-400, 400), small(-1e-4, 1e-4);
    for (int round = 0; round < 2000; ++round) {
        const GeoPoint from{anyLatitude(random) * 0.999, anyLongitude(random)};
        const GeoPoint far{anyLatitude(random), anyLongitude(random)};
        const GeoPoint near{from.latitude + small(random), from.longitude + 360 + small(random)};
        CHECK(distanceInMetres(from, far) == doctest::Approx(distanceByVectors(from, far)).epsilon(1e-9));
        CHECK(std::fabs(distanceInMetres(from, near) - distanceByVectors(from, near)) < 1e-6);
        CHECK(distanceInMetres(from, far) == doctest::Approx(distanceInMetres(far, from)));
        const double bearing = bearingInDegrees(from, far);
        CHECK((bearing >= 0 && bearing < 360));
    }
    CHECK(distanceInMetres({90, 10}, {-90, 77}) == doctest::Approx(std::numbers::pi * kEarthRadius));
    CHECK(std::fabs(distanceInMetres({10, 20}, {-10, -160}) - std::numbers::pi * kEarthRadius) < 1);
    CHECK(distanceInMetres({5, 179.5}, {5, -179.5}) == doctest::Approx(distanceInMetres({5, 0}, {5, 1})));
}

TEST_CASE("the sphere is within 0.6 % of the ellipsoid WGS 84") {
    // Lengths of a degree of the meridian at the equator and the pole, of the equator, and Paris to New York.
    CHECK(distanceInMetres({-0.5, 0}, {0.5, 0}) == doctest::Approx(110'574.3).epsilon(0.006));
    CHECK(distanceInMetres({89, 0}, {90, 0}) == doctest::Approx(111'693.9).epsilon(0.006));
    CHECK(distanceInMetres({0, 0}, {0, 1}) == doctest::Approx(111'319.5).epsilon(0.006));
    CHECK(distanceInMetres({48.8566, 2.3522}, {40.7128, -74.006}) ==
          doctest::Approx(5'852'600).epsilon(0.006));
}

TEST_CASE("bearings count clockwise from north") {
    CHECK(bearingInDegrees({0, 0}, {1, 0}) == doctest::Approx(0));
    CHECK(bearingInDegrees({0, 0}, {0, 1}) == doctest::Approx(90));
    CHECK(bearingInDegrees({0, 0}, {-1, 0}) == doctest::Approx(180));
    CHECK(bearingInDegrees({0, 0}, {0, -1}) == doctest::Approx(270));
    CHECK(bearingInDegrees({0, 179}, {0, -179}) == doctest::Approx(90));
    CHECK(bearingInDegrees({7, 7}, {7, 367}) == 0);
}

TEST_CASE("what is no point has no distance") {
    Json parameters = kFixed;
    parameters["radius"] = 150'000;
    TestStream stream{parseRecords(R"(
{"ts": 1, "lat": 1, "lon": 0}
{"ts": 2, "lat": 2.5, "lon": 0}
{"ts": 3, "lat": null, "lon": 0}
{"ts": 4, "lat": 90.5, "lon": 0}
{"ts": 5, "lat": 0}
)")};
    stream.records.push_back({{"ts", 6}, {"lat", NAN}, {"lon", 0}});
    stream.records.push_back({{"ts", 7}, {"lat", 0}, {"lon", INFINITY}});
    const Outcome outcome = runAtAllSizes("geo.distance", parameters, stream);
    REQUIRE(outcome.records.size() == 7);
    CHECK(number(outcome.records[0], "distance_m") == doctest::Approx(111'195.08));
    CHECK(number(outcome.records[0], "distance_bearing") == doctest::Approx(180));
    CHECK(outcome.records[0]["distance_within"] == true);
    CHECK(outcome.records[1]["distance_within"] == false);
    for (std::size_t row = 2; row < 7; ++row) {
        CHECK_FALSE(outcome.records[row].contains("distance_m"));
        CHECK_FALSE(outcome.records[row].contains("distance_within"));
    }
    CHECK(outputSchemaOf("geo.distance", parameters, {{"lat", Type::Int64}, {"lon", Type::Int64}}) ==
          "lat int64, lon int64, distance_m float64, distance_bearing float64, distance_within bool");
}

TEST_CASE("two points of one record are measured, and a result replaces a field of its name") {
    const Json parameters{{"latitude", "a"},    {"longitude", "b"},    {"to", "fields"},
                          {"to_latitude", "c"}, {"to_longitude", "d"}, {"as", "way"}};
    const Outcome outcome =
        runAtAllSizes("geo.distance", parameters,
                      {parseRecords(R"({"ts": 1, "a": 0, "b": 0, "c": 0, "d": 1.0, "way_m": "old"})")});
    CHECK(number(outcome.records[0], "way_m") == doctest::Approx(111'195.08));
    CHECK(number(outcome.records[0], "way_bearing") == doctest::Approx(90));
}

TEST_CASE("a track gives way and speed since the point before of its key") {
    const Outcome outcome = runAtAllSizes("geo.distance", kTrack, {parseRecords(R"(
{"ts": 10, "car": "a", "lat": 0, "lon": 0}
{"ts": 11, "car": "b", "lat": 50, "lon": 8}
{"ts": 20, "car": "a", "lat": 0, "lon": 0.01}
{"ts": 25, "car": "a", "lat": null, "lon": 3}
{"ts": 20, "car": "a", "lat": 0, "lon": 0.02}
{"ts": 30, "car": "a", "lat": 0, "lon": 0.03}
)")});
    REQUIRE(outcome.records.size() == 6);
    CHECK_FALSE(outcome.records[0].contains("distance_m"));
    CHECK_FALSE(outcome.records[1].contains("distance_m"));
    CHECK(number(outcome.records[2], "distance_m") == doctest::Approx(1111.9508));
    CHECK(number(outcome.records[2], "distance_speed") == doctest::Approx(111.19508));
    CHECK(number(outcome.records[2], "distance_bearing") == doctest::Approx(90));
    CHECK_FALSE(outcome.records[3].contains("distance_m"));
    // Not later than the one before: a way, but no speed.
    CHECK(number(outcome.records[4], "distance_m") == doctest::Approx(1111.9508));
    CHECK_FALSE(outcome.records[4].contains("distance_speed"));
    CHECK(outcome.records[4].contains("_watermark"));
    CHECK(number(outcome.records[5], "distance_speed") == doctest::Approx(111.19508));
}

TEST_CASE("of more tracks than may be followed, those without a point for longest are forgotten") {
    TestStream stream;
    for (int round = 0; round < 3; ++round)
        for (int car = 0; car < 2000; ++car)
            stream.records.push_back({{"ts", round * 2000 + car}, {"car", car}, {"lat", 1}, {"lon", 1}});
    Json parameters = kTrack;
    parameters["max_keys"] = 100;
    const Outcome outcome = runOperator("geo.distance", parameters, stream, 32);
    CHECK(outcome.records.size() == 6000);
    CHECK(outcome.mostHeld <= 100);
}

TEST_CASE("degrees that are no numbers are said") {
    CHECK(problemsOf("geo.distance", kFixed, {{"lat", Type::String}, {"lon", Type::Float64}}) ==
          std::vector<std::string>{"latitude: 'lat' is string, and degrees are numbers"});
    const Outcome outcome =
        runOperator("geo.distance", kFixed, {parseRecords(R"({"ts": 1, "lat": "x", "lon": 1})")}, 1);
    REQUIRE_FALSE(outcome.errors.empty());
    CHECK(outcome.errors[0].find("'lat' is string") != std::string::npos);
}
