#pragma once
#include "pipeline/data/timestamp.h"
#include "pipeline/operators/grouping/id_table.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <tuple>
#include <vector>

namespace weir {

/// The steps that a record is one of, a bit each.
using StepBits = std::uint32_t;
inline constexpr std::size_t kMostSteps = 16;

/// A record that has a part in a match.
struct MatchedRecord {
    Timestamp time = 0;
    std::uint64_t row = 0; ///< where its values are held
};

/// A whole sequence.
struct SequenceMatch {
    DenseId key = 0;
    Timestamp end = 0;                  ///< of its last record, or when the absence was certain
    std::vector<MatchedRecord> records; ///< one for each step that has to come, in order
};

/// Finds sequences of steps per key in records that come in order of time. A step has to come, or must not
/// come between its neighbours; one at the end must not come until the time is over. Between the records of a
/// match there may be any others. After a match, what began up to its last record is given up. One thread.
class SequenceMatcher {
public:
    /// `isAbsent` says of each step whether it must not come; the first one has to. `most` is how many
    /// beginnings are followed at once per key: of more, the oldest is given up.
    SequenceMatcher(std::vector<bool> isAbsent, Duration within, std::size_t most);

    /// Takes the next record, which is one of `steps`. Before it, expire() took its time.
    void add(DenseId key, MatchedRecord record, StepBits steps, std::vector<SequenceMatch>& found);
    /// No record before `time` is to come: what had to end by then ends, in order of time.
    void expire(Timestamp time, std::vector<SequenceMatch>& found);
    /// No record at all is to come.
    void expireAll(std::vector<SequenceMatch>& found);

    /// Beginnings that are followed.
    std::size_t size() const { return deadlines_.size(); }
    /// Beginnings that were given up because there were too many of their key.
    std::uint64_t givenUp() const { return givenUp_; }

    /// Marks the keys of which something is held.
    void markKeys(std::vector<bool>& held) const;
    /// Key `kept[i]` is `numbers[i]` from now on; the others hold nothing.
    void renumberKeys(std::span<const DenseId> kept, std::span<const DenseId> numbers);
    /// Calls `change` with each place of values that is held.
    void forEachRow(const std::function<void(std::uint64_t& row)>& change);

    void save(StateWriter& state) const;
    /// Into one that has had no record.
    void restore(StateReader& state);

private:
    /// A sequence that has begun.
    struct Beginning {
        std::uint64_t number = 0; ///< in order of the first records
        Timestamp deadline = 0;   ///< the last instant within
        std::size_t next = 0;     ///< the step after the last one that came
        std::vector<MatchedRecord> records;
    };
    using Beginnings = std::vector<Beginning>; ///< of one key, oldest first
    using Deadline = std::tuple<Timestamp, std::uint64_t, DenseId>;

    enum class Fate : std::uint8_t { GoesOn, Ends, Matches };
    Fate follow(Beginning& beginning, MatchedRecord record, StepBits steps) const;
    bool awaitsOnlyAbsence(const Beginning& beginning) const;
    void endFirst(std::vector<SequenceMatch>& found);
    void begin(DenseId key, MatchedRecord record);
    void giveUp(DenseId key, std::size_t index);
    void giveUpTo(DenseId key, MatchedRecord last);

    const std::vector<bool> isAbsent_;
    const std::int64_t within_;
    const std::size_t most_;
    std::vector<Beginnings> keys_;
    std::set<Deadline> deadlines_; ///< of all beginnings, by time and number
    std::uint64_t numbers_ = 0;
    std::uint64_t givenUp_ = 0;
};

} // namespace weir
