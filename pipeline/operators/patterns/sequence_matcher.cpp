#include "pipeline/operators/patterns/sequence_matcher.h"
#include "pipeline/data/timestamp_arithmetic.h"

#include <algorithm>
#include <utility>

namespace weir {

SequenceMatcher::SequenceMatcher(std::vector<bool> isAbsent, Duration within, std::size_t most)
    : isAbsent_(std::move(isAbsent)), within_(std::max<std::int64_t>(within.count(), 0)),
      most_(std::max<std::size_t>(most, 1)) {}

void SequenceMatcher::add(DenseId key, MatchedRecord record, StepBits steps,
                          std::vector<SequenceMatch>& found) {
    if (key >= keys_.size()) keys_.resize(key + std::size_t{1});
    Beginnings& beginnings = keys_[key];
    for (std::size_t index = 0; index < beginnings.size();) {
        switch (follow(beginnings[index], record, steps)) {
        case Fate::GoesOn:
            ++index;
            break;
        case Fate::Ends:
            giveUp(key, index);
            break;
        case Fate::Matches:
            found.push_back({key, record.time, std::move(beginnings[index].records)});
            // All others began before this record, and so did not begin after the match.
            while (!beginnings.empty())
                giveUp(key, beginnings.size() - 1);
            return;
        }
    }
    if (steps & 1) begin(key, record);
}

/// What a record makes of a beginning.
SequenceMatcher::Fate SequenceMatcher::follow(Beginning& beginning, MatchedRecord record,
                                              StepBits steps) const {
    std::size_t step = beginning.next;
    for (; step < isAbsent_.size() && isAbsent_[step]; ++step)
        if (steps >> step & 1) return Fate::Ends;
    if (step == isAbsent_.size() || !(steps >> step & 1)) return Fate::GoesOn;
    beginning.records.push_back(record);
    beginning.next = step + 1;
    return beginning.next == isAbsent_.size() ? Fate::Matches : Fate::GoesOn;
}

bool SequenceMatcher::awaitsOnlyAbsence(const Beginning& beginning) const {
    return std::all_of(isAbsent_.begin() + static_cast<std::ptrdiff_t>(beginning.next), isAbsent_.end(),
                       [](bool isAbsent) { return isAbsent; });
}

void SequenceMatcher::begin(DenseId key, MatchedRecord record) {
    Beginnings& beginnings = keys_[key];
    if (beginnings.size() >= most_) {
        giveUp(key, 0);
        ++givenUp_;
    }
    const Timestamp deadline = saturatingAdd(record.time, within_);
    beginnings.push_back({++numbers_, deadline, 1, {record}});
    deadlines_.emplace(deadline, numbers_, key);
}

void SequenceMatcher::expire(Timestamp time, std::vector<SequenceMatch>& found) {
    while (!deadlines_.empty() && std::get<0>(*deadlines_.begin()) < time)
        endFirst(found);
}

void SequenceMatcher::expireAll(std::vector<SequenceMatch>& found) {
    while (!deadlines_.empty())
        endFirst(found);
}

/// Ends the beginning whose time is over first.
void SequenceMatcher::endFirst(std::vector<SequenceMatch>& found) {
    const auto [deadline, number, key] = *deadlines_.begin();
    Beginnings& beginnings = keys_[key];
    const auto ended =
        std::find_if(beginnings.begin(), beginnings.end(),
                     [number = number](const Beginning& each) { return each.number == number; });
    const bool isMatch = awaitsOnlyAbsence(*ended);
    std::vector<MatchedRecord> records = std::move(ended->records);
    giveUp(key, static_cast<std::size_t>(ended - beginnings.begin()));
    if (!isMatch) return;
    giveUpTo(key, records.back());
    found.push_back({key, deadline, std::move(records)});
}

void SequenceMatcher::giveUp(DenseId key, std::size_t index) {
    const Beginning& beginning = keys_[key][index];
    deadlines_.erase({beginning.deadline, beginning.number, key});
    keys_[key].erase(keys_[key].begin() + static_cast<std::ptrdiff_t>(index));
}

/// Gives up what began up to the last record of a match. Rows are held in order of arrival, which decides
/// between equal times.
void SequenceMatcher::giveUpTo(DenseId key, MatchedRecord last) {
    for (std::size_t index = keys_[key].size(); index-- > 0;) {
        const MatchedRecord first = keys_[key][index].records.front();
        if (first.time < last.time || (first.time == last.time && first.row <= last.row)) giveUp(key, index);
    }
}

void SequenceMatcher::markKeys(std::vector<bool>& held) const {
    for (const auto& [deadline, number, key] : deadlines_)
        held[key] = true;
}

void SequenceMatcher::renumberKeys(std::span<const DenseId> kept, std::span<const DenseId> numbers) {
    std::vector<Beginnings> renumbered;
    deadlines_.clear();
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (kept[i] >= keys_.size()) continue;
        if (numbers[i] >= renumbered.size()) renumbered.resize(numbers[i] + std::size_t{1});
        // Keys that widened into one have one number; their beginnings go on side by side.
        for (Beginning& beginning : keys_[kept[i]]) {
            deadlines_.emplace(beginning.deadline, beginning.number, numbers[i]);
            renumbered[numbers[i]].push_back(std::move(beginning));
        }
    }
    for (Beginnings& beginnings : renumbered)
        std::sort(beginnings.begin(), beginnings.end(),
                  [](const Beginning& left, const Beginning& right) { return left.number < right.number; });
    keys_ = std::move(renumbered);
}

void SequenceMatcher::forEachRow(const std::function<void(std::uint64_t& row)>& change) {
    for (Beginnings& beginnings : keys_)
        for (Beginning& beginning : beginnings)
            for (MatchedRecord& record : beginning.records)
                change(record.row);
}

void SequenceMatcher::save(StateWriter& state) const {
    state.write(numbers_);
    state.write(givenUp_);
    state.write(static_cast<std::uint64_t>(keys_.size()));
    for (const Beginnings& beginnings : keys_) {
        state.write(static_cast<std::uint64_t>(beginnings.size()));
        for (const Beginning& beginning : beginnings) {
            state.write(beginning.number);
            state.write(beginning.deadline);
            state.write(static_cast<std::uint64_t>(beginning.next));
            state.writeArray(beginning.records);
        }
    }
}

void SequenceMatcher::restore(StateReader& state) {
    state.read(numbers_);
    state.read(givenUp_);
    const auto keys = state.read<std::uint64_t>();
    for (DenseId key = 0; key < keys; ++key) {
        Beginnings& beginnings = keys_.emplace_back();
        for (auto count = state.read<std::uint64_t>(); count > 0; --count) {
            Beginning& beginning = beginnings.emplace_back();
            state.read(beginning.number);
            state.read(beginning.deadline);
            beginning.next = state.read<std::uint64_t>();
            beginning.records = state.readArray<MatchedRecord>();
            if (beginning.next > isAbsent_.size() || beginning.records.empty()) throw DamagedState();
            deadlines_.emplace(beginning.deadline, beginning.number, key);
        }
    }
}

} // namespace weir
