#include "connectors/signal_waveform.h"

#include <cmath>
#include <numbers>

namespace weir {

namespace {

// Random numbers come from a hash of seed and sample, and not from a generator of the standard library,
// because the distributions of the latter differ between implementations. The hash is SplitMix64 (Steele,
// Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
std::uint64_t mix(std::uint64_t value) {
    value += 0x9e3779b97f4a7c15ull;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ull;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebull;
    return value ^ (value >> 31);
}

/// Above 0 and at most 1, so that its logarithm is finite.
double uniform(std::uint64_t bits) {
    return (static_cast<double>(bits >> 11) + 1) * 0x1p-53;
}

/// Standard normal, by Box and Muller.
double normal(std::uint64_t seed, std::uint64_t sample) {
    const std::uint64_t first = mix(seed ^ mix(sample));
    const double radius = std::sqrt(-2 * std::log(uniform(first)));
    return radius * std::cos(2 * std::numbers::pi * uniform(mix(first)));
}

constexpr std::uint64_t kNoiseSalt = 0x6e6f697365ull;

} // namespace

Signal::Signal(const SignalShape& shape, std::size_t series, std::size_t seriesCount)
    : shape_(shape), phaseShift_(static_cast<double>(series) / static_cast<double>(seriesCount)),
      seed_(mix(shape.seed + mix(series))) {}

double Signal::phase() const {
    const double cycles =
        static_cast<double>(sample_) * shape_.secondsPerSample * shape_.frequency + phaseShift_;
    return cycles - std::floor(cycles);
}

double Signal::wave() const {
    switch (shape_.waveform) {
    case Waveform::Sine:
        return shape_.amplitude * std::sin(2 * std::numbers::pi * phase());
    case Waveform::Square:
        return phase() < 0.5 ? shape_.amplitude : -shape_.amplitude;
    case Waveform::Triangle: {
        // Starts at zero and rises, as the sine does.
        const double shifted = phase() < 0.75 ? phase() : phase() - 1;
        return shape_.amplitude * (shifted < 0.25 ? 4 * shifted : 2 - 4 * shifted);
    }
    case Waveform::Sawtooth:
        return shape_.amplitude * (2 * phase() - 1);
    case Waveform::RandomWalk:
        return walk_;
    case Waveform::Noise:
        return shape_.amplitude * normal(seed_, sample_);
    case Waveform::Constant:
        return 0;
    case Waveform::Counter:
        return shape_.amplitude * static_cast<double>(sample_);
    }
    return 0;
}

double Signal::next() {
    double value = shape_.offset + wave();
    if (shape_.noise != 0) value += shape_.noise * normal(seed_ ^ kNoiseSalt, sample_);
    if (shape_.spikeEvery != 0 && (sample_ + 1) % shape_.spikeEvery == 0) value += shape_.spikeSize;
    if (shape_.waveform == Waveform::RandomWalk) walk_ += shape_.amplitude * normal(seed_, sample_);
    ++sample_;
    return value;
}

} // namespace weir
