// Every node type says of itself all that its code reads, and says it for people.
#include "pipeline/graph/validation.h"
#include "pipeline/nodes/node_registry.h"

#include "tests/silent_report.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace weir;
using test::SilentReport;

namespace {

/// A value for each parameter: its example, which has to show a Rows parameter in full.
Json exampleOf(const std::vector<Parameter>& parameters) {
    Json values = Json::object();
    for (const Parameter& parameter : parameters)
        if (!parameter.example.is_null())
            values[parameter.id] = parameter.example;
        else if (parameter.type == ParameterType::Rows)
            values[parameter.id] = Json::array({exampleOf(parameter.columns)});
    return values;
}

std::set<std::string> idsOf(const std::vector<Parameter>& parameters, const std::string& prefix = "") {
    std::set<std::string> ids;
    for (const Parameter& parameter : parameters) {
        ids.insert(prefix + parameter.id);
        if (parameter.type == ParameterType::Rows)
            ids.merge(idsOf(parameter.columns, prefix + parameter.id + "."));
    }
    return ids;
}

void checkIsDescribed(const Parameter& parameter, const NodeType& type) {
    CAPTURE(parameter.id);
    CHECK_FALSE(parameter.label.empty());
    CHECK_FALSE(parameter.summary.empty());
    CHECK_FALSE((parameter.required && parameter.example.is_null() && parameter.defaultValue.is_null()));
    if (parameter.type == ParameterType::Choice) {
        CHECK_FALSE(parameter.choices.empty());
        for (const Choice& choice : parameter.choices) {
            CHECK_FALSE(choice.label.empty());
            CHECK_FALSE(choice.summary.empty());
        }
    }
    if (!parameter.fieldOf.empty()) CHECK(type.inputIndex(parameter.fieldOf).has_value());
    for (const Parameter& column : parameter.columns)
        checkIsDescribed(column, type);
}

} // namespace

TEST_CASE("the operators of the engine are registered") {
    for (const char* id : {"filter", "derive", "select", "split", "parse", "pivot", "unpivot", "geo.distance",
                           "pattern", "lua", "window.tumbling", "alert.threshold", "alert.anomaly"})
        CHECK_MESSAGE(NodeRegistry::instance().find(id), id);
}

TEST_CASE("what a node type declares, its code reads, and no more") {
    for (const NodeType* type : NodeRegistry::instance().all()) {
        CAPTURE(type->id);
        std::set<std::string> read;
        Parameters parameters(type->parameters, exampleOf(type->parameters));
        parameters.watchReads([&read](std::string_view id) { read.insert(std::string(id)); });
        SilentReport report;
        const NodeContext context{"tested", parameters, report, "."};
        // Reading what is not declared throws.
        if (type->makeOperator) CHECK_NOTHROW(type->makeOperator(context));
        if (type->makeSource) CHECK_NOTHROW(type->makeSource(context));
        CHECK(read == idsOf(type->parameters));
    }
}

TEST_CASE("node types are described for people") {
    for (const NodeType* type : NodeRegistry::instance().all()) {
        CAPTURE(type->id);
        CHECK_FALSE(type->title.empty());
        CHECK_FALSE(type->summary.empty());
        CHECK_FALSE(type->documentation.empty());
        CHECK_FALSE(type->keywords.empty());
        CHECK_FALSE(type->icon.empty());
        CHECK((type->makeSource != nullptr) != (type->makeOperator != nullptr));
        for (const Parameter& parameter : type->parameters)
            checkIsDescribed(parameter, *type);
    }
}

TEST_CASE("checks and schemas bear any parameters and any known schema") {
    const std::vector<Json> values{
        Json::object(), Json{{"size", 5}, {"fields", "x"}, {"aggregates", Json::array({3})}},
        Json{{"value", "((("}, {"condition", "1 +"}, {"by", Json::array({1, nullptr})}}};
    for (const NodeType* type : NodeRegistry::instance().all())
        for (const Json& value : values)
            for (const KnownSchema& schema : {KnownSchema(), KnownSchema(Schema())}) {
                CAPTURE(type->id);
                const std::vector<KnownSchema> inputs(type->inputs.size(), schema);
                const Parameters parameters(type->parameters, value);
                if (type->check) CHECK_NOTHROW(type->check(inputs, parameters));
                if (type->outputSchemas)
                    CHECK(type->outputSchemas(inputs, parameters).size() == type->outputs.size());
            }
}
