#include "pipeline/operators/aggregates/earliest_values.h"
#include "pipeline/operators/aggregates/json_value.h"
#include "pipeline/operators/aggregates/sketches.h"

namespace weir {

namespace {

class Collect final : public SketchAggregate<EarliestValues> {
public:
    explicit Collect(std::size_t most) : SketchAggregate(EarliestValues(most)) {}

    void update(const AggregateInput& input, const GroupedRows& rows) override {
        const Column& column = *input.values;
        forEachValue(column, rows, [this, &column, times = input.times](DenseId group, std::size_t row) {
            if (!sketches_[group].wants(times[row])) return;
            std::string json;
            appendJsonValue(json, column, row);
            sketches_[group].add(times[row], std::move(json));
        });
    }

    void appendResults(Column& result) const override {
        for (const EarliestValues& values : sketches_) {
            if (values.isEmpty())
                result.appendNull();
            else
                result.appendString(values.json());
        }
    }
};

AggregateFunction describe() {
    return {
        .id = "collect",
        .label = "Collect",
        .summary =
            "JSON text of the values, in order of event time and then of arrival; of more than the argument "
            "the first of that order; null without any",
        .order = 25,
        .argument = AggregateArgument{.label = "Values",
                                      .summary = "the most values",
                                      .defaultValue = 100,
                                      .minimum = 1,
                                      .maximum = 10000,
                                      .isWhole = true},
        .givesAlways = Type::String,
        .details = "gives `[3,1,2]` or `[\"a\",\"b\"]`; timestamps are texts, and NaN and infinities the "
                   "texts \"NaN\", \"Infinity\" and \"-Infinity\". Memory a key: 32 bytes and 40 to 80 a "
                   "value, 5 KB with 100 values, and the values themselves where they are longer than "
                   "15 bytes.",
        .make = [](double most) { return std::make_unique<Collect>(static_cast<std::size_t>(most)); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
