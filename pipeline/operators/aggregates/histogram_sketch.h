#pragma once
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace weir {

/// Counts of numbers in bins of one width. The width is a power of two and bins begin at its multiples, so
/// that two neighbours make one bin of the double width: whenever the values would need more bins than there
/// may be, the width doubles. Counts are exact.
///
/// The width is the least with which the values need no more bins than there may be, so the bins depend on
/// which values came, not on their order or on how they were split before merging. NaN and infinities have no
/// bin and are passed over. Memory: 48 bytes and 8 to 16 a bin. One thread.
class HistogramSketch {
public:
    struct Bin {
        double from; ///< within
        double to;   ///< without
        std::uint64_t count;
    };

    /// At least two, for no bin reaches over zero.
    explicit HistogramSketch(std::size_t mostBins) : mostBins_(mostBins) {}

    void add(double value);
    void merge(const HistogramSketch& other);
    /// From the least to the greatest value, without a gap; the first and the last are not empty.
    std::vector<Bin> bins() const;

    void save(StateWriter& state) const;
    void restore(StateReader& state);
    /// Memory it takes, itself included.
    std::size_t byteSize() const { return sizeof *this + counts_.capacity() * sizeof(std::uint64_t); }

private:
    std::int64_t last() const { return first_ + static_cast<std::int64_t>(counts_.size()) - 1; }
    void widenTo(std::int64_t exponent);
    void include(std::int64_t from, std::int64_t to);

    std::size_t mostBins_;
    std::int64_t exponent_ = 0; ///< of two: the width
    std::int64_t first_ = 0;    ///< bin i reaches from (first_ + i) widths to the next
    std::vector<std::uint64_t> counts_;
};

} // namespace weir
