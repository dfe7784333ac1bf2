#pragma once
#include "widgets/dashboard/series_summary.h"

#include <optional>
#include <string>
#include <vector>

namespace weir {

/// Neighbouring points of a series. Old ones may have given up their values, and older ones the summaries of
/// their parts too; the summary of all of them stays in the series' pyramid.
struct SeriesChunk {
    std::vector<Timestamp> times; ///< ascending; empty: given up
    std::vector<double> values;
    std::vector<SeriesSummary> parts; ///< of kPart points each, the last of fewer; empty: given up

    std::size_t bytes() const {
        return times.capacity() * sizeof(Timestamp) + values.capacity() * sizeof(double) +
               parts.capacity() * sizeof(SeriesSummary);
    }
};

/// The course of one figure over event time, of any length. A pyramid of summaries stands over its points: of
/// each 64, of each 1,024, of each 16 times as many again. It grows as points come, at a cost a point that
/// does not depend on how many there are, and answers for any range at a cost of the logarithm of their
/// number. A point takes 16 bytes, and the pyramid 1.4 for each.
///
/// coarsen() gives memory back: the oldest points go and their summaries stay, so that what is recent keeps
/// every value, what is old gets coarser, and no extreme is ever lost. Where points are gone, their
/// summaries' first, least, greatest and last stand for them. One thread.
class Series {
public:
    static constexpr std::size_t kPart = 64;    ///< points under the lowest summary
    static constexpr std::size_t kChunk = 1024; ///< points of a full chunk
    static constexpr std::size_t kBranch = 16;  ///< summaries under one of the next level

    explicit Series(std::string name) : name_(std::move(name)) {}

    const std::string& name() const { return name_; }
    bool empty() const { return count_ == 0; }
    /// All points that came, those included that are kept as summaries only.
    std::uint64_t count() const { return count_; }
    /// The points of the least and of the greatest time; the series is not empty.
    const SeriesPoint& first() const { return levels_[0].front().first; }
    const SeriesPoint& last() const { return levels_[0].back().last; }

    /// The last point not after `time`.
    std::optional<SeriesPoint> at(Timestamp time) const;
    /// The first point after `time`.
    std::optional<SeriesPoint> after(Timestamp time) const;
    /// The point nearest in time.
    std::optional<SeriesPoint> nearest(Timestamp time) const;
    /// Of all points from `from` to `to`, both included.
    SeriesSummary summary(Timestamp from, Timestamp to) const;
    /// The points from `from` to `to` that are known, both included, at most so many.
    std::vector<SeriesPoint> points(Timestamp from, Timestamp to, std::size_t most) const;
    /// From here on every single value is kept; the series is not empty.
    Timestamp exactFrom() const;

    /// Both spans are of one length and in any order; values are finite.
    void append(std::span<const Timestamp> times, std::span<const double> values);
    void append(SeriesPoint point) { append({&point.time, 1}, {&point.value, 1}); }

    /// The least time of points that came out of order after the series had `count` points. kMaxTimestamp:
    /// none did; kMinTimestamp: it is too long ago to say.
    Timestamp lateSince(std::uint64_t count) const;

    /// Memory it takes.
    std::size_t bytes() const { return bytes_; }
    /// Gives up some of the oldest detail that there is; whether there was any.
    bool coarsen();

private:
    friend class SeriesCursor;

    void appendSorted(std::span<const Timestamp> times, std::span<const double> values);
    void insert(std::span<const Timestamp> times, std::span<const double> values);
    void mergeInto(std::size_t chunk, std::span<const Timestamp> times, std::span<const double> values);
    void addSummarised(std::size_t chunk, SeriesPoint point);
    /// Puts points in the place of what the chunk holds.
    void fill(std::size_t chunk, std::span<const Timestamp> times, std::span<const double> values);
    void openChunk();
    /// Brings the upper levels in line with a chunk that has changed, and with those behind it if they were
    /// moved.
    void updateLevels(std::size_t chunk, bool isFollowedByMoved);
    void mergeOldest();
    std::size_t chunkHolding(Timestamp time) const;
    /// The finest summaries there are of a chunk.
    std::span<const SeriesSummary> summariesOf(std::size_t chunk) const;
    void countBytes();

    /// Points that came late.
    struct Lateness {
        std::uint64_t count; ///< points that there were before
        Timestamp least;
    };

    std::string name_;
    std::uint64_t count_ = 0;
    std::vector<SeriesChunk> chunks_;
    /// The lowest level has a summary for each chunk; the others have one for each kBranch full ones of the
    /// level below, the last chunk left out, for it still grows.
    std::vector<std::vector<SeriesSummary>> levels_;
    std::size_t exactChunk_ = 0;  ///< chunks before it have no values
    std::size_t partedChunk_ = 0; ///< chunks before it have no parts either
    std::size_t chunkBytes_ = 0;
    std::size_t bytes_ = 0;
    std::uint64_t grain_ = 2 * kChunk; ///< points under one of the oldest summaries, at most
    std::vector<Lateness> late_;
    std::uint64_t lateKnownFrom_ = 0;
};

} // namespace weir
