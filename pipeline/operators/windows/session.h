#pragma once
#include "pipeline/data/timestamp.h"
#include "pipeline/operators/aggregates/aggregation.h"

#include <cstddef>
#include <cstdint>
#include <map>

namespace weir {

/// A stretch of records of one key, as session windows hold it. Where early results are wanted, the records
/// that none of them may show yet are kept apart, by the time of the first that may. One thread.
class Session {
public:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    /// Some of its records, put together.
    struct Part {
        explicit Part(const Aggregation& aggregation) : states(aggregation) { states.resize(1); }

        void merge(const Part& other);

        AggregateStates states;
        Timestamp last = kMinTimestamp; ///< event time of its last record
        std::size_t noted = kNone;      ///< place among the parts that the batch at hand has rows for
    };

    explicit Session(const Aggregation& aggregation) : aggregation_(aggregation), shown_(aggregation) {}

    /// The records that any result may show.
    Part& shown() { return shown_; }
    /// The records that no result before `time` may show.
    Part& from(Timestamp time);
    /// When the next of those may be shown; kMaxTimestamp if there are none.
    Timestamp nextShown() const { return ahead_.empty() ? kMaxTimestamp : ahead_.begin()->first; }
    /// From here on results may show what they may at `time`.
    void show(Timestamp time);
    /// Takes what another session of the same key has, with its bounds.
    void merge(Session& other);

    void save(StateWriter& state) const;
    /// Into a new one.
    void restore(StateReader& state);

    Timestamp first = 0; ///< event times of its first and last record
    Timestamp last = 0;
    DenseId key = 0;
    std::uint64_t number = 0;               ///< in order of first appearance
    bool wasGiven = false;                  ///< it ended once, or a part of it did, and a result said so
    bool isDue = true;                      ///< has records that no result after its end shows
    Timestamp metWatermark = kMinTimestamp; ///< of the last late record in it; it is given once that moves
    Timestamp alarm = kMaxTimestamp;        ///< when it is looked at next; kMaxTimestamp: never

private:
    const Aggregation& aggregation_;
    Part shown_;
    std::map<Timestamp, Part> ahead_; ///< by when they may be shown
};

} // namespace weir
