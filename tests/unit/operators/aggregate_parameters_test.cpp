// What windows say of aggregates that cannot work, and what the aggregates say of themselves.
#include "operator_harness.h"

#include "pipeline/operators/aggregates/aggregate_parameters.h"

#include <doctest/doctest.h>

using namespace weir;

namespace {

const std::vector<Field> kFields{{"cpu", Type::Float64}, {"load", Type::Int64}, {"host", Type::String}};

Json parametersOf(const Json& row) {
    return Json{{"size", "1 min"}, {"aggregates", Json::array({row})}};
}

std::vector<std::string> problemsOf(const Json& row) {
    return problemsOf("window.tumbling", parametersOf(row), kFields);
}

using Problems = std::vector<std::string>;

} // namespace

TEST_CASE("a function of two fields asks for the second one, and for numbers in both") {
    CHECK(problemsOf(Json{{"function", "correlation"}, {"field", "cpu"}, {"second", "load"}}).empty());
    CHECK(problemsOf(Json{{"function", "correlation"}, {"field", "cpu"}}) ==
          Problems{"aggregates[0].second: 'correlation' needs a second field"});
    CHECK(problemsOf(Json{{"function", "covariance"}}) ==
          Problems{"aggregates[0].field: 'covariance' needs a field",
                   "aggregates[0].second: 'covariance' needs a second field"});
    CHECK(problemsOf(Json{{"function", "covariance"}, {"field", "cpu"}, {"second", "host"}}) ==
          Problems{"aggregates[0].second: 'covariance' takes numbers, and 'host' is string"});
}

TEST_CASE("an argument is within what its function takes") {
    const auto percentile = [](double argument) {
        return problemsOf(Json{{"function", "percentile"}, {"field", "cpu"}, {"argument", argument}});
    };
    CHECK(percentile(0).empty());
    CHECK(percentile(99.9).empty());
    CHECK(percentile(101) ==
          Problems{"aggregates[0].argument: 'percentile' takes a number from 0 to 100, and not 101"});
    CHECK(percentile(-0.5) ==
          Problems{"aggregates[0].argument: 'percentile' takes a number from 0 to 100, and not -0.5"});
    CHECK(problemsOf(Json{{"function", "top_k"}, {"field", "host"}, {"argument", 2.5}}) ==
          Problems{"aggregates[0].argument: 'top_k' takes a whole number from 1 to 1000, and not 2.5"});
    CHECK(problemsOf(Json{{"function", "histogram"}, {"field", "cpu"}, {"argument", 1}}) ==
          Problems{"aggregates[0].argument: 'histogram' takes a whole number from 2 to 1000, and not 1"});
    // A function that takes none passes over what was left there by another choice.
    CHECK(problemsOf(Json{{"function", "mean"}, {"field", "cpu"}, {"argument", -7}, {"second", "gone"}})
              .empty());
}

TEST_CASE("functions of records may do without a field") {
    CHECK(problemsOf(Json{{"function", "count"}}).empty());
    CHECK(problemsOf(Json{{"function", "rate"}}).empty());
    CHECK(problemsOf(Json{{"function", "rate"}, {"field", "host"}}) ==
          Problems{"aggregates[0].field: 'rate' takes numbers, and 'host' is string"});
    CHECK(problemsOf(Json{{"function", "trend"}}) == Problems{"aggregates[0].field: 'trend' needs a field"});
}

TEST_CASE("results are named after their fields, function and argument") {
    const auto schemaOf = [](const Json& row) {
        const std::string schema = outputSchemaOf("window.tumbling", parametersOf(row), kFields);
        return schema.substr(schema.find("window_end"));
    };
    CHECK(schemaOf(Json{{"function", "percentile"}, {"field", "load"}, {"argument", 99.9}})
              .find("load_percentile_99_9") != std::string::npos);
    CHECK(schemaOf(Json{{"function", "percentile"}, {"field", "load"}}).find("load_percentile_95") !=
          std::string::npos);
    CHECK(schemaOf(Json{{"function", "correlation"}, {"field", "cpu"}, {"second", "load"}})
              .find("cpu_load_correlation") != std::string::npos);
    CHECK(schemaOf(Json{{"function", "top_k"}, {"field", "host"}, {"argument", 3}}).find("host_top_k_3") !=
          std::string::npos);
}

TEST_CASE("two fields that a stream brings as text stop the window with the reason") {
    TestStream stream;
    stream.records = {Json{{"ts", 1}, {"x", 1}, {"y", "high"}}};
    const Outcome outcome = runOperator(
        "window.tumbling", parametersOf(Json{{"function", "covariance"}, {"field", "x"}, {"second", "y"}}),
        stream, 1);
    REQUIRE(outcome.errors.size() == 1);
    CHECK(outcome.errors[0] ==
          "'covariance' takes numbers, and field 'y' is string: choose another field or function");
}

TEST_CASE("every aggregate function says what it is") {
    const std::string table = aggregateTable();
    for (const AggregateFunction* function : AggregateRegistry::instance().all()) {
        CAPTURE(function->id);
        CHECK_FALSE(function->label.empty());
        CHECK_FALSE(function->summary.empty());
        CHECK(table.find("| `" + function->id + "` |") != std::string::npos);
        if (function->argument) {
            CHECK_FALSE(function->argument->label.empty());
            CHECK_FALSE(function->argument->summary.empty());
            CHECK(function->argument->defaultValue >= function->argument->minimum);
            CHECK(function->argument->defaultValue <= function->argument->maximum);
        }
    }
    CHECK(AggregateRegistry::instance().all().size() == 21);
}
