#include "pipeline/operators/aggregates/quantile_sketch.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace weir {

namespace {

constexpr int kMantissaBits = 52;
constexpr std::int64_t kInfiniteExponent = 2047;
constexpr std::int64_t kExponentBias = 1023;

bool isWhole(double value) {
    return std::fabs(value) >= 0x1p53 || value == static_cast<double>(static_cast<std::int64_t>(value));
}

} // namespace

void QuantileSketch::add(double value) {
    if (std::isnan(value)) {
        sawNaN_ = true;
        return;
    }
    ++count_;
    least_ = std::min(least_, value);
    greatest_ = std::max(greatest_, value);
    areWhole_ = areWhole_ && isWhole(value);
    if (!octaves_.empty()) return addToOctaves(value);
    if (values_.size() == kMostValues) {
        becomeOctaves();
        addToOctaves(value);
    } else {
        values_.push_back(value);
    }
}

void QuantileSketch::becomeOctaves() {
    for (const double value : values_)
        addToOctaves(value);
    values_ = std::vector<double>(); // gives its room back
}

QuantileSketch::Octave& QuantileSketch::octave(std::int64_t number) {
    // Values of one sign mostly lie in octaves without a gap.
    if (!octaves_.empty()) {
        const auto guess = static_cast<std::uint64_t>(number - octaves_.front().number);
        if (guess < octaves_.size() && octaves_[guess].number == number) return octaves_[guess];
    }
    const auto place =
        std::lower_bound(octaves_.begin(), octaves_.end(), number,
                         [](const Octave& octave, std::int64_t sought) { return octave.number < sought; });
    if (place != octaves_.end() && place->number == number) return *place;
    const auto index = place - octaves_.begin();
    octaves_.reserve(octaves_.size() + 1); // they are large and few: no room in advance
    return *octaves_.insert(octaves_.begin() + index, {.number = number, .counts = {}});
}

void QuantileSketch::addToOctaves(double value) {
    const std::uint64_t magnitude = std::bit_cast<std::uint64_t>(std::fabs(value));
    const auto exponent = static_cast<std::int64_t>(magnitude >> kMantissaBits);
    std::size_t bucket = exponent == 0 ? 0 : (magnitude >> (kMantissaBits - kBucketBits)) % kBuckets;
    const bool isNegative = value < 0 && exponent != 0;
    if (isNegative) bucket = kBuckets - 1 - bucket;
    ++octave(isNegative ? -exponent : exponent).counts[bucket];
}

void QuantileSketch::merge(const QuantileSketch& other) {
    sawNaN_ = sawNaN_ || other.sawNaN_;
    areWhole_ = areWhole_ && other.areWhole_;
    count_ += other.count_;
    least_ = std::min(least_, other.least_);
    greatest_ = std::max(greatest_, other.greatest_);
    if (count_ <= kMostValues) {
        values_.insert(values_.end(), other.values_.begin(), other.values_.end());
        return;
    }
    becomeOctaves();
    for (const double value : other.values_)
        addToOctaves(value);
    for (const Octave& added : other.octaves_) {
        Octave& own = octave(added.number);
        for (std::size_t bucket = 0; bucket < kBuckets; ++bucket)
            own.counts[bucket] += added.counts[bucket];
    }
}

std::optional<double> QuantileSketch::quantile(double fraction) const {
    if (count_ == 0) return sawNaN_ ? std::optional(std::numeric_limits<double>::quiet_NaN()) : std::nullopt;
    const double rank = fraction * static_cast<double>(count_ - 1);
    const double below = std::floor(rank);
    const double weight = rank - below;
    const double lower = valueAt(static_cast<std::uint64_t>(below));
    if (weight == 0) return lower;
    const double upper = valueAt(static_cast<std::uint64_t>(below) + 1);
    // Two equal ones stay what they are, infinities too.
    return lower == upper ? lower : lower * (1 - weight) + upper * weight;
}

/// The value that has so many before it in order.
double QuantileSketch::valueAt(std::uint64_t rank) const {
    if (rank == 0) return least_;
    if (rank + 1 >= count_) return greatest_;
    if (octaves_.empty()) {
        std::vector<double> values = values_;
        const auto place = values.begin() + static_cast<std::ptrdiff_t>(rank);
        std::nth_element(values.begin(), place, values.end());
        return *place;
    }
    for (const Octave& octave : octaves_)
        for (std::size_t bucket = 0; bucket < kBuckets; ++bucket) {
            if (rank < octave.counts[bucket])
                return std::clamp(middle(octave.number, bucket), least_, greatest_);
            rank -= octave.counts[bucket];
        }
    return greatest_;
}

/// The value whose relative distance to the least and to the greatest one of the bucket is the same.
double QuantileSketch::middle(std::int64_t number, std::size_t bucket) const {
    if (number == 0) return 0;
    const std::int64_t biased = std::abs(number);
    const double sign = number < 0 ? -1 : 1;
    if (biased == kInfiniteExponent) return sign * std::numeric_limits<double>::infinity();
    const int exponent = static_cast<int>(biased - kExponentBias);
    const auto place = static_cast<double>(number < 0 ? kBuckets - 1 - bucket : bucket);
    const double from = 1 + place / kBuckets;
    // The last whole number is one below the bound; in a narrow bucket the first is the only one.
    const double gap = areWhole_ ? std::ldexp(1.0, -exponent) : 0;
    const double to = std::max(from, 1 + (place + 1) / kBuckets - gap);
    return sign * std::ldexp(2 * from * to / (from + to), exponent);
}

void QuantileSketch::save(StateWriter& state) const {
    state.write(count_);
    state.write(least_);
    state.write(greatest_);
    state.write(sawNaN_);
    state.write(areWhole_);
    state.writeArray(values_);
    state.writeArray(octaves_);
}

void QuantileSketch::restore(StateReader& state) {
    state.read(count_);
    state.read(least_);
    state.read(greatest_);
    state.read(sawNaN_);
    state.read(areWhole_);
    values_ = state.readArray<double>();
    octaves_ = state.readArray<Octave>();
    if (octaves_.empty() ? values_.size() != count_ : !values_.empty()) throw DamagedState();
}

std::size_t QuantileSketch::byteSize() const {
    return sizeof *this + values_.capacity() * sizeof(double) + octaves_.capacity() * sizeof(Octave);
}

} // namespace weir
