// A node type made of this one file: nothing else in the program names it, and yet everything knows it.
#include "pipeline/graph/graph_file.h"
#include "pipeline/graph/validation.h"
#include "pipeline/nodes/node_registry.h"
#include "test_node_types.h"

#include "tests/silent_report.h"

namespace weir {

namespace {

/// Passes every n-th record on.
class Sample : public Operator {
public:
    explicit Sample(const NodeContext& context) : every_(context.parameters.integer("every")) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        std::vector<std::uint32_t> rows;
        for (std::uint32_t row = 0; row < batch->rows(); ++row)
            if (seen_++ % every_ == 0) rows.push_back(row);
        output.emit(0, batch->take(rows));
        return {};
    }

private:
    std::int64_t every_;
    std::int64_t seen_ = 0;
};

NodeType describe() {
    NodeType type;
    type.id = "test.sample";
    type.title = "Sample";
    type.summary = "Passes every n-th record on";
    type.inputs = {{"in", "Records"}};
    type.outputs = {{"out", "Sampled"}};
    type.parameters = {{.id = "every",
                        .type = ParameterType::Integer,
                        .label = "Every",
                        .defaultValue = 10,
                        .unit = "records",
                        .minimum = 1}};
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<Sample>(context); };
    return type;
}

const NodeRegistration registration(describe());

class Collector : public Emitter {
public:
    void emit(std::size_t, RecordBatchPointer batch) override { rows += batch->rows(); }
    std::size_t rows = 0;
};

} // namespace

TEST_CASE("A node type made of one file is found, checked, set and run") {
    const NodeType* type = NodeRegistry::instance().find("test.sample");
    REQUIRE(type);

    Graph graph = parseGraph(R"({"weir": 1, "nodes": {"s": {"type": "test.sample"}}})").value();
    const std::vector<Problem> open = validate(graph);
    REQUIRE(open.size() == 1);
    CHECK(open[0].text() == "error: s: the input 'in' has no wire (wire an output to s.in)");
    REQUIRE(setParameter(graph, "s.every=0"));
    CHECK(validate(graph).size() == 2);
    REQUIRE(setParameter(graph, "s.every=3"));

    test::SilentReport report;
    const std::unique_ptr<Operator> node =
        type->makeOperator({"s", Parameters(type->parameters, graph.nodes[0].parameters), report, "/"});
    Collector collector;
    const RecordBatchPointer batch =
        std::make_shared<RecordBatch>(std::make_shared<Schema>(), std::vector<ColumnPointer>(),
                                      Column::ofTimestamp(Array<Timestamp>(10, 0)));
    REQUIRE(node->process(0, batch, collector));
    CHECK(collector.rows == 4);
}

} // namespace weir
