#include "pipeline/nodes/node_context.h"
#include "pipeline/nodes/parameters.h"
#include "pipeline/nodes/source_parameters.h"

#include <cstdlib>
#include <set>

namespace weir {

namespace {

std::vector<Parameter> declarations() {
    return {
        {.id = "count", .type = ParameterType::Integer, .defaultValue = 5},
        {.id = "factor", .type = ParameterType::Number, .defaultValue = 0.5},
        {.id = "loop", .type = ParameterType::Boolean, .defaultValue = true},
        {.id = "name", .type = ParameterType::Text},
        {.id = "every", .type = ParameterType::Span, .defaultValue = "2 s"},
        {.id = "by", .type = ParameterType::FieldNames},
        {.id = "mode", .type = ParameterType::Choice, .defaultValue = "a", .choices = {{"a"}, {"b"}}},
        {.id = "detail", .type = ParameterType::Text, .visibleWhen = {"mode", {"b"}}},
        {.id = "finer", .type = ParameterType::Text, .defaultValue = "x", .visibleWhen = {"detail", {"yes"}}},
        {.id = "looping", .type = ParameterType::Text, .visibleWhen = {"loop", {"true"}}},
        {.id = "columns",
         .type = ParameterType::Rows,
         .columns = {{.id = "name", .type = ParameterType::Text},
                     {.id = "digits", .type = ParameterType::Integer, .defaultValue = 2}}}};
}

} // namespace

TEST_CASE("Parameters have their values, or else their defaults") {
    const std::vector<Parameter> declared = declarations();
    const Parameters unset(declared, Json::object());
    CHECK(unset.integer("count") == 5);
    CHECK(unset.number("factor") == 0.5);
    CHECK(unset.boolean("loop"));
    CHECK(unset.text("name").empty());
    CHECK(unset.span("every") == std::chrono::seconds(2));
    CHECK(unset.texts("by").empty());
    CHECK(unset.rows("columns").empty());
    CHECK(unset.has("every"));
    CHECK_FALSE(unset.has("name"));

    const Parameters set(declared, Json::parse(R"({"count": -3, "factor": 2, "loop": false, "name": "pump",
        "every": "150ms", "by": ["host", "core"], "columns": [{"name": "a"}, {"name": "b", "digits": 0}]})"));
    CHECK(set.integer("count") == -3);
    CHECK(set.number("factor") == 2.0);
    CHECK_FALSE(set.boolean("loop"));
    CHECK(set.text("name") == "pump");
    CHECK(set.span("every") == std::chrono::milliseconds(150));
    CHECK(set.texts("by") == std::vector<std::string>{"host", "core"});
    const std::vector<Parameters> rows = set.rows("columns");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].text("name") == "a");
    CHECK(rows[0].integer("digits") == 2);
    CHECK(rows[1].integer("digits") == 0);
}

TEST_CASE("A value of the wrong type reads as its default, so that a graph can be edited until it is right") {
    const std::vector<Parameter> declared = declarations();
    const Parameters wrong(declared, Json::parse(R"({"count": "many", "factor": [], "loop": 1, "name": 7,
        "every": 2, "by": "host", "columns": {}})"));
    CHECK(wrong.integer("count") == 5);
    CHECK(wrong.number("factor") == 0.5);
    CHECK(wrong.boolean("loop"));
    CHECK(wrong.text("name").empty());
    CHECK(wrong.span("every") == std::chrono::seconds(2));
    CHECK(wrong.texts("by").empty());
    CHECK(wrong.rows("columns").empty());
    CHECK(Parameters(declared, Json::array()).integer("count") == 5);
    CHECK(Parameters(declared, Json::parse(R"({"count": 18446744073709551615})")).integer("count") == 5);
    CHECK(Parameters(declared, Json::parse(R"({"every": "soon"})")).span("every") == Duration::zero());
}

TEST_CASE("Reading what is not declared, or as another type, is a fault of the program") {
    const std::vector<Parameter> declared = declarations();
    const Parameters parameters(declared, Json::object());
    CHECK_THROWS_AS(parameters.text("nmae"), std::logic_error);
    CHECK_THROWS_AS(parameters.text("count"), std::logic_error);
    CHECK_THROWS_AS(parameters.integer("factor"), std::logic_error);
    CHECK_THROWS_AS(parameters.has("nothing"), std::logic_error);
}

TEST_CASE("A parameter is visible while another one has one of its values") {
    const std::vector<Parameter> declared = declarations();
    const auto visible = [&declared](const char* values, std::string_view id) {
        const Parameters parameters(declared, Json::parse(values));
        return parameters.isVisible(*parameters.declaration(id));
    };
    CHECK(visible("{}", "mode"));
    CHECK_FALSE(visible("{}", "detail"));
    CHECK(visible(R"({"mode": "b"})", "detail"));
    CHECK(visible(R"({"mode": "b", "detail": "yes"})", "finer"));
    CHECK_FALSE(visible(R"({"mode": "a", "detail": "yes"})", "finer"));
    CHECK(visible("{}", "looping"));
    CHECK_FALSE(visible(R"({"loop": false})", "looping"));
}

TEST_CASE("Reads can be watched, also those of rows") {
    const std::vector<Parameter> declared = declarations();
    Parameters parameters(declared, Json::parse(R"({"columns": [{"name": "a"}]})"));
    std::set<std::string> read;
    parameters.watchReads([&read](std::string_view id) { read.emplace(id); });
    parameters.integer("count");
    parameters.rows("columns").front().text("name");
    CHECK(read == std::set<std::string>{"count", "columns", "columns.name"});
}

TEST_CASE("Every source has the same settings for time and room") {
    const std::vector<Parameter> declared = withSourceParameters({{.id = "own"}}, WhenFull::DropOldest);
    CHECK(declared.front().id == "own");
    const SourceSettings unset = readSourceSettings(Parameters(declared, Json::object()));
    CHECK(unset.eventTimeField.empty());
    CHECK(unset.timeUnit == TimeUnit::ByMagnitude);
    CHECK(unset.disorder == Duration::zero());
    CHECK(unset.idleAfter == Duration::zero());
    CHECK(unset.partitionField.empty());
    CHECK(unset.whenFull == WhenFull::DropOldest);

    const SourceSettings set = readSourceSettings(Parameters(declared, Json::parse(R"({"event_time": "ts",
        "time_unit": "ms", "disorder": "2 s", "partition_field": "device", "idle_after": "1 min",
        "when_full": "wait"})")));
    CHECK(set.eventTimeField == "ts");
    CHECK(set.timeUnit == TimeUnit::Milliseconds);
    CHECK(set.disorder == std::chrono::seconds(2));
    CHECK(set.partitionField == "device");
    CHECK(set.idleAfter == std::chrono::minutes(1));
    CHECK(set.whenFull == WhenFull::Wait);
}

TEST_CASE("Declared types become fields") {
    const std::vector<Parameter> declared = {declaredTypesParameter()};
    CHECK(declared.front().example.is_array());
    CHECK(readDeclaredTypes(Parameters(declared, {{"types", declared.front().example}})) ==
          std::vector<Field>{{"serial", Type::String}});
    CHECK(
        readDeclaredTypes(Parameters(
            declared,
            Json::parse(
                R"({"types": [{"field": "at", "type": "timestamp"}, {"field": "", "type": "bool"}, {"field": "s"}]})"))) ==
        std::vector<Field>{{"at", Type::Timestamp}, {"s", Type::String}});
}

TEST_CASE("Every choice of a source's settings has a label and a summary") {
    std::vector<Parameter> all = withSourceParameters({declaredTypesParameter()}, WhenFull::Wait);
    all.insert(all.end(), all.front().columns.begin(), all.front().columns.end());
    for (const Parameter& parameter : all) {
        CAPTURE(parameter.id);
        CHECK_FALSE(parameter.label.empty());
        CHECK_FALSE(parameter.summary.empty());
        for (const Choice& choice : parameter.choices) {
            CHECK_FALSE(choice.label.empty());
            CHECK_FALSE(choice.summary.empty());
        }
    }
}

TEST_CASE("Paths start at the graph's folder, or at a named one") {
    CHECK(resolvePath("data/in.csv", "/graphs") == "/graphs/data/in.csv");
    CHECK(resolvePath("../in.csv", "/graphs/a") == "/graphs/in.csv");
    CHECK(resolvePath("/var/in.csv", "/graphs") == "/var/in.csv");
    CHECK(resolvePath("in.csv", "").is_absolute());
    setenv("XDG_DATA_HOME", "/data", 1);
    CHECK(resolvePath("${data}/capture.sqlite", "/graphs") == "/data/weir/capture.sqlite");
    CHECK(resolvePath("${data}", "/graphs") == "/data/weir");
    setenv("XDG_DATA_HOME", "relative", 1);
    setenv("HOME", "/home/someone", 1);
    CHECK(resolvePath("${data}/a", "/graphs") == "/home/someone/.local/share/weir/a");
    CHECK(resolvePath("${home}/a", "/graphs") == "/home/someone/a");
    CHECK(resolvePath("${temp}/a", "/graphs").is_absolute());
}

} // namespace weir
