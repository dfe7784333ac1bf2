#include "pipeline/operators/aggregates/quantile.h"

namespace weir {

namespace {

AggregateFunction describe() {
    return {
        .id = "percentile",
        .label = "Percentile",
        .summary =
            "The value below which so many percent lie, interpolated. Within 0.8 %, exact up to 64 values; "
            "NaN only if nothing else came",
        .order = 21,
        .takes = {Type::Int64, Type::Float64},
        .argument = AggregateArgument{.label = "Percent",
                                      .summary = "how many percent lie below, 0 the least, 100 the greatest",
                                      .defaultValue = 95,
                                      .minimum = 0,
                                      .maximum = 100},
        .givesAlways = Type::Float64,
        .details = "keeps 64 values as they are and beyond that counts them in buckets (DDSketch, PVLDB "
                   "12, 2019). Of `n` values in order, the percentile `p` stands at place `p/100 * (n - "
                   "1)`, counted from 0; between two places it is interpolated. Each of the two "
                   "neighbours is then known to within 1/129 of itself (0.78 %); the least and the "
                   "greatest are exact, and where nothing but whole numbers came, those below 128. "
                   "Infinities are the least and the greatest values, NaN is passed over. `median` is "
                   "the percentile 50. The result depends neither on the order of the records nor on "
                   "how they came together. Memory a key: 80 bytes and 8 to 16 a value up to 64 values, "
                   "then half a KB for each power of two in whose reach values are: 2.2 KB for values "
                   "from 10 to 100.",
        .make = [](double percent) { return std::make_unique<Quantile>(percent / 100); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
