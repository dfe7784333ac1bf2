#include "pipeline/nodes/node_registry.h"

#include <cstdint>

namespace weir {
namespace {

/// Lets every n-th record pass. It stands here to show that a node type is this one file and nothing else.
class EveryNth final : public Operator {
public:
    explicit EveryNth(std::int64_t n) : n_(n) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        rows_.clear();
        for (std::uint32_t row = 0; row < batch->rows(); ++row)
            if (seen_++ % n_ == 0) rows_.push_back(row);
        output.emit(0, batch->take(rows_));
        return {};
    }

private:
    const std::int64_t n_;
    std::int64_t seen_ = 0;
    std::vector<std::uint32_t> rows_;
};

NodeType describe() {
    NodeType type;
    type.id = "sample.every_nth";
    type.category = Category::Transform;
    type.title = "Every n-th record";
    type.summary = "Lets every n-th record pass.";
    type.inputs = {{.id = "in", .label = "Records"}};
    type.outputs = {{.id = "out", .label = "Every n-th of them"}};
    type.parameters = {{
        .id = "n",
        .type = ParameterType::Integer,
        .label = "One of",
        .summary = "One of so many records passes, the first to begin with.",
        .defaultValue = 2,
        .unit = "records",
        .minimum = 1,
    }};
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs, const Parameters&) { return inputs; };
    type.makeOperator = [](const NodeContext& context) {
        return std::make_unique<EveryNth>(context.parameters.integer("n"));
    };
    return type;
}

const NodeRegistration registration(describe());

} // namespace
} // namespace weir
