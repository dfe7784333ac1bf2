#pragma once
#include "pipeline/operators/grouping/grouping.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace weir {

/// At which event times a record of each key was kept, each until the watermark is a span past it. Of what is
/// forgotten, the earliest always goes first, so that it does not matter when it goes: what decides about a
/// record is the same. One thread.
class KeptTimes {
public:
    /// A span of zero reaches over all of time.
    explicit KeptTimes(Duration within) : within_(within.count()) {}

    /// Makes room for so many groups.
    void resize(std::size_t groups) { first_.resize(groups, kNone); }

    /// Whether a record was kept less than the span away from `time`, and not yet the span behind
    /// `watermark`.
    bool has(DenseId group, Timestamp time, Timestamp watermark) const;
    void add(DenseId group, Timestamp time);

    std::size_t size() const { return order_.size(); }
    void forgetEarliest();
    /// What is a span or more behind the watermark.
    void forgetBehind(Timestamp watermark);

    /// Takes the groups without kept times out of `grouping` too, once they are the most.
    void compact(Grouping& grouping);

    void save(StateWriter& state) const;
    void restore(StateReader& state);

private:
    static constexpr std::uint32_t kNone = 0xffff'ffff;

    /// One of the times of a group, which most often has one.
    struct Time {
        Timestamp time;
        std::uint32_t next; ///< in times_; kNone after the last
    };
    struct Kept {
        Timestamp time;
        std::uint64_t number; ///< among all kept
        DenseId group;

        bool operator>(const Kept& other) const {
            return time != other.time ? time > other.time : number > other.number;
        }
    };

    bool isBehind(Timestamp time, Timestamp watermark) const;
    void link(DenseId group, Timestamp time);
    void unlink(DenseId group, Timestamp time);

    std::int64_t within_;
    std::vector<std::uint32_t> first_; ///< of each group, in times_
    std::vector<Time> times_;
    std::vector<std::uint32_t> freeTimes_;
    std::vector<Kept> order_; ///< a heap, the earliest on top
    std::uint64_t added_ = 0;
    std::size_t known_ = 0; ///< groups with a time
};

} // namespace weir
