#include "pipeline/operators/aggregates/elapsed_seconds.h"
#include "pipeline/operators/aggregates/running_sums.h"

#include <algorithm>

namespace weir {

namespace {

/// What came after the first record by event time. The first one opens the span of time and is not of it, so
/// that a record every second is a rate of 1 over any span.
struct Flow {
    CompensatedSum first;
    CompensatedSum later; ///< of all others
    Timestamp firstTime = 0;
    Timestamp lastTime = 0;
    std::int64_t count = 0;

    void add(Timestamp time, const CompensatedSum& value) {
        if (count++ == 0) {
            first = value;
            firstTime = time;
            lastTime = time;
        } else if (time < firstTime) {
            later.add(first);
            first = value;
            firstTime = time;
        } else {
            later.add(value);
            lastTime = std::max(lastTime, time);
        }
    }

    void merge(const Flow& other) {
        if (other.count == 0) return;
        add(other.firstTime, other.first);
        later.add(other.later);
        lastTime = std::max(lastTime, other.lastTime);
        count += other.count - 1;
    }
};

class Rate final : public Aggregate {
public:
    void resize(std::size_t groups) override { flows_.resize(groups); }

    void update(const AggregateInput& input, const GroupedRows& rows) override {
        if (!input.values) return addRecords(input.times, rows);
        withNumbers(*input.values, [&](auto values) {
            forEachValue(*input.values, rows,
                         [this, values, times = input.times](DenseId group, std::size_t row) {
                             flows_[group].add(times[row], amount(values[row]));
                         });
        });
    }

    void merge(const Aggregate& other, std::span<const DenseId> groups) override {
        const auto& flows = static_cast<const Rate&>(other).flows_;
        for (std::size_t group = 0; group < flows.size(); ++group)
            flows_[groups[group]].merge(flows[group]);
    }

    void appendResults(Column& result) const override {
        for (const Flow& flow : flows_) {
            if (flow.firstTime == flow.lastTime)
                result.appendNull();
            else
                result.appendFloat64(flow.later.value() / elapsedSeconds(flow.firstTime, flow.lastTime));
        }
    }

    void assign(const Aggregate& other) override { *this = static_cast<const Rate&>(other); }
    void clear() override { flows_.clear(); }
    void save(StateWriter& state) const override { state.writeArray(flows_); }
    void restore(StateReader& state) override { flows_ = state.readArray<Flow>(); }

private:
    static CompensatedSum amount(std::int64_t value) { return CompensatedSum(static_cast<Int128>(value)); }
    static CompensatedSum amount(double value) {
        CompensatedSum sum;
        sum.add(value);
        return sum;
    }

    void addRecords(std::span<const Timestamp> times, const GroupedRows& rows) {
        const CompensatedSum one = amount(1.0);
        for (std::size_t i = 0; i < rows.count; ++i)
            flows_[rows.groups ? rows.groups[i] : 0].add(times[rows.first + i], one);
    }

    std::vector<Flow> flows_;
};

AggregateFunction describe() {
    return {.id = "rate",
            .label = "Rate",
            .summary =
                "Records, or with a field the sum of its values, after the first by event time, per second "
                "from the first to the last. Null for fewer than two event times",
            .order = 13,
            .needsField = false,
            .takes = {Type::Int64, Type::Float64},
            .givesAlways = Type::Float64,
            .make = [](double) { return std::make_unique<Rate>(); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
