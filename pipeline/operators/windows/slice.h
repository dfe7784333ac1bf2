#pragma once
#include "pipeline/operators/aggregates/aggregation.h"
#include "pipeline/operators/windows/group_numbers.h"

#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace weir {

/// Neighbouring rows of a batch.
struct RowRange {
    std::size_t first = 0;
    std::size_t count = 0;
};

/// What an aggregation made of the records of one span of time, by key. Keys are known by the ids that the
/// node's Grouping gives them; groups are numbered in order of first appearance. One thread.
class Slice {
public:
    /// `aggregation` must outlive it.
    explicit Slice(const Aggregation& aggregation) : states_(aggregation) {}

    /// Notes rows of the batch at hand, ascending, for addNoted().
    void note(RowRange rows) { noted_.push_back(rows); }
    bool hasNoted() const { return !noted_.empty(); }
    /// Takes the rows that were noted. `ids` are those of the keys of all rows of the batch; empty where
    /// there is no key, and all are of id 0.
    void addNoted(const AggregationColumns& columns, std::span<const DenseId> ids);
    /// Takes what another one made of later records.
    void merge(const Slice& later);

    std::size_t groups() const { return numbers_.size(); }
    /// The id of each group's key.
    std::span<const DenseId> ids() const { return numbers_.ids(); }
    const AggregateStates& states() const { return states_; }
    /// The groups of some ids, which are in it.
    std::span<const DenseId> groupsOf(std::span<const DenseId> ids);

    /// Forgets all groups, and keeps its room.
    void clear();

    /// Follows Grouping::retain(): key `id` is `newIds[id]` from now on.
    void renumber(std::span<const DenseId> newIds);

    void save(StateWriter& state) const;
    /// Into one without groups.
    void restore(StateReader& state);

private:
    void add(const AggregationColumns& columns, std::size_t first, std::span<const DenseId> ids);
    void addWithoutKey(const AggregationColumns& columns, std::size_t first, std::size_t count);

    GroupNumbers numbers_;
    AggregateStates states_;
    std::vector<RowRange> noted_;
    std::vector<DenseId> rowGroups_; ///< of the rows at hand
};

/// Slices that have records, by their start.
using Slices = std::map<Timestamp, std::unique_ptr<Slice>>;

} // namespace weir
