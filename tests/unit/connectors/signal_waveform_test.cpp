#include "connectors/signal_waveform.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

namespace weir::test {
namespace {

std::vector<double> samples(const SignalShape& shape, std::size_t count, std::size_t series = 0,
                            std::size_t seriesCount = 1) {
    Signal signal(shape, series, seriesCount);
    std::vector<double> values;
    for (std::size_t index = 0; index < count; ++index)
        values.push_back(signal.next());
    return values;
}

void checkValues(const std::vector<double>& values, const std::vector<double>& expected) {
    REQUIRE(values.size() == expected.size());
    for (std::size_t index = 0; index < values.size(); ++index)
        CHECK(values[index] == doctest::Approx(expected[index]).epsilon(1e-9));
}

// Four samples a cycle, so that the values are known by heart.
SignalShape quarters(Waveform waveform) {
    return {.waveform = waveform, .frequency = 0.25, .amplitude = 2, .offset = 10, .secondsPerSample = 1};
}

} // namespace

TEST_CASE("Periodic waveforms go through their known values") {
    checkValues(samples(quarters(Waveform::Sine), 5), {10, 12, 10, 8, 10});
    checkValues(samples(quarters(Waveform::Square), 5), {12, 12, 8, 8, 12});
    checkValues(samples(quarters(Waveform::Triangle), 5), {10, 12, 10, 8, 10});
    checkValues(samples(quarters(Waveform::Sawtooth), 5), {8, 9, 10, 11, 8});
}

TEST_CASE("A constant stays and a counter grows by the amplitude") {
    checkValues(samples(quarters(Waveform::Constant), 3), {10, 10, 10});
    checkValues(samples(quarters(Waveform::Counter), 3), {10, 12, 14});
}

TEST_CASE("Series of a wave are evenly shifted against each other") {
    checkValues(samples(quarters(Waveform::Sine), 4, 1, 2), {10, 8, 10, 12});
}

TEST_CASE("Every n-th value has a spike") {
    SignalShape shape = quarters(Waveform::Constant);
    shape.spikeEvery = 3;
    shape.spikeSize = 100;
    checkValues(samples(shape, 6), {10, 10, 110, 10, 10, 110});
}

TEST_CASE("Noise has the mean and the deviation asked for, and no two series or seeds share it") {
    SignalShape shape{.waveform = Waveform::Constant, .offset = 5, .noise = 2, .seed = 7};
    const std::vector<double> values = samples(shape, 20000);
    double sum = 0;
    double squares = 0;
    for (const double value : values)
        sum += value;
    const double mean = sum / static_cast<double>(values.size());
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    CHECK(mean == doctest::Approx(5).epsilon(0.02));
    CHECK(std::sqrt(squares / static_cast<double>(values.size())) == doctest::Approx(2).epsilon(0.02));

    CHECK(samples(shape, 10) == samples(shape, 10));
    CHECK(samples(shape, 10, 0, 2) != samples(shape, 10, 1, 2));
    SignalShape other = shape;
    other.seed = 8;
    CHECK(samples(shape, 10) != samples(other, 10));
}

TEST_CASE("A random walk starts at the offset and moves by normal steps") {
    const std::vector<double> values =
        samples({.waveform = Waveform::RandomWalk, .amplitude = 0.5, .offset = 100, .seed = 3}, 10001);
    CHECK(values[0] == 100);
    double squares = 0;
    for (std::size_t index = 1; index < values.size(); ++index)
        squares += (values[index] - values[index - 1]) * (values[index] - values[index - 1]);
    CHECK(std::sqrt(squares / 10000) == doctest::Approx(0.5).epsilon(0.03));
}

} // namespace weir::test
