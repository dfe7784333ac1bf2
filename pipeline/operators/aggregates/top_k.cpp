#include "pipeline/operators/aggregates/heavy_hitters.h"
#include "pipeline/operators/aggregates/json_value.h"
#include "pipeline/operators/aggregates/sketches.h"
#include "pipeline/operators/aggregates/value_hash.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace weir {

namespace {

/// Counters keep what is a text in JSON behind a quotation mark, unescaped, and other values as JSON has
/// them.
constexpr char kTextFollows = '"';

struct PlainText {
    std::string_view text;

    bool is(const std::string& kept) const { return std::string_view(kept).substr(1) == text; }
    void write(std::string& kept) const {
        kept = kTextFollows;
        kept += text;
    }
};

/// A value that is told by its hash.
struct OtherValue {
    const Column& column;
    std::size_t row;

    bool is(const std::string&) const { return true; }
    void write(std::string& kept) const {
        if (column.type() == Type::Float64) return writeFloat(kept, column.float64s()[row]);
        if (column.type() == Type::Timestamp) kept = kTextFollows;
        column.appendText(kept, row);
    }

private:
    /// A whole number has one text whether or not its field has widened, by which merging finds it.
    static void writeFloat(std::string& kept, double value) {
        if (isWholeInt64(value)) {
            fmt::format_to(std::back_inserter(kept), "{}", static_cast<std::int64_t>(value));
            return;
        }
        if (!std::isfinite(value)) kept = kTextFollows;
        appendNumber(kept, value);
    }
};

class TopValues final : public SketchAggregate<HeavyHitters> {
public:
    explicit TopValues(std::size_t most)
        : SketchAggregate(HeavyHitters(std::max<std::size_t>(256, 4 * most))), most_(most) {}

    void update(const AggregateInput& input, const GroupedRows& rows) override {
        const Column& column = *input.values;
        if (column.type() == Type::String)
            forEachHash(column, rows, [&](DenseId group, std::size_t row, std::uint64_t hash) {
                sketches_[group].add(hash, PlainText{column.string(row)});
            });
        else
            forEachHash(column, rows, [&](DenseId group, std::size_t row, std::uint64_t hash) {
                sketches_[group].add(hash, OtherValue{column, row});
            });
    }

    void appendResults(Column& result) const override {
        for (const HeavyHitters& sketch : sketches_) {
            const std::vector<const HeavyHitters::Counter*> top = sketch.top(most_);
            if (top.empty())
                result.appendNull();
            else
                result.appendString(asJson(top));
        }
    }

private:
    static std::string asJson(const std::vector<const HeavyHitters::Counter*>& top) {
        std::string json = "[";
        for (const HeavyHitters::Counter* counter : top) {
            json += json.size() > 1 ? ",{\"value\":" : "{\"value\":";
            if (counter->text.front() == kTextFollows)
                appendJsonText(json, std::string_view(counter->text).substr(1));
            else
                json += counter->text;
            fmt::format_to(std::back_inserter(json), ",\"count\":{}", counter->count);
            if (counter->error > 0) fmt::format_to(std::back_inserter(json), ",\"error\":{}", counter->error);
            json += '}';
        }
        return json + "]";
    }

    std::size_t most_;
};

AggregateFunction describe() {
    return {.id = "top_k",
            .label = "Top k",
            .summary =
                "JSON text of the most frequent values and their counts; NaN is one value. Exact up to 256 "
                "different ones; null without any",
            .order = 23,
            .argument = AggregateArgument{.label = "k",
                                          .summary = "how many values",
                                          .defaultValue = 10,
                                          .minimum = 1,
                                          .maximum = 1000,
                                          .isWhole = true},
            .givesAlways = Type::String,
            .details =
                "gives `[{\"value\":\"a\",\"count\":12},{\"value\":\"b\",\"count\":7}]`, counts falling and "
                "equal ones in order of the values as texts. It counts by Space-Saving (ICDT 2005) "
                "in four times as many counters as the argument, at least 256. Up to so many "
                "different values it is exact. Beyond that a count may be too large, by no more than "
                "the `error` that then stands beside it, which is at most the number of records over "
                "that of counters (0.4 % of the records with 256); each value more frequent than "
                "that has a counter. Which of the rarer ones have one depends on the order of the "
                "records. Memory a key: 64 bytes and 64 to 128 for each different value, 16.4 KB "
                "with 256 counters, and the values themselves where they are longer than 14 bytes.",
            .make = [](double most) { return std::make_unique<TopValues>(static_cast<std::size_t>(most)); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
