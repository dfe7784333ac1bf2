#include "connectors/signal_waveform.h"
#include "connectors/stoppable_wait.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/nodes/source_parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace weir {

namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

// 2026-01-01T00:00:00Z, where a signal starts whose times are to be the same in every run.
constexpr Timestamp kFixedStart = 1767225600'000000000;
constexpr double kMaxSeries = 10000;
constexpr double kSlowestRate = 1.0 / 86400; // one sample a day

struct NamedWaveform {
    Waveform waveform;
    const char* id;
    const char* label;
    const char* summary;
};

constexpr std::array<NamedWaveform, 8> kWaveforms{{
    {Waveform::Sine, "sine", "Sine", "A smooth wave"},
    {Waveform::Square, "square", "Square", "High for half a cycle, then low"},
    {Waveform::Triangle, "triangle", "Triangle", "Rises and falls in straight lines"},
    {Waveform::Sawtooth, "sawtooth", "Sawtooth", "Rises in a straight line, then drops"},
    {Waveform::RandomWalk, "random_walk", "Random walk",
     "Each value is the last one plus a normal random step"},
    {Waveform::Noise, "noise", "Noise", "Normal random values"},
    {Waveform::Constant, "constant", "Constant", "The offset, and the noise if there is any"},
    {Waveform::Counter, "counter", "Counter", "Grows by the amplitude with every sample"},
}};

Waveform waveformFromId(const std::string& id) {
    for (const NamedWaveform& named : kWaveforms)
        if (named.id == id) return named.waveform;
    return Waveform::Sine; // validation lets no other id through
}

/// 'a' to 'z', then 'aa', 'ab' and on, as the columns of a spreadsheet.
std::string seriesName(std::size_t index) {
    std::string name;
    for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        name.insert(name.begin(), static_cast<char>('a' + (rest - 1) % 26));
    return name;
}

class SignalSource final : public Source {
public:
    explicit SignalSource(const NodeContext& context);

    Result<void> open() override;
    Result<ReadStatus> read(BatchBuilder& records, const ReadLimit& limit) override;

private:
    std::size_t recordsDue(SteadyTime now);
    SteadyTime timeOfNext() const;

    SignalShape shape_;
    Duration step_;
    bool paced_;
    std::uint64_t recordLimit_; ///< 0: none
    std::string startText_;
    bool followsClock_ = false;
    Timestamp start_ = 0;

    std::uint64_t end_ = 0; ///< number of records

    std::vector<Signal> signals_;
    std::vector<std::string> names_;
    std::uint64_t record_ = 0; ///< the next one; sample times number of series, plus series
    SteadyTime pacingStart_;
};

SignalSource::SignalSource(const NodeContext& context) {
    const Parameters& parameters = context.parameters;
    const double rate = parameters.number("rate");
    const Duration fastStep = parameters.span("step");
    paced_ = rate > 0;
    step_ = paced_ ? Duration(std::llround(1e9 / std::clamp(rate, kSlowestRate, 1e9))) : fastStep;
    recordLimit_ = static_cast<std::uint64_t>(parameters.integer("count"));
    startText_ = parameters.text("start");

    shape_.waveform = waveformFromId(parameters.text("waveform"));
    shape_.frequency = parameters.number("frequency");
    shape_.amplitude = parameters.number("amplitude");
    shape_.offset = parameters.number("offset");
    shape_.noise = parameters.number("noise");
    shape_.seed = static_cast<std::uint64_t>(parameters.integer("seed"));
    shape_.spikeEvery = static_cast<std::uint64_t>(parameters.integer("spike_every"));
    shape_.spikeSize = parameters.number("spike_size");
    shape_.secondsPerSample = std::chrono::duration<double>(step_).count();

    const auto series = static_cast<std::size_t>(parameters.integer("series"));
    for (std::size_t index = 0; index < series; ++index) {
        signals_.emplace_back(shape_, index, series);
        names_.push_back(seriesName(index));
    }
}

Result<void> SignalSource::open() {
    if (step_ <= Duration::zero())
        return fail("step is zero: give the time between two samples, such as 1 ms");
    followsClock_ = startText_ == "now" || (startText_.empty() && paced_ && recordLimit_ == 0);
    if (followsClock_) {
        start_ = currentTime();
    } else if (startText_.empty()) {
        start_ = kFixedStart;
    } else if (const auto start = parseTimestamp(startText_)) {
        start_ = *start;
    } else {
        return fail(fmt::format(
            "start is \"{}\", which is no time: write now, or a time such as 2026-01-01T00:00:00Z",
            startText_));
    }
    // Times end in the year 2262; a signal ends before it comes there.
    const auto samplesLeft =
        static_cast<std::uint64_t>((kMaxTimestamp - std::max<Timestamp>(start_, 0)) / step_.count());
    end_ = recordLimit_ > 0 && recordLimit_ / signals_.size() < samplesLeft ? recordLimit_
                                                                            : samplesLeft * signals_.size();
    pacingStart_ = std::chrono::steady_clock::now();
    return {};
}

SteadyTime SignalSource::timeOfNext() const {
    return pacingStart_ + step_ * static_cast<std::int64_t>(record_ / signals_.size());
}

std::size_t SignalSource::recordsDue(SteadyTime now) {
    const Duration late = now - timeOfNext();
    if (late < Duration::zero()) return 0;
    // A signal that was held back stands still meanwhile, instead of making up for it in one burst.
    if (late > std::chrono::seconds(1) && late > step_) {
        pacingStart_ += late;
        if (followsClock_) start_ += late.count();
        return recordsDue(now);
    }
    const auto samples = static_cast<std::uint64_t>((now - pacingStart_) / step_) + 1;
    return samples * signals_.size() - record_;
}

Result<ReadStatus> SignalSource::read(BatchBuilder& records, const ReadLimit& limit) {
    if (record_ >= end_) return ReadStatus::End;

    std::size_t count = limit.records;
    if (paced_) {
        SteadyTime now = std::chrono::steady_clock::now();
        std::size_t due = recordsDue(now);
        if (due == 0) {
            waitUntilOrStop(std::min(timeOfNext(), now + limit.wait), limit.stop);
            due = recordsDue(std::chrono::steady_clock::now());
        }
        if (due == 0) return ReadStatus::Idle;
        count = std::min(count, due);
    }
    count = std::min<std::size_t>(count, end_ - record_);

    const std::size_t timeField = records.fieldIndex("time");
    const std::size_t seriesField = records.fieldIndex("series");
    const std::size_t valueField = records.fieldIndex("value");
    const std::size_t sampleField = records.fieldIndex("n");
    for (std::size_t done = 0; done < count; ++done, ++record_) {
        const auto sample = static_cast<std::int64_t>(record_ / signals_.size());
        const std::size_t series = record_ % signals_.size();
        records.setTimestamp(timeField, start_ + step_.count() * sample);
        records.setString(seriesField, names_[series]);
        records.setFloat64(valueField, signals_[series].next());
        records.setInt64(sampleField, sample);
        records.endRecord();
    }
    return record_ >= end_ ? ReadStatus::End : ReadStatus::More;
}

std::vector<Choice> waveformChoices() {
    std::vector<Choice> choices;
    for (const NamedWaveform& named : kWaveforms)
        choices.push_back({named.id, named.label, named.summary});
    return choices;
}

std::vector<Parameter> signalParameters() {
    const VisibleWhen periodic{"waveform", {"sine", "square", "triangle", "sawtooth"}};
    const VisibleWhen varying{"waveform",
                              {"sine", "square", "triangle", "sawtooth", "random_walk", "noise", "counter"}};
    std::vector<Parameter> own{
        {.id = "waveform",
         .type = ParameterType::Choice,
         .label = "Waveform",
         .summary = "The course of the values.",
         .defaultValue = "sine",
         .choices = waveformChoices()},
        {.id = "frequency",
         .type = ParameterType::Number,
         .label = "Frequency",
         .summary = "How often the wave repeats.",
         .defaultValue = 0.1,
         .unit = "Hz",
         .minimum = 0,
         .visibleWhen = periodic},
        {.id = "amplitude",
         .type = ParameterType::Number,
         .label = "Amplitude",
         .summary = "How far a wave goes above and below the offset; the standard deviation of noise and of "
                    "a random "
                    "walk's step; the step of a counter.",
         .defaultValue = 1,
         .visibleWhen = varying},
        {.id = "offset",
         .type = ParameterType::Number,
         .label = "Offset",
         .summary = "Is added to every value.",
         .defaultValue = 0},
        {.id = "noise",
         .type = ParameterType::Number,
         .label = "Noise",
         .summary = "Standard deviation of the normal noise that is added to every value.",
         .defaultValue = 0,
         .minimum = 0},
        {.id = "rate",
         .type = ParameterType::Number,
         .label = "Rate",
         .summary =
             "How many samples a second each series has. 0 makes them as fast as the rest of the graph takes "
             "them.",
         .defaultValue = 10,
         .unit = "samples/s",
         .minimum = 0,
         .maximum = 1e9},
        {.id = "step",
         .type = ParameterType::Span,
         .label = "Time between samples",
         .summary = "How far apart in time samples stand that are made as fast as possible, that is with a "
                    "rate of 0.",
         .defaultValue = "1 ms",
         .minimum = 1e-9,
         .advanced = true,
         .visibleWhen = {"rate", {"0", "0.0"}}},
        {.id = "series",
         .type = ParameterType::Integer,
         .label = "Series",
         .summary = "How many series there are, called a, b, c and so on. Waves are shifted against each "
                    "other; random "
                    "ones are independent.",
         .defaultValue = 1,
         .minimum = 1,
         .maximum = kMaxSeries},
        {.id = "count",
         .type = ParameterType::Integer,
         .label = "Ends after",
         .summary = "How many records there are, over all series. 0 goes on until the run is stopped.",
         .defaultValue = 0,
         .unit = "records",
         .minimum = 0},
        {.id = "seed",
         .type = ParameterType::Integer,
         .label = "Seed",
         .summary = "Runs with the same seed have the same random values.",
         .defaultValue = 1,
         .minimum = 0,
         .advanced = true},
        {.id = "spike_every",
         .type = ParameterType::Integer,
         .label = "Spike every",
         .summary =
             "Every so many samples of a series, one has a spike: something for an alert to find. 0: none.",
         .defaultValue = 0,
         .unit = "samples",
         .minimum = 0,
         .advanced = true},
        {.id = "spike_size",
         .type = ParameterType::Number,
         .label = "Spike size",
         .summary = "Is added to a value with a spike.",
         .defaultValue = 5,
         .advanced = true},
        {.id = "start",
         .type = ParameterType::Text,
         .label = "Starts at",
         .summary = "Time of the first sample. Empty: now for a signal that goes on as the clock does, and "
                    "the start of "
                    "2026 for one that ends or is made as fast as possible, so that every run gives the same "
                    "records.",
         .advanced = true,
         .placeholder = "now, or 2026-01-01T00:00:00Z"},
    };
    std::vector<Parameter> all = withSourceParameters(std::move(own), WhenFull::Wait);
    for (Parameter& parameter : all)
        if (parameter.id == "event_time") parameter.defaultValue = "time";
    return all;
}

std::vector<ParameterProblem> checkSignal(const std::vector<KnownSchema>&, const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    if (const double rate = parameters.number("rate"); rate > 0 && rate < kSlowestRate)
        problems.push_back({"rate", "It is less than one sample a day.",
                            "Give a higher rate, or 0 for samples as fast as possible."});
    const std::string start = parameters.text("start");
    if (!start.empty() && start != "now" && !parseTimestamp(start))
        problems.push_back({"start", fmt::format("\"{}\" is no time.", start),
                            "Write now, or a time such as 2026-01-01T00:00:00Z, or leave it empty."});
    return problems;
}

NodeType describeSignal() {
    NodeType type;
    type.id = "signal.generator";
    type.category = Category::Source;
    type.title = "Signal generator";
    type.summary = "Makes up waves, random walks and counters: to try a graph without a stream";
    type.documentation =
        R"(Each sample is one record for each series, with these fields:

| field | type | |
|---|---|---|
| `time` | timestamp | the start plus `n` times the time between samples |
| `series` | string | `a`, `b`, `c`, ... |
| `value` | float64 | |
| `n` | int64 | number of the sample within its series, from 0 |

Values depend only on the parameters: the same seed gives the same values in every run. With a `rate` of 0, or with a
`count`, times are the same in every run, too, unless `start` says otherwise: such a signal is good for tests.

A signal that follows the clock and is held back, by a pause or by a slow sink, stands still meanwhile.)";
    type.keywords = {"test", "demo", "simulator", "random", "sine", "wave", "noise", "function"};
    type.icon = "signal";
    type.outputs = {{.id = "out", .label = "Samples"}};
    type.parameters = signalParameters();
    type.outputSchemas = [](const std::vector<KnownSchema>&, const Parameters&) -> std::vector<KnownSchema> {
        return {Schema({{"time", Type::Timestamp},
                        {"series", Type::String},
                        {"value", Type::Float64},
                        {"n", Type::Int64}})};
    };
    type.keys = [](const Parameters&) { return std::vector<std::string>{"series"}; };
    type.check = checkSignal;
    type.makeSource = [](const NodeContext& context) { return std::make_unique<SignalSource>(context); };
    return type;
}

const NodeRegistration registration(describeSignal());

} // namespace

} // namespace weir
