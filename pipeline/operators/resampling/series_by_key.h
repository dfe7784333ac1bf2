#pragma once
#include "pipeline/operators/grouping/grouping.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace weir {

/// The series that are going on, one a key, in the order in which they began; at most so many. `Series` has
/// save() and restore(). One thread.
template<class Series>
class SeriesByKey {
public:
    SeriesByKey(std::vector<std::string> by, std::size_t most)
        : keys_(std::move(by)), grouping_(keys_.size()), most_(std::max<std::size_t>(most, 1)) {}

    /// Follows a batch's schema.
    Result<void> bind(const RecordBatch& batch) {
        const std::size_t before = keys_.version();
        auto bound = keys_.bind(batch);
        if (keys_.version() != before) grouping_.assign(keys_.columns(batch), 0, 0);
        return bound;
    }

    /// Follows a batch, whose rows then have the groups that it returns; none without key fields, as all are
    /// then of group 0.
    Result<std::span<const DenseId>> follow(const RecordBatch& batch) {
        if (auto bound = keys_.bind(batch); !bound) return tl::unexpected(bound.error());
        dropGroups();
        const std::span<const DenseId> groups = grouping_.assign(keys_.columns(batch), 0, batch.rows());
        places_.resize(grouping_.size(), kNone);
        return groups;
    }

    /// The series of a group, which begins if need be; null when it would be one too many.
    Series* at(DenseId group) {
        if (places_[group] == kNone) {
            if (all_.size() == most_) return nullptr;
            places_[group] = all_.size();
            all_.push_back({group, {}});
        }
        return &all_[places_[group]].series;
    }

    std::size_t size() const { return all_.size(); }

    /// Calls `goesOn(group, series)` for each, and ends those for which it returns false.
    template<class GoesOn>
    void forEach(GoesOn goesOn) {
        std::size_t kept = 0;
        for (std::size_t place = 0; place < all_.size(); ++place) {
            Entry& entry = all_[place];
            if (!goesOn(entry.group, entry.series)) {
                places_[entry.group] = kNone;
                continue;
            }
            places_[entry.group] = kept;
            if (kept != place) all_[kept] = std::move(entry);
            ++kept;
        }
        all_.resize(kept);
    }

    const BoundFields& keys() const { return keys_; }
    const Grouping& grouping() const { return grouping_; }

    void save(StateWriter& state) const {
        keys_.save(state);
        grouping_.save(state);
        state.write(static_cast<std::uint64_t>(all_.size()));
        for (const Entry& entry : all_) {
            state.write(entry.group);
            entry.series.save(state);
        }
    }

    void restore(StateReader& state) {
        keys_.restore(state);
        grouping_.restore(state);
        places_.assign(grouping_.size(), kNone);
        for (auto count = state.read<std::uint64_t>(); count > 0; --count) {
            const auto group = state.read<DenseId>();
            if (group >= places_.size()) throw DamagedState();
            places_[group] = all_.size();
            all_.push_back({group, {}});
            all_.back().series.restore(state);
        }
    }

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    struct Entry {
        DenseId group;
        Series series;
    };

    /// Forgets the keys whose series have ended, once they are the most.
    void dropGroups() {
        constexpr std::size_t kFewGroups = 1024;
        if (places_.size() <= 2 * all_.size() + kFewGroups) return;
        std::vector<DenseId> kept;
        for (const Entry& entry : all_)
            kept.push_back(entry.group);
        std::sort(kept.begin(), kept.end());
        const std::span<const DenseId> groups = grouping_.retain(kept);
        std::vector<DenseId> renumbered(places_.size(), kNoId);
        for (std::size_t i = 0; i < kept.size(); ++i)
            renumbered[kept[i]] = groups[i];

        places_.assign(grouping_.size(), kNone);
        std::vector<Entry> before = std::exchange(all_, {});
        for (Entry& entry : before) {
            entry.group = renumbered[entry.group];
            // Keys that widened into one have one series; the one that began first goes on.
            if (places_[entry.group] != kNone) continue;
            places_[entry.group] = all_.size();
            all_.push_back(std::move(entry));
        }
    }

    BoundFields keys_;
    Grouping grouping_;
    std::size_t most_;
    std::vector<std::size_t> places_; ///< in all_, by group
    std::vector<Entry> all_;
};

} // namespace weir
