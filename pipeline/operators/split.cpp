#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/bound_condition.h"

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace weir {

namespace {

struct ConditionPort {
    const char* id; ///< of the port
    const char* label;
    const char* parameter; ///< the condition
};

constexpr std::array<ConditionPort, 4> kPorts{{
    {"one", "One", "when_one"},
    {"two", "Two", "when_two"},
    {"three", "Three", "when_three"},
    {"four", "Four", "when_four"},
}};
constexpr std::size_t kElsePort = kPorts.size();

void remove(Bitmap& from, const Bitmap& bits) {
    for (std::size_t word = 0; word < from.words().size(); ++word)
        from.words()[word] &= ~bits.words()[word];
}

void keepOnly(Bitmap& bits, const Bitmap& kept) {
    for (std::size_t word = 0; word < bits.words().size(); ++word)
        bits.words()[word] &= kept.words()[word];
}

class Split final : public Operator {
public:
    explicit Split(const NodeContext& context) : takesFirst_(context.parameters.text("match") != "every") {
        for (std::size_t port = 0; port < kPorts.size(); ++port)
            if (std::string text = context.parameters.text(kPorts[port].parameter); !text.empty())
                branches_.push_back({port, BoundCondition(kPorts[port].parameter, std::move(text)), {}});
    }

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        // All of them first: what fails, fails before anything has gone on.
        for (Branch& branch : branches_) {
            Result<Bitmap> isTrue = branch.condition.evaluate(*batch);
            if (!isTrue) return tl::unexpected(isTrue.error());
            branch.takes = std::move(*isTrue);
        }
        Bitmap untaken(batch->rows(), true);
        for (Branch& branch : branches_) {
            if (takesFirst_) keepOnly(branch.takes, untaken);
            remove(untaken, branch.takes);
            emit(branch.port, branch.takes, batch, output);
        }
        emit(kElsePort, untaken, batch, output);
        return {};
    }

private:
    struct Branch {
        std::size_t port;
        BoundCondition condition;
        Bitmap takes; ///< of the batch at hand
    };

    void emit(std::size_t port, const Bitmap& takes, const RecordBatchPointer& batch, Emitter& output) {
        selectSet(takes, rows_);
        if (rows_.size() == batch->rows())
            output.emit(port, batch);
        else if (!rows_.empty())
            output.emit(port, batch->take(rows_));
    }

    const bool takesFirst_;
    std::vector<Branch> branches_;
    std::vector<std::uint32_t> rows_;
};

std::vector<ParameterProblem> checkSplit(const std::vector<KnownSchema>& inputs,
                                         const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    for (const ConditionPort& port : kPorts)
        for (ParameterProblem& problem :
             checkCondition(port.parameter, parameters.text(port.parameter), inputs[0]))
            problems.push_back(std::move(problem));
    return problems;
}

Parameter conditionParameter(const ConditionPort& port, std::string example) {
    return {.id = port.parameter,
            .type = ParameterType::Expression,
            .label = std::string(port.label) + " when",
            .summary = "Records for which this is true leave by port '" + std::string(port.id) +
                       "'. Empty: none do.",
            .fieldOf = "in",
            .placeholder = example,
            .example = example};
}

NodeType describeSplit() {
    NodeType type;
    type.id = "split";
    type.category = Category::Transform;
    type.title = "Split";
    type.summary = "Sends records to different outputs by conditions";
    type.documentation =
        R"(Each record leaves, unchanged and in order, by the port whose condition is **true** for it: `one`, `two`, `three`
or `four`. A record for which no condition is true leaves by `else`.

With *first match* the conditions are tried in that order, and the first true one takes the record: each record leaves by
exactly one port. With *every match* a record leaves by each port whose condition is true, so that it may be counted more than
once behind a union.

As in SQL, a comparison with null is neither true nor false but null, and null is not true. A field that no record has had so
far is null. More than four conditions take a second split behind `else`.)";
    type.keywords = {"route", "branch", "switch", "case", "condition", "if", "partition", "demultiplex"};
    type.icon = "split";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    for (const ConditionPort& port : kPorts)
        type.outputs.push_back({.id = port.id, .label = port.label});
    type.outputs.push_back({.id = "else", .label = "Else"});
    type.parameters = {conditionParameter(kPorts[0], "status >= 500"),
                       conditionParameter(kPorts[1], "status >= 400"),
                       conditionParameter(kPorts[2], "status >= 300"),
                       conditionParameter(kPorts[3], "status >= 200"),
                       {.id = "match",
                        .type = ParameterType::Choice,
                        .label = "Goes by",
                        .summary = "By which port a record leaves for which several conditions are true.",
                        .defaultValue = "first",
                        .choices = {{"first", "First match", "By the first port whose condition is true"},
                                    {"every", "Every match", "By every port whose condition is true"}},
                        .example = "first"}};
    type.parameters.front().required = true;
    type.parameters.front().summary = "Records for which this is true leave by port 'one'.";
    // It holds nothing that a node begun anew would lack.
    for (Parameter& parameter : type.parameters)
        parameter.live = true;
    type.carriesOn = [](std::size_t, const Parameters&) { return true; };
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs, const Parameters&) {
        return std::vector<KnownSchema>(kPorts.size() + 1, inputs[0]);
    };
    type.check = checkSplit;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<Split>(context); };
    return type;
}

const NodeRegistration registration(describeSplit());

} // namespace

} // namespace weir
