#include "pipeline/graph/graph_file.h"
#include "pipeline/nodes/node_registry.h"
#include "test_node_types.h"

namespace weir {

namespace {

/// One that setParameter() finds, for it asks the program's registry.
NodeType describe() {
    NodeType type = *test::registry().find("source.unknown");
    type.id = "test.settable";
    type.replaces.clear();
    type.parameters = {
        {.id = "text", .type = ParameterType::Text},     {.id = "count", .type = ParameterType::Integer},
        {.id = "factor", .type = ParameterType::Number}, {.id = "loop", .type = ParameterType::Boolean},
        {.id = "every", .type = ParameterType::Span},    {.id = "by", .type = ParameterType::FieldNames},
        {.id = "rows", .type = ParameterType::Rows}};
    return type;
}

const NodeRegistration registration(describe());

Graph graph() {
    Graph result;
    result.nodes = {{"node", "test.settable", "", Json::object()}, {"other", "nothing", "", Json::object()}};
    return result;
}

Json valueAfter(std::string_view assignment, const char* parameter) {
    Graph changed = graph();
    const Result<void> set = setParameter(changed, assignment);
    REQUIRE_MESSAGE(set, (set ? "" : set.error().message));
    return changed.nodes[0].parameters.at(parameter);
}

std::string errorOf(std::string_view assignment) {
    Graph changed = graph();
    const Result<void> set = setParameter(changed, assignment);
    REQUIRE_FALSE(set);
    CHECK(changed == graph());
    return set.error().message;
}

} // namespace

TEST_CASE("A parameter is set from text, as its type asks") {
    CHECK(valueAfter("node.text=a=b.c d", "text") == "a=b.c d");
    CHECK(valueAfter("node.text=", "text") == "");
    CHECK(valueAfter("node.count=-5", "count") == -5);
    CHECK(valueAfter("node.factor=1e3", "factor") == 1000.0);
    CHECK(valueAfter("node.loop=true", "loop") == true);
    CHECK(valueAfter("node.every=2 s", "every") == "2 s");
    CHECK(valueAfter("node.by=host, core", "by") == Json::array({"host", "core"}));
    CHECK(valueAfter("node.by=", "by") == Json::array());
    CHECK(valueAfter(R"(node.rows=[{"a": 1}])", "rows") == Json::parse(R"([{"a": 1}])"));
}

TEST_CASE("An assignment that cannot be read says what was wrong and what was meant") {
    CHECK(errorOf("node.count") ==
          "'node.count' is not of the form node.parameter=value, such as cpu.every=2s");
    CHECK(errorOf("count=5").find("is not of the form") != std::string::npos);
    CHECK(errorOf("ndoe.count=5") == "'ndoe.count=5': the graph has no node 'ndoe'; did you mean 'node'?");
    CHECK(errorOf("node.cuont=5") ==
          "'node.cuont=5': test.settable has no parameter 'cuont'; did you mean 'count'?");
    CHECK(errorOf("node.count=many") == "'node.count=many': 'many' is not a whole number");
    CHECK(errorOf("node.count=5.5").find("not a whole number") != std::string::npos);
    CHECK(errorOf("node.factor=").find("not a number") != std::string::npos);
    CHECK(errorOf("node.loop=yes").find("neither true nor false") != std::string::npos);
    CHECK(errorOf("node.rows=[").find("line 1") != std::string::npos);
    CHECK(errorOf("other.count=5").find("does not know") != std::string::npos);
}

} // namespace weir
