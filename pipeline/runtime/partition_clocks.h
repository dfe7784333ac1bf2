#pragma once
#include "pipeline/operators/grouping/grouping.h"
#include "pipeline/runtime/event_clock.h"
#include "pipeline/runtime/least_time.h"
#include "pipeline/runtime/statistics.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace weir {

/// How far each partition of a source has come in event time, and all of them together: as far as the last of
/// those that are not idle. Partitions are the values of a field, null being one of them; a source that
/// knows them otherwise, such as the partitions of a topic in Kafka, brings them as a field. One thread, the
/// source's.
///
/// A partition is idle when nothing came from it for so long, as its source measures silence; what comes
/// later makes it active again. A silence of the whole source says nothing about one partition, and so counts
/// for half of that at most.
class PartitionClocks {
public:
    /// Of so many partitions a clock is held. Idle ones make room for new ones; those beyond share a clock.
    static constexpr std::size_t kMost = 10'000;

    /// `maxAhead` as in EventClock. Without `idleAfter`, no partition is ever idle.
    PartitionClocks(Duration maxAhead, Duration idleAfter, std::size_t most = kMost);

    /// Records come, by the values of the partition field, after the source was silent for so long; null when
    /// none of them has the field. A number for each record, valid until the next call.
    std::span<const DenseId> find(const ColumnPointer& partitions, std::size_t records, Duration silence);

    /// The next one of those records, by its number and its event time. Whether it counts: it is not too far
    /// ahead.
    bool take(DenseId number, Timestamp time) {
        const std::size_t place = placeOf(number);
        Partition& partition = partitions_[place];
        EventClock& clock = partition.clock;
        partition.heardAt = heard_;
        sharing_ += place == kShared;
        bool counts = true;
        if (time <= clock.greatest) {
            clock.isAheadInDoubt = false;
            if (partition.isActive) return true;
        } else {
            counts = clock.goOn(time, clock.hasBegun() ? clock.greatest : beginning(), maxAhead_);
            furthest_ = std::max(furthest_, clock.greatest);
        }
        if (!partition.isActive) activate(partition);
        if (clock.hasBegun()) count(place);
        return counts;
    }

    /// The source is silent for so long. Whether some partition has become idle by it.
    bool leaveIdle(Duration silence);

    /// The greatest event time of the active partition that has come least far. kMinTimestamp while there is
    /// none; it may go back when a partition begins or returns.
    Timestamp greatest() const { return counted_ > 0 ? least_.least() : kMinTimestamp; }

    /// Names the one that holds the others back when it is more than `disorder` behind the furthest, and more
    /// than a second.
    PartitionStatistics statistics(Duration disorder) const;

    void save(StateWriter& state) const;
    /// Into one that has seen nothing.
    void restore(StateReader& state);

private:
    struct Partition {
        EventClock clock;
        std::int64_t heardAt = 0; ///< on the clock of heard_
        bool isActive = false;
        bool isCounted = false; ///< active, and has an event time
    };
    static constexpr std::size_t kShared = 0; ///< the place of those beyond the most

    std::size_t placeOf(DenseId number) const { return number < most_ ? number + 1 : kShared; }
    std::int64_t clockAfter(Duration silence) const;
    Timestamp beginning() const;
    void activate(Partition& partition);
    void count(std::size_t place);
    void forgetIdle();
    void retain(const std::vector<DenseId>& numbers);
    void countAnew();

    const Duration maxAhead_;
    const std::int64_t idleAfter_; ///< nanoseconds; 0: never
    const std::size_t most_;

    Grouping numbers_{1};
    std::vector<Partition> partitions_; ///< by place
    LeastTime least_;                   ///< of those counted, by place
    std::size_t active_ = 0;
    std::size_t counted_ = 0;
    Timestamp furthest_ = kMinTimestamp; ///< that any has come
    std::uint64_t sharing_ = 0;          ///< records of partitions beyond the most
    std::int64_t heard_ = 0;    ///< nanoseconds for which the source was listened to, so far as they count
    std::int64_t nextIdle_ = 0; ///< none becomes idle before that
};

} // namespace weir
