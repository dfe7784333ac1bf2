#include "pipeline/operators/aggregates/histogram_sketch.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace weir {

namespace {

/// The least width for a value: its last bit, so that its number of widths is exact.
std::int64_t leastExponent(double value) {
    constexpr int kMantissaBits = 52;
    constexpr int kLeast = -1074;
    return value == 0 ? kLeast : std::max(std::ilogb(value) - kMantissaBits, kLeast);
}

std::int64_t halved(std::int64_t bin, std::int64_t times) {
    return bin >> std::min<std::int64_t>(times, 63);
}

} // namespace

void HistogramSketch::add(double value) {
    constexpr double kMostWidths = 0x1p53;
    if (!std::isfinite(value)) return;
    if (counts_.empty()) exponent_ = leastExponent(value);
    double widths = std::ldexp(value, static_cast<int>(-exponent_));
    if (!(std::fabs(widths) < kMostWidths)) {
        widenTo(leastExponent(value));
        widths = std::ldexp(value, static_cast<int>(-exponent_));
    }
    auto bin = static_cast<std::int64_t>(std::floor(widths));
    // A small part of a width may have become 0.
    if (value < 0) bin = std::min<std::int64_t>(bin, -1);
    if (counts_.empty() || bin < first_ || bin > last()) {
        const std::int64_t before = exponent_;
        include(bin, bin);
        bin = halved(bin, exponent_ - before);
    }
    ++counts_[static_cast<std::size_t>(bin - first_)];
}

/// Makes room for the bins [from, to] of the present width, in wider bins if they would be too many.
void HistogramSketch::include(std::int64_t from, std::int64_t to) {
    std::int64_t least = counts_.empty() ? from : std::min(first_, from);
    std::int64_t greatest = counts_.empty() ? to : std::max(last(), to);
    std::int64_t exponent = exponent_;
    while (greatest - least >= static_cast<std::int64_t>(mostBins_)) {
        least = halved(least, 1);
        greatest = halved(greatest, 1);
        ++exponent;
    }
    widenTo(exponent);
    if (counts_.empty()) first_ = least;
    counts_.insert(counts_.begin(), static_cast<std::size_t>(first_ - least), 0);
    first_ = least;
    counts_.resize(static_cast<std::size_t>(greatest - least + 1));
}

void HistogramSketch::widenTo(std::int64_t exponent) {
    const std::int64_t times = exponent - exponent_;
    if (times <= 0) return;
    exponent_ = exponent;
    if (counts_.empty()) return;
    const std::int64_t first = halved(first_, times);
    const std::int64_t greatest = halved(last(), times);
    for (std::size_t bin = 0; bin < counts_.size(); ++bin) {
        const std::uint64_t count = std::exchange(counts_[bin], 0);
        // Never behind the bin it comes from.
        counts_[static_cast<std::size_t>(halved(first_ + static_cast<std::int64_t>(bin), times) - first)] +=
            count;
    }
    first_ = first;
    counts_.resize(static_cast<std::size_t>(greatest - first + 1));
}

void HistogramSketch::merge(const HistogramSketch& other) {
    if (other.counts_.empty()) return;
    if (counts_.empty()) {
        *this = other;
        return;
    }
    HistogramSketch added = other;
    widenTo(added.exponent_);
    added.widenTo(exponent_);
    include(added.first_, added.last());
    added.widenTo(exponent_);
    for (std::size_t bin = 0; bin < added.counts_.size(); ++bin)
        counts_[static_cast<std::size_t>(added.first_ - first_) + bin] += added.counts_[bin];
}

std::vector<HistogramSketch::Bin> HistogramSketch::bins() const {
    const auto bound = [this](std::int64_t bin) {
        return std::ldexp(static_cast<double>(bin), static_cast<int>(exponent_));
    };
    std::vector<Bin> bins;
    std::int64_t bin = first_;
    for (const std::uint64_t count : counts_) {
        bins.push_back({bound(bin), bound(bin + 1), count});
        ++bin;
    }
    return bins;
}

void HistogramSketch::save(StateWriter& state) const {
    state.write(exponent_);
    state.write(first_);
    state.writeArray(counts_);
}

void HistogramSketch::restore(StateReader& state) {
    state.read(exponent_);
    state.read(first_);
    counts_ = state.readArray<std::uint64_t>();
    if (counts_.size() > mostBins_) throw DamagedState();
}

} // namespace weir
