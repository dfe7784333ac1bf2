#pragma once
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace weir {

/// Quantiles of numbers. It keeps up to 64 values as they are, and beyond that counts them in buckets as
/// DDSketch does (Masson, Rim and Lee, PVLDB 12, 2019), in its fast form: each octave, from a power of two to
/// the next, has 64 buckets of one width. A value is known to within 1/129 of itself (0.78 %), the least and
/// the greatest exactly; where nothing but whole numbers came, those below 128 too.
///
/// What it holds depends on which values came, not on their order or on how they were split before merging.
/// NaN is passed over; magnitudes below 2^-1022 count as 0. Memory: 80 bytes, 8 to 16 a value up to 64 of
/// them, then 520 an octave that occurs. One thread.
class QuantileSketch {
public:
    void add(double value);
    void merge(const QuantileSketch& other);

    /// The quantile between the values in order, 0 the least and 1 the greatest, interpolated between two
    /// neighbours. NaN if nothing but NaN came, and nothing if nothing came.
    std::optional<double> quantile(double fraction) const;

    void save(StateWriter& state) const;
    void restore(StateReader& state);
    /// Memory it takes, itself included.
    std::size_t byteSize() const;

private:
    static constexpr std::size_t kMostValues = 64;
    static constexpr int kBucketBits = 6;
    static constexpr std::size_t kBuckets = std::size_t{1} << kBucketBits;

    /// Counts of the values of one sign and exponent, in order of the values.
    struct Octave {
        std::int64_t number; ///< biased exponent, negative for negative values; 0 holds zero
        std::array<std::uint64_t, kBuckets> counts;
    };

    Octave& octave(std::int64_t number);
    void addToOctaves(double value);
    void becomeOctaves();
    double valueAt(std::uint64_t rank) const;
    double middle(std::int64_t number, std::size_t bucket) const;

    std::uint64_t count_ = 0;
    double least_ = std::numeric_limits<double>::infinity();
    double greatest_ = -std::numeric_limits<double>::infinity();
    std::vector<double> values_;  ///< up to kMostValues
    std::vector<Octave> octaves_; ///< in order, afterwards
    bool sawNaN_ = false;
    bool areWhole_ = true;
};

} // namespace weir
