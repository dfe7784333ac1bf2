#pragma once
#include "pipeline/data/timestamp.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

namespace weir {

/// How samples fade out towards the ends of what one spectrum is made of.
enum class WindowShape : std::uint8_t { Hann, Blackman, Rectangle };

/// The spectrum of one stretch of a signal.
struct Spectrum {
    Timestamp from = 0;
    Timestamp to = 0;
    double rate = 0; ///< samples a second
    /// Amplitudes of the sines it is made of, from 0 Hz to rate / 2 in equal steps: 3 for a sine that reaches
    /// from -3 to 3. Its mean is taken off.
    std::vector<float> amplitudes;
};

/// Makes a spectrum of each so many samples of a signal, overlapping. The frequencies are those that the
/// event times say; samples that do not come evenly are brought onto an even grid by straight lines between
/// neighbours. Bounded: the oldest spectra go. One thread.
class ShortTimeSpectrum {
public:
    /// `window` samples, a power of two, make a spectrum; the next one begins `hop` samples later.
    ShortTimeSpectrum(std::size_t window, std::size_t hop, WindowShape shape);
    ~ShortTimeSpectrum();
    ShortTimeSpectrum(ShortTimeSpectrum&&) noexcept;
    ShortTimeSpectrum& operator=(ShortTimeSpectrum&&) noexcept;

    void add(Timestamp time, double value);
    void clear();

    /// Ascending in time, of no more than kMostRows amplitudes each: of neighbours the greatest.
    const std::deque<Spectrum>& spectra() const { return spectra_; }
    /// The newest, with all its amplitudes.
    const Spectrum& newest() const { return newest_; }
    /// Samples that wait for their window to be full.
    std::size_t waiting() const { return times_.size(); }
    std::size_t window() const { return window_; }
    std::size_t hop() const { return hop_; }
    /// Whether samples came unevenly.
    bool isUneven() const { return isUneven_; }
    /// Samples that were left out because a later one had come before.
    std::uint64_t lateSamples() const { return late_; }

    static constexpr std::size_t kMostRows = 256;
    static constexpr std::size_t kMostSpectra = 1500;

private:
    struct Transform;

    void transform();
    /// Fills even_ with the samples at even distances.
    void bringOntoGrid();

    std::size_t window_;
    std::size_t hop_;
    std::vector<double> weights_;
    double weight_ = 0; ///< the sum of these
    std::unique_ptr<Transform> transform_;
    std::vector<Timestamp> times_;
    std::vector<double> values_;
    std::vector<double> even_;
    std::deque<Spectrum> spectra_;
    Spectrum newest_;
    bool isUneven_ = false;
    std::uint64_t late_ = 0;
};

} // namespace weir
