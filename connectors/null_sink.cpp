#include "pipeline/nodes/node_registry.h"

namespace weir {
namespace {

/// Takes everything and keeps nothing: the end of a graph whose figures and taps are all one wants.
class NullSink final : public Operator {
public:
    Result<void> process(std::size_t, const RecordBatchPointer&, Emitter&) override { return {}; }
};

NodeType describe() {
    NodeType type;
    type.id = "null.sink";
    type.category = Category::Sink;
    type.title = "Discard";
    type.summary = "Takes records and keeps nothing.";
    type.documentation =
        "Ends a branch whose records are only looked at: on its wire, on the board, or in a benchmark.\n\n"
        "Nothing leaves the program and nothing is kept.";
    type.keywords = {"null", "void", "drop", "nothing", "blackhole"};
    type.icon = "close";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.carriesOn = [](std::size_t, const Parameters&) { return false; };
    type.makeOperator = [](const NodeContext&) { return std::make_unique<NullSink>(); };
    return type;
}

const NodeRegistration registration(describe());

} // namespace
} // namespace weir
