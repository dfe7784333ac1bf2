#include "pipeline/operators/aggregates/histogram_sketch.h"
#include "pipeline/operators/aggregates/json_value.h"
#include "pipeline/operators/aggregates/sketches.h"

#include <fmt/format.h>

#include <iterator>

namespace weir {

namespace {

std::string asJson(const std::vector<HistogramSketch::Bin>& bins) {
    std::string json = "[";
    for (const HistogramSketch::Bin& bin : bins) {
        json += json.size() > 1 ? ",{\"from\":" : "{\"from\":";
        appendJsonNumber(json, bin.from);
        json += ",\"to\":";
        appendJsonNumber(json, bin.to);
        fmt::format_to(std::back_inserter(json), ",\"count\":{}}}", bin.count);
    }
    return json + "]";
}

class Histogram final : public SketchAggregate<HistogramSketch> {
public:
    explicit Histogram(std::size_t mostBins) : SketchAggregate(HistogramSketch(mostBins)) {}

    void update(const AggregateInput& input, const GroupedRows& rows) override {
        forEachNumber(sketches_, *input.values, rows,
                      [](HistogramSketch& sketch, double value) { sketch.add(value); });
    }

    void appendResults(Column& result) const override {
        for (const HistogramSketch& sketch : sketches_) {
            const std::vector<HistogramSketch::Bin> bins = sketch.bins();
            if (bins.empty())
                result.appendNull();
            else
                result.appendString(asJson(bins));
        }
    }
};

AggregateFunction describe() {
    return {
        .id = "histogram",
        .label = "Histogram",
        .summary =
            "JSON text of exact counts in bins of one width, a power of two. NaN and infinities are passed "
            "over; null if nothing else came",
        .order = 24,
        .takes = {Type::Int64, Type::Float64},
        .argument = AggregateArgument{.label = "Bins",
                                      .summary = "the most bins",
                                      .defaultValue = 20,
                                      .minimum = 2,
                                      .maximum = 1000,
                                      .isWhole = true},
        .givesAlways = Type::String,
        .details =
            "gives `[{\"from\":0,\"to\":8,\"count\":3},{\"from\":8,\"to\":16,\"count\":1}]`: bins without a "
            "gap from that of the least value to that of the greatest, a value being in the bin "
            "if `from <= value < to`. They begin at multiples of their width, the least power of "
            "two with which they are no more than the argument. When a value comes that needs "
            "more bins, neighbouring ones are joined in pairs, which keeps the counts exact. The "
            "result depends neither on the order of the records nor on how they came together. "
            "int64 is taken as float64. Memory a key: 48 bytes and 8 to 16 a bin, 0.2 KB with 20 "
            "bins.",
        .make = [](double bins) { return std::make_unique<Histogram>(static_cast<std::size_t>(bins)); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
