#include "pipeline/runtime/partition_clocks.h"

#include <fmt/format.h>

#include <numeric>
#include <optional>

namespace weir {

PartitionClocks::PartitionClocks(Duration maxAhead, Duration idleAfter, std::size_t most)
    : maxAhead_(maxAhead), idleAfter_(idleAfter.count()), most_(most), partitions_(1) {
    least_.reset(1);
}

std::span<const DenseId> PartitionClocks::find(const ColumnPointer& partitions, std::size_t records,
                                               Duration silence) {
    heard_ = clockAfter(silence);
    const FieldColumns keys{partitions};
    const auto type = [this] {
        return numbers_.keyColumn(0) ? std::optional(numbers_.keyColumn(0)->type()) : std::nullopt;
    };
    // What was beyond the most is as unknown as ever.
    if (numbers_.size() > 2 * most_) {
        std::vector<DenseId> kept(most_);
        std::iota(kept.begin(), kept.end(), DenseId{0});
        retain(kept);
    }
    const auto typeBefore = type();
    const std::size_t sizeBefore = numbers_.size();
    std::span<const DenseId> numbers = numbers_.assign(keys, 0, records);
    const bool hasWidened = typeBefore && type() != typeBefore;
    if (hasWidened) {
        // Two whole numbers beyond 2^53 may have become one.
        std::vector<DenseId> kept(std::min(sizeBefore, most_));
        std::iota(kept.begin(), kept.end(), DenseId{0});
        retain(kept);
    }
    const std::size_t activeAlone = active_ - (partitions_[kShared].isActive ? 1 : 0);
    const bool isFull = numbers_.size() > most_ && activeAlone < partitions_.size() - 1;
    if (isFull) forgetIdle();
    if (hasWidened || isFull) numbers = numbers_.assign(keys, 0, records);

    const std::size_t places = std::min(numbers_.size(), most_) + 1;
    if (places > partitions_.size()) {
        partitions_.resize(places);
        least_.grow(places);
    }
    return numbers;
}

/// Time goes on with records, and for a while without.
std::int64_t PartitionClocks::clockAfter(Duration silence) const {
    return heard_ + std::clamp<std::int64_t>(silence.count(), 0, idleAfter_ / 2);
}

/// What the first record of a partition is compared with: it may be ahead of all before it, or of the clock.
Timestamp PartitionClocks::beginning() const {
    return furthest_ == kMinTimestamp ? currentTime() : furthest_;
}

void PartitionClocks::activate(Partition& partition) {
    partition.isActive = true;
    ++active_;
    nextIdle_ = std::min(nextIdle_, heard_ + idleAfter_);
}

void PartitionClocks::count(std::size_t place) {
    Partition& partition = partitions_[place];
    if (!partition.isCounted) ++counted_;
    partition.isCounted = true;
    least_.set(place, partition.clock.greatest);
}

bool PartitionClocks::leaveIdle(Duration silence) {
    const std::int64_t now = clockAfter(silence);
    if (idleAfter_ <= 0 || now < nextIdle_) return false;
    const std::size_t activeBefore = active_;
    nextIdle_ = now + idleAfter_;
    for (std::size_t place = 0; place < partitions_.size(); ++place) {
        Partition& partition = partitions_[place];
        if (!partition.isActive) continue;
        if (now - partition.heardAt < idleAfter_) {
            nextIdle_ = std::min(nextIdle_, partition.heardAt + idleAfter_);
            continue;
        }
        partition.isActive = false;
        --active_;
        counted_ -= partition.isCounted;
        partition.isCounted = false;
        least_.set(place, kMaxTimestamp);
    }
    return active_ < activeBefore;
}

/// Makes room for new partitions: of idle ones nothing is held any more.
void PartitionClocks::forgetIdle() {
    std::vector<DenseId> kept;
    for (std::size_t number = 0; number < numbers_.size(); ++number) {
        const bool isNew = number >= partitions_.size() - 1;
        if (isNew || partitions_[number + 1].isActive) kept.push_back(static_cast<DenseId>(number));
    }
    retain(kept);
}

/// Forgets all partitions but these. Those that widened into one go on as one.
void PartitionClocks::retain(const std::vector<DenseId>& numbers) {
    const std::size_t known = partitions_.size() - 1;
    const std::span<const DenseId> renumbered = numbers_.retain(numbers);
    std::vector<Partition> partitions(std::min(numbers_.size(), most_) + 1);
    partitions[kShared] = partitions_[kShared];
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] >= known || renumbered[i] >= most_) continue;
        Partition& into = partitions[renumbered[i] + 1];
        const Partition& from = partitions_[numbers[i] + 1];
        if (from.clock.greatest > into.clock.greatest) into.clock = from.clock;
        into.heardAt = std::max(into.heardAt, from.heardAt);
        into.isActive = into.isActive || from.isActive;
    }
    partitions_ = std::move(partitions);
    countAnew();
}

void PartitionClocks::countAnew() {
    active_ = counted_ = 0;
    least_.reset(partitions_.size());
    for (std::size_t place = 0; place < partitions_.size(); ++place) {
        Partition& partition = partitions_[place];
        active_ += partition.isActive;
        partition.isCounted = false;
        if (partition.isActive && partition.clock.hasBegun()) count(place);
    }
    nextIdle_ = heard_;
}

PartitionStatistics PartitionClocks::statistics(Duration disorder) const {
    PartitionStatistics result{.active = active_, .sharing = sharing_};
    constexpr std::uint64_t kSecond = 1'000'000'000;
    const std::uint64_t behind = counted_ > 0 ? timeBetween(least_.least(), furthest_) : 0;
    if (behind <= std::max(kSecond, static_cast<std::uint64_t>(disorder.count()))) return result;
    const std::size_t place = least_.placeOfLeast();
    const Column* const values = numbers_.keyColumn(0);
    const bool isNull = place == kShared || !values || values->isNull(place - 1);
    result.last = place == kShared ? "one of those beyond the most"
                  : isNull         ? "null"
                                   : fmt::format("'{}'", values->text(place - 1));
    const std::uint64_t wholeSeconds = behind - behind % kSecond;
    result.behind = Duration(
        static_cast<Duration::rep>(std::min(wholeSeconds, static_cast<std::uint64_t>(kMaxTimestamp))));
    return result;
}

void PartitionClocks::save(StateWriter& state) const {
    numbers_.save(state);
    state.write(static_cast<std::uint64_t>(partitions_.size()));
    for (const Partition& partition : partitions_) {
        partition.clock.save(state);
        state.write(partition.heardAt);
        state.write(partition.isActive);
    }
    state.write(furthest_);
    state.write(sharing_);
    state.write(heard_);
}

void PartitionClocks::restore(StateReader& state) {
    numbers_.restore(state);
    const auto places = state.read<std::uint64_t>();
    if (places != std::min(numbers_.size(), most_) + 1) throw DamagedState();
    partitions_.assign(places, {});
    for (Partition& partition : partitions_) {
        partition.clock.restore(state);
        state.read(partition.heardAt);
        state.read(partition.isActive);
    }
    state.read(furthest_);
    state.read(sharing_);
    state.read(heard_);
    countAnew();
}

} // namespace weir
