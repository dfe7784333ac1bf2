#include "test_node_types.h"

#include "pipeline/nodes/source_parameters.h"

namespace weir::test {

namespace {

class SilentSource : public Source {
public:
    Result<void> open() override { return {}; }
    Result<ReadStatus> read(BatchBuilder&, const ReadLimit&) override { return ReadStatus::End; }
};

class Swallow : public Operator {
public:
    Result<void> process(std::size_t, const RecordBatchPointer&, Emitter&) override { return {}; }
};

std::unique_ptr<Source> makeSilent(const NodeContext&) {
    return std::make_unique<SilentSource>();
}

std::unique_ptr<Operator> makeSwallow(const NodeContext&) {
    return std::make_unique<Swallow>();
}

std::vector<KnownSchema> passOn(const std::vector<KnownSchema>& inputs, const Parameters&) {
    return {inputs.front()};
}

NodeType numbers() {
    NodeType type;
    type.id = "source.numbers";
    type.replaces = {"numbers"};
    type.category = Category::Source;
    type.title = "Numbers";
    type.outputs = {{"out", "Records"}};
    type.parameters = withSourceParameters(
        {{.id = "count",
          .type = ParameterType::Integer,
          .label = "Count",
          .defaultValue = 10,
          .unit = "records",
          .minimum = 1,
          .maximum = 1000},
         {.id = "factor", .type = ParameterType::Number, .label = "Factor", .defaultValue = 1.0},
         {.id = "every",
          .type = ParameterType::Span,
          .label = "Every",
          .defaultValue = "1 s",
          .minimum = 0.001},
         {.id = "shape",
          .type = ParameterType::Choice,
          .label = "Shape",
          .defaultValue = "sine",
          .choices = {{"sine", "Sine", ""}, {"noise", "Noise", ""}}},
         {.id = "seed",
          .type = ParameterType::Integer,
          .label = "Seed",
          .required = true,
          .visibleWhen = {"shape", {"noise"}},
          .example = 7},
         {.id = "loop", .type = ParameterType::Boolean, .label = "Loop", .defaultValue = false}},
        WhenFull::Wait);
    type.outputSchemas = [](const std::vector<KnownSchema>&, const Parameters&) -> std::vector<KnownSchema> {
        return {Schema({{"at", Type::Timestamp}, {"value", Type::Float64}, {"host", Type::String}})};
    };
    type.makeSource = makeSilent;
    return type;
}

NodeType unknownSource() {
    NodeType type;
    type.id = "source.unknown";
    type.category = Category::Source;
    type.title = "Unknown";
    type.outputs = {{"out", "Records"}};
    type.parameters = {{.id = "path",
                        .type = ParameterType::InputPath,
                        .label = "File",
                        .required = true,
                        .example = "data.csv"},
                       declaredTypesParameter()};
    type.makeSource = makeSilent;
    return type;
}

NodeType keep() {
    NodeType type;
    type.id = "keep";
    type.title = "Keep";
    type.inputs = {{"in", "Records"}};
    type.outputs = {{"out", "Kept"}};
    type.parameters = {{.id = "where",
                        .type = ParameterType::Expression,
                        .label = "Where",
                        .required = true,
                        .fieldOf = "in",
                        .example = "value > 5"},
                       {.id = "by", .type = ParameterType::FieldNames, .label = "By", .fieldOf = "in"},
                       {.id = "of", .type = ParameterType::FieldName, .label = "Of", .fieldOf = "in"}};
    type.outputSchemas = passOn;
    type.check = [](const std::vector<KnownSchema>&, const Parameters& parameters) {
        std::vector<ParameterProblem> problems;
        if (parameters.text("where") == "true")
            problems.push_back({"where", "keeps every record", "remove the node", true});
        return problems;
    };
    type.makeOperator = makeSwallow;
    return type;
}

NodeType join() {
    NodeType type;
    type.id = "join";
    type.title = "Join";
    type.inputs = {{"left", "Left"}, {"right", "Right", false}, {"more", "More", false, true}};
    type.outputs = {{"out", "Joined"}};
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs,
                            const Parameters&) -> std::vector<KnownSchema> { return {inputs[2]}; };
    type.makeOperator = makeSwallow;
    return type;
}

NodeType sink() {
    NodeType type;
    type.id = "sink";
    type.category = Category::Sink;
    type.title = "Sink";
    type.inputs = {{"in", "Records"}};
    type.makeOperator = makeSwallow;
    return type;
}

NodeRegistry makeRegistry() {
    NodeRegistry registry;
    for (NodeType type : {numbers(), unknownSource(), keep(), join(), sink()})
        registry.add(std::move(type));
    return registry;
}

} // namespace

const NodeRegistry& registry() {
    static const NodeRegistry types = makeRegistry();
    return types;
}

} // namespace weir::test
