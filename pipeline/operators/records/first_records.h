#pragma once
#include "pipeline/operators/records/packed_record.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace weir {

/// Of the records offered, the ones that come first in an order. `Rank` is a record's place in it: it has
/// operator<, by which no two are equal, save() and restore(). One thread.
template<class Rank>
class FirstRecords {
public:
    struct Entry {
        Rank rank;
        PackedRecord record;

        bool operator<(const Entry& other) const { return rank < other.rank; }
    };

    /// Takes the record if it is among the first `most`. Returns whether one was left out for it, or it
    /// itself.
    bool offer(const Rank& rank, const RecordBatch& batch, std::size_t row, std::size_t most) {
        const bool isFull = entries_.size() == most;
        if (isFull && !(rank < entries_.front().rank)) return true;
        if (isFull)
            std::pop_heap(entries_.begin(), entries_.end());
        else
            entries_.emplace_back();
        entries_.back().rank = rank;
        entries_.back().record.pack(batch, row);
        std::push_heap(entries_.begin(), entries_.end());
        return isFull;
    }

    std::size_t size() const { return entries_.size(); }

    /// In order; nothing may be offered after it.
    std::span<const Entry> sorted() {
        std::sort_heap(entries_.begin(), entries_.end());
        return entries_;
    }

    /// In no order.
    std::span<const Entry> entries() const { return entries_; }

    void save(StateWriter& state, PackedRecordWriter& records) const {
        state.write(static_cast<std::uint64_t>(entries_.size()));
        for (const Entry& entry : entries_) {
            entry.rank.save(state);
            records.write(entry.record);
        }
    }

    void restore(StateReader& state, PackedRecordReader& records) {
        for (auto count = state.read<std::uint64_t>(); count > 0; --count) {
            Entry& entry = entries_.emplace_back();
            entry.rank.restore(state);
            entry.record = records.read();
        }
    }

private:
    std::vector<Entry> entries_; ///< a heap, the last in order on top
};

/// The records of all keys together, in an order of their ranks.
template<class Rank, class IsBefore>
std::vector<const typename FirstRecords<Rank>::Entry*> allInOrder(const std::vector<FirstRecords<Rank>>& keys,
                                                                  IsBefore isBefore) {
    using Entry = typename FirstRecords<Rank>::Entry;
    std::vector<const Entry*> all;
    for (const FirstRecords<Rank>& key : keys)
        for (const Entry& entry : key.entries())
            all.push_back(&entry);
    std::sort(all.begin(), all.end(), [&isBefore](const Entry* left, const Entry* right) {
        return isBefore(left->rank, right->rank);
    });
    return all;
}

} // namespace weir
