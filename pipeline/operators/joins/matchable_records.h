#pragma once
#include "pipeline/operators/joins/record_place.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace weir {

/// A record that partners may still come for.
struct MatchableRecord {
    HeldRecord record;
    std::uint64_t previous = 0; ///< number of the one before it with the same key, if that is still here
    std::uint64_t isMatched = 0;
};

/// Records of one input that partners may still come for, in order of event time, the newest of each key
/// linked to those before it. They leave in the order in which they came. One thread.
class MatchableRecords {
public:
    /// `record` is not earlier than those before it.
    void add(const HeldRecord& record, std::size_t groups) {
        records_.push_back({record});
        link(records_.back(), firstNumber_ + size() - 1, groups);
    }

    bool empty() const { return first_ == records_.size(); }
    std::size_t size() const { return records_.size() - first_; }
    MatchableRecord& back() { return records_.back(); }
    const MatchableRecord& front() const { return records_[first_]; }
    void dropFront() {
        ++first_;
        ++firstNumber_;
        if (first_ < 4096 || first_ < size()) return;
        records_.erase(records_.begin(), records_.begin() + static_cast<std::ptrdiff_t>(first_));
        first_ = 0;
    }

    /// Calls `each` with the records of a key from the newest back to the first that is before `earliest`.
    template<class Each>
    void forEachBack(DenseId group, Timestamp earliest, Each each) {
        if (group == kNoId || group >= newest_.size()) return;
        for (std::uint64_t number = newest_[group]; number >= firstNumber_;) {
            MatchableRecord& found = records_[first_ + (number - firstNumber_)];
            if (found.record.time < earliest) return;
            each(found);
            number = found.previous;
        }
    }

    void collect(std::vector<HeldRecord*>& records) {
        for (std::size_t i = first_; i < records_.size(); ++i)
            records.push_back(&records_[i].record);
    }
    /// The groups of the records have other numbers.
    void relink(std::size_t groups) {
        newest_.clear();
        for (std::size_t i = first_; i < records_.size(); ++i)
            link(records_[i], firstNumber_ + (i - first_), groups);
    }

    void save(StateWriter& state) const { state.writeArray(std::span(records_).subspan(first_)); }
    void restore(StateReader& state, std::size_t groups) {
        records_ = state.readArray<MatchableRecord>();
        first_ = 0;
        relink(groups);
    }

private:
    void link(MatchableRecord& added, std::uint64_t number, std::size_t groups) {
        added.previous = 0;
        const DenseId group = added.record.group;
        if (group == kNoId) return;
        if (group >= newest_.size()) newest_.resize(groups);
        added.previous = newest_[group];
        newest_[group] = number;
    }

    std::vector<MatchableRecord> records_; ///< from first_ on
    std::size_t first_ = 0;
    std::uint64_t firstNumber_ = 1;     ///< of records_[first_]
    std::vector<std::uint64_t> newest_; ///< number of the newest of each group; 0: none
};

} // namespace weir
