#pragma once
#include "widgets/dashboard/series.h"

namespace weir {

/// Goes through a series from a time on and sums up what it passes. One step costs the logarithm of how much
/// that is; many steps through a range cost no more than its points. The series must not change meanwhile.
class SeriesCursor {
public:
    /// Begins with the first point not before `from`.
    SeriesCursor(const Series& series, Timestamp from);

    /// The next point; nothing behind the last.
    std::optional<SeriesPoint> peek() const;
    /// Passes all points before `end`, and where that spares looking at single ones, some that come less than
    /// `tolerance` nanoseconds later.
    SeriesSummary takeUntil(Timestamp end, Timestamp tolerance = 0);
    /// Passes the next point; there is one.
    void skip();

private:
    bool isAtEnd() const { return chunk_ >= series_.chunks_.size(); }
    bool isExact() const { return chunk_ >= series_.exactChunk_; }
    /// Whether it came to the end of the chunk.
    bool takeExact(Timestamp end, Timestamp tolerance, SeriesSummary& sum);
    bool takeSummarised(Timestamp end, Timestamp tolerance, SeriesSummary& sum);
    void nextChunk();

    const Series& series_;
    std::size_t chunk_ = 0;
    std::size_t place_ = 0; ///< in the chunk: a point, or a summary where points are gone
    std::size_t known_ = 0; ///< points passed of those that this summary knows
};

} // namespace weir
