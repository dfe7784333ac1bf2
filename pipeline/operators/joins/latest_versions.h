#pragma once
#include "pipeline/operators/joins/record_place.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstddef>
#include <vector>

namespace weir {

/// The newest record of each key, and before it those that were it at times that may still be asked for. One
/// thread.
class LatestVersions {
public:
    /// Puts a record among those of its key; of two at one time, the one added last is the newer. Nobody will
    /// ask for a time before `settled`. Records that are not needed any more go to `gone`.
    void add(const HeldRecord& record, Timestamp settled, std::size_t groups, std::vector<RecordPlace>& gone);

    /// The newest record of a key that is not later than `time` and not before `earliest`, or null.
    const HeldRecord* find(DenseId group, Timestamp time, Timestamp earliest) const;

    /// Lets go of what is before `earliest`, and of what nobody asks for.
    void purge(Timestamp settled, Timestamp earliest, std::vector<RecordPlace>& gone);
    /// Whether so much came since the last purge that another is due.
    bool isPurgeDue() const { return records_ > 2 * purged_ + 4096; }
    /// Forgets the half of the keys whose newest record is the oldest, but never that of `kept`.
    std::size_t forgetHalf(DenseId kept, std::vector<RecordPlace>& gone);

    std::size_t keys() const { return keys_; }
    std::size_t records() const { return records_; }

    void collect(std::vector<HeldRecord*>& records);
    /// The groups of the records have other numbers now.
    void regroup(std::size_t groups);

    void save(StateWriter& state) const;
    void restore(StateReader& state, std::size_t groups);

private:
    using Versions = std::vector<HeldRecord>; ///< in order of event time

    void dropBefore(Versions& versions, std::size_t count, std::vector<RecordPlace>& gone);
    static std::size_t unasked(const Versions& versions, Timestamp settled);

    std::vector<Versions> byGroup_;
    std::size_t keys_ = 0;
    std::size_t records_ = 0;
    std::size_t purged_ = 0; ///< records that the last purge left
};

} // namespace weir
