#include "pipeline/operators/joins/latest_versions.h"

#include <algorithm>
#include <utility>

namespace weir {

namespace {

constexpr auto isLaterThan = [](Timestamp time, const HeldRecord& record) { return time < record.time; };
constexpr auto isBefore = [](const HeldRecord& record, Timestamp time) { return record.time < time; };

} // namespace

void LatestVersions::add(const HeldRecord& record, Timestamp settled, std::size_t groups,
                         std::vector<RecordPlace>& gone) {
    if (byGroup_.size() < groups) byGroup_.resize(groups);
    Versions& versions = byGroup_[record.group];
    keys_ += versions.empty();
    versions.insert(std::upper_bound(versions.begin(), versions.end(), record.time, isLaterThan), record);
    ++records_;
    dropBefore(versions, unasked(versions, settled), gone);
}

/// How many are older than the newest that is not later than `settled`.
std::size_t LatestVersions::unasked(const Versions& versions, Timestamp settled) {
    const auto later = std::upper_bound(versions.begin(), versions.end(), settled, isLaterThan);
    return later == versions.begin() ? 0 : static_cast<std::size_t>(later - versions.begin()) - 1;
}

void LatestVersions::dropBefore(Versions& versions, std::size_t count, std::vector<RecordPlace>& gone) {
    if (count == 0) return;
    const auto end = versions.begin() + static_cast<std::ptrdiff_t>(count);
    for (auto version = versions.begin(); version != end; ++version)
        gone.push_back(version->place);
    records_ -= count;
    versions.erase(versions.begin(), end);
    if (!versions.empty()) return;
    --keys_;
    versions.shrink_to_fit();
}

const HeldRecord* LatestVersions::find(DenseId group, Timestamp time, Timestamp earliest) const {
    if (group == kNoId || group >= byGroup_.size()) return nullptr;
    const Versions& versions = byGroup_[group];
    const auto later = std::upper_bound(versions.begin(), versions.end(), time, isLaterThan);
    if (later == versions.begin() || (later - 1)->time < earliest) return nullptr;
    return &*(later - 1);
}

void LatestVersions::purge(Timestamp settled, Timestamp earliest, std::vector<RecordPlace>& gone) {
    for (Versions& versions : byGroup_) {
        const auto kept = std::lower_bound(versions.begin(), versions.end(), earliest, isBefore);
        const auto tooOld = static_cast<std::size_t>(kept - versions.begin());
        dropBefore(versions, std::max(tooOld, unasked(versions, settled)), gone);
    }
    purged_ = records_;
}

std::size_t LatestVersions::forgetHalf(DenseId kept, std::vector<RecordPlace>& gone) {
    std::vector<std::pair<Timestamp, DenseId>> newest;
    for (std::size_t group = 0; group < byGroup_.size(); ++group)
        if (!byGroup_[group].empty() && group != kept)
            newest.emplace_back(byGroup_[group].back().time, static_cast<DenseId>(group));
    std::vector<Timestamp> times;
    for (const auto& [time, group] : newest)
        times.push_back(time);
    if (times.empty()) return 0;
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>((times.size() - 1) / 2);
    std::nth_element(times.begin(), middle, times.end());
    const std::size_t before = keys_;
    for (const auto& [time, group] : newest)
        if (time <= *middle) dropBefore(byGroup_[group], byGroup_[group].size(), gone);
    return before - keys_;
}

void LatestVersions::collect(std::vector<HeldRecord*>& records) {
    for (Versions& versions : byGroup_)
        for (HeldRecord& record : versions)
            records.push_back(&record);
}

void LatestVersions::regroup(std::size_t groups) {
    std::vector<Versions> old = std::exchange(byGroup_, std::vector<Versions>(groups));
    for (Versions& versions : old) {
        if (versions.empty()) continue;
        Versions& now = byGroup_[versions.front().group];
        // Keys that widened into one have one group.
        if (!now.empty()) --keys_;
        now.insert(now.end(), versions.begin(), versions.end());
        std::stable_sort(now.begin(), now.end(), [](const HeldRecord& left, const HeldRecord& right) {
            return left.time < right.time;
        });
    }
}

void LatestVersions::save(StateWriter& state) const {
    std::vector<HeldRecord> records;
    for (const Versions& versions : byGroup_)
        records.insert(records.end(), versions.begin(), versions.end());
    state.writeArray(records);
    state.write(static_cast<std::uint64_t>(purged_));
}

void LatestVersions::restore(StateReader& state, std::size_t groups) {
    byGroup_.resize(groups);
    for (const HeldRecord& record : state.readArray<HeldRecord>()) {
        if (record.group >= groups) throw DamagedState();
        keys_ += byGroup_[record.group].empty();
        byGroup_[record.group].push_back(record);
        ++records_;
    }
    purged_ = state.read<std::uint64_t>();
}

} // namespace weir
