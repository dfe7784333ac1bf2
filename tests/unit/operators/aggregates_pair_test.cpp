// Covariance and correlation against a slow and obvious reference.
#include "aggregate_harness.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace weir;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

Json over(const std::vector<Json>& records) {
    return windowOf(Json::array({Json{{"function", "covariance"}, {"field", "x"}, {"second", "y"}},
                                 Json{{"function", "correlation"}, {"field", "x"}, {"second", "y"}}}),
                    records);
}

Json pair(const Json& x, const Json& y) {
    return Json{{"ts", 1}, {"x", x}, {"y", y}};
}

Json reference(const std::vector<Json>& records) {
    std::vector<std::pair<long double, long double>> known;
    long double sumX = 0;
    long double sumY = 0;
    for (const Json& record : records) {
        if (record["x"].is_null() || record["y"].is_null()) continue;
        known.emplace_back(record["x"].get<double>(), record["y"].get<double>());
        sumX += known.back().first;
        sumY += known.back().second;
    }
    Json result = Json::object();
    if (known.size() < 2) return result;
    const auto count = static_cast<long double>(known.size());
    long double squaresX = 0;
    long double squaresY = 0;
    long double products = 0;
    for (const auto& [x, y] : known) {
        squaresX += (x - sumX / count) * (x - sumX / count);
        squaresY += (y - sumY / count) * (y - sumY / count);
        products += (x - sumX / count) * (y - sumY / count);
    }
    result["x_y_covariance"] = asJson(static_cast<double>(products / (count - 1)));
    if (squaresX != 0 && squaresY != 0)
        result["x_y_correlation"] = asJson(static_cast<double>(products / std::sqrt(squaresX * squaresY)));
    return result;
}

} // namespace

TEST_CASE("covariance and correlation agree with the reference") {
    std::mt19937 random(21);
    std::normal_distribution<double> normal(1e6, 10);
    std::uniform_int_distribution<int> dice(0, 99);
    for (int round = 0; round < 24; ++round) {
        std::vector<Json> records;
        for (int index = 0; index < round * 10 + 1; ++index) {
            const double x = normal(random);
            const double noise = normal(random) - 1e6;
            Json whole = dice(random);
            Json record =
                pair(round % 3 == 0 ? whole : Json(x), round % 3 == 1 ? whole : Json(noise - 0.5 * x));
            if (dice(random) < 10) record["x"] = nullptr;
            if (dice(random) < 10) record["y"] = nullptr;
            if (round % 8 == 7 && index == 40) record["y"] = round % 16 == 7 ? kNaN : kInfinity;
            records.push_back(record);
        }
        const Json found = over(records);
        const Json expected = reference(records);
        CAPTURE(found.dump());
        CAPTURE(expected.dump());
        for (const char* name : {"x_y_covariance", "x_y_correlation"})
            CHECK(agree(found.value(name, Json()), expected.value(name, Json())));
    }
}

TEST_CASE("covariance and correlation of few or odd pairs") {
    CHECK_FALSE(over({pair(1, 2)}).contains("x_y_covariance"));
    CHECK_FALSE(over({pair(1, nullptr), pair(nullptr, 2), pair(3, 4)}).contains("x_y_covariance"));
    CHECK(over({pair(1, 5), pair(2, 5)})["x_y_covariance"] == 0);
    CHECK_FALSE(over({pair(1, 5), pair(2, 5)}).contains("x_y_correlation"));
    CHECK(over({pair(1, 10), pair(2, 20), pair(3, 30)})["x_y_correlation"] == 1);
    CHECK(over({pair(1, 3.5), pair(2, 2.5)})["x_y_correlation"] == -1);
    CHECK(over({pair(1, kNaN), pair(2, 1.0)})["x_y_correlation"] == "NaN");
    CHECK(over({pair(1e200, 1.0), pair(-1e200, 2.0)})["x_y_covariance"] == -1e200);
}

TEST_CASE("covariance does not lose small spreads about large values") {
    CHECK(over({pair(1e9 + 4, 1e9 + 8), pair(1e9 + 7, 1e9 + 14), pair(1e9 + 13, 1e9 + 26),
                pair(1e9 + 16, 1e9 + 32)})["x_y_covariance"] == 60);
}
