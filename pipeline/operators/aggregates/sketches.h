#pragma once
#include "pipeline/operators/aggregates/aggregate.h"

#include <utility>
#include <vector>

namespace weir {

/// An aggregate with one `Sketch` a group, an object that grows with what it has seen and has merge(), save()
/// and restore() of its own.
template<class Sketch>
class SketchAggregate : public Aggregate {
public:
    /// `empty` has the settings.
    explicit SketchAggregate(Sketch empty = Sketch()) : empty_(std::move(empty)) {}

    void resize(std::size_t groups) final { sketches_.resize(groups, empty_); }

    void merge(const Aggregate& other, std::span<const DenseId> groups) final {
        const auto& sketches = static_cast<const SketchAggregate&>(other).sketches_;
        for (std::size_t group = 0; group < sketches.size(); ++group)
            sketches_[groups[group]].merge(sketches[group]);
    }

    void assign(const Aggregate& other) final {
        sketches_ = static_cast<const SketchAggregate&>(other).sketches_;
    }

    void clear() final { sketches_.clear(); }

    void save(StateWriter& state) const final {
        state.write(static_cast<std::uint64_t>(sketches_.size()));
        for (const Sketch& sketch : sketches_)
            sketch.save(state);
    }

    void restore(StateReader& state) final {
        for (auto groups = state.read<std::uint64_t>(); groups > 0; --groups)
            sketches_.emplace_back(empty_).restore(state);
    }

protected:
    std::vector<Sketch> sketches_;

private:
    Sketch empty_;
};

/// Calls `add(sketch, value)` with each number of a column, as float64.
template<class Sketch, class Add>
void forEachNumber(std::vector<Sketch>& sketches, const Column& column, const GroupedRows& rows, Add add) {
    withNumbers(column, [&](auto values) {
        forEachValue(column, rows, [&sketches, values, add](DenseId group, std::size_t row) {
            add(sketches[group], static_cast<double>(values[row]));
        });
    });
}

} // namespace weir
