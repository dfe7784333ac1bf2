#include "pipeline/operators/aggregates/elapsed_seconds.h"
#include "pipeline/operators/aggregates/paired_spread.h"

namespace weir {

namespace {

/// The slope of the least-squares line through (event time, value). Times are taken from that of the group's
/// first record on, for as seconds since 1970 they would have few digits left.
class Trend final : public Aggregate {
public:
    void resize(std::size_t groups) override {
        spreads_.resize(groups);
        origins_.resize(groups);
    }

    void update(const AggregateInput& input, const GroupedRows& rows) override {
        withNumbers(*input.values, [&](auto values) {
            forEachValue(
                *input.values, rows, [this, values, times = input.times](DenseId group, std::size_t row) {
                    PairedSpread& spread = spreads_[group];
                    if (spread.count == 0) origins_[group] = times[row];
                    spread.add(elapsedSeconds(origins_[group], times[row]), static_cast<double>(values[row]));
                });
        });
    }

    void merge(const Aggregate& other, std::span<const DenseId> groups) override {
        const auto& trend = static_cast<const Trend&>(other);
        for (std::size_t group = 0; group < trend.spreads_.size(); ++group) {
            PairedSpread spread = trend.spreads_[group];
            if (spread.count == 0) continue;
            const DenseId to = groups[group];
            if (spreads_[to].count == 0) origins_[to] = trend.origins_[group];
            spread.meanX += elapsedSeconds(origins_[to], trend.origins_[group]);
            spreads_[to].merge(spread);
        }
    }

    void appendResults(Column& result) const override {
        for (const PairedSpread& spread : spreads_) {
            if (spread.count < 2 || spread.squaresX == 0)
                result.appendNull();
            else
                result.appendFloat64(spread.products / spread.squaresX);
        }
    }

    void assign(const Aggregate& other) override { *this = static_cast<const Trend&>(other); }
    void clear() override {
        spreads_.clear();
        origins_.clear();
    }

    void save(StateWriter& state) const override {
        state.writeArray(spreads_);
        state.writeArray(origins_);
    }

    void restore(StateReader& state) override {
        spreads_ = state.readArray<PairedSpread>();
        origins_ = state.readArray<Timestamp>();
        if (origins_.size() != spreads_.size()) throw DamagedState();
    }

private:
    std::vector<PairedSpread> spreads_;
    std::vector<Timestamp> origins_;
};

AggregateFunction describe() {
    return {.id = "trend",
            .label = "Trend",
            .summary =
                "Change per second: the slope of the least-squares line over event time. Null for fewer than "
                "two event times, NaN by NaN or an infinity",
            .order = 14,
            .takes = {Type::Int64, Type::Float64},
            .givesAlways = Type::Float64,
            .make = [](double) { return std::make_unique<Trend>(); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
