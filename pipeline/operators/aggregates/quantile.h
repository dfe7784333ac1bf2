#pragma once
#include "pipeline/operators/aggregates/quantile_sketch.h"
#include "pipeline/operators/aggregates/sketches.h"

namespace weir {

/// An aggregate that gives one quantile of each group.
class Quantile final : public SketchAggregate<QuantileSketch> {
public:
    /// From 0, the least value, to 1, the greatest.
    explicit Quantile(double fraction) : fraction_(fraction) {}

    void update(const AggregateInput& input, const GroupedRows& rows) override {
        forEachNumber(sketches_, *input.values, rows,
                      [](QuantileSketch& sketch, double value) { sketch.add(value); });
    }

    void appendResults(Column& result) const override {
        for (const QuantileSketch& sketch : sketches_) {
            if (const std::optional<double> value = sketch.quantile(fraction_))
                result.appendFloat64(*value);
            else
                result.appendNull();
        }
    }

private:
    double fraction_;
};

} // namespace weir
