#pragma once
#include <cstddef>
#include <cstdint>

namespace weir {

enum class Waveform : std::uint8_t { Sine, Square, Triangle, Sawtooth, RandomWalk, Noise, Constant, Counter };

/// What a generated signal looks like. Values have no unit of their own.
struct SignalShape {
    Waveform waveform = Waveform::Sine;
    double frequency = 1;          ///< cycles a second, for the periodic waveforms
    double amplitude = 1;          ///< height of a wave; standard deviation of noise and of a random step
    double offset = 0;             ///< added to every value
    double noise = 0;              ///< standard deviation of the normal noise that is added to every value
    std::uint64_t seed = 1;        ///< equal seeds give equal values
    std::uint64_t spikeEvery = 0;  ///< every n-th value has a spike; 0: none
    double spikeSize = 0;          ///< added to a value with a spike
    double secondsPerSample = 0.1; ///< how far apart in time the samples stand
};

/// One series of samples. Its values depend on nothing but the shape and its place among the series: periodic
/// ones are evenly shifted against each other, random ones are independent.
class Signal {
public:
    Signal(const SignalShape& shape, std::size_t series, std::size_t seriesCount);

    /// The value of the next sample; the first call gives sample 0.
    double next();

private:
    double wave() const;
    double phase() const;

    SignalShape shape_;
    double phaseShift_; ///< in cycles
    std::uint64_t seed_;
    std::uint64_t sample_ = 0;
    double walk_ = 0;
};

} // namespace weir
