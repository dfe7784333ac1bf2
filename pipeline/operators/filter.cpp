#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/bound_condition.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace weir {

namespace {

class Filter final : public Operator {
public:
    explicit Filter(const NodeContext& context)
        : condition_("condition", context.parameters.text("condition")) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        const Result<Bitmap> isTrue = condition_.evaluate(*batch);
        if (!isTrue) return tl::unexpected(isTrue.error());
        selectSet(*isTrue, rows_);
        if (rows_.size() == batch->rows())
            output.emit(0, batch);
        else if (!rows_.empty())
            output.emit(0, batch->take(rows_));
        return {};
    }

private:
    BoundCondition condition_;
    std::vector<std::uint32_t> rows_;
};

std::vector<ParameterProblem> checkFilter(const std::vector<KnownSchema>& inputs,
                                          const Parameters& parameters) {
    return checkCondition("condition", parameters.text("condition"), inputs[0]);
}

NodeType describeFilter() {
    NodeType type;
    type.id = "filter";
    type.category = Category::Transform;
    type.title = "Filter";
    type.summary = "Keeps the records for which a condition is true";
    type.documentation =
        R"(Each record for which the condition is **true** goes on, unchanged and in order; the others end here.

As in SQL, a comparison with null is neither true nor false but null, and null is not true: `cpu > 90` drops records
without `cpu`, and so does `NOT (cpu > 90)`. Ask with `cpu IS NULL` for what is missing. A field that no record has had
so far is null.)";
    type.keywords = {"where", "condition", "keep", "drop", "match", "predicate"};
    type.icon = "filter";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "Records kept"}};
    type.parameters = {
        {.id = "condition",
         .type = ParameterType::Expression,
         .label = "Condition",
         .summary = "Records for which this is true go on. False and null end here.",
         .required = true,
         .fieldOf = "in",
         .placeholder = "cpu > 90 AND host LIKE 'web%'",
         .example = "cpu > 90 AND host LIKE 'web%'"},
    };
    // It holds nothing that a node begun anew would lack.
    for (Parameter& parameter : type.parameters)
        parameter.live = true;
    type.carriesOn = [](std::size_t, const Parameters&) { return true; };
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs, const Parameters&) { return inputs; };
    type.check = checkFilter;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<Filter>(context); };
    return type;
}

const NodeRegistration registration(describeFilter());

} // namespace

} // namespace weir
