#include "pipeline/preview/sample_stream.h"

#include "pipeline/data/timestamp_arithmetic.h"
#include "pipeline/runtime/event_time.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace weir {

namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr Timestamp kFirstTime = 946'684'800'000'000'000; ///< 2000-01-01T00:00:00Z
constexpr Timestamp kSecond = 1'000'000'000;

/// Nested names are flattened as sources do it: `engine.oil.temp`, `tags[0]`.
bool setValue(BatchBuilder& builder, const std::string& name, const OrderedJson& value) {
    if (value.is_object()) {
        for (const auto& [key, inner] : value.items())
            if (!setValue(builder, name.empty() ? key : name + '.' + key, inner)) return false;
        return true;
    }
    if (value.is_array()) {
        for (std::size_t index = 0; index < value.size(); ++index)
            if (!setValue(builder, fmt::format("{}[{}]", name, index), value[index])) return false;
        return true;
    }
    const std::size_t field = builder.fieldIndex(name);
    if (value.is_string()) return builder.setString(field, value.get_ref<const std::string&>());
    if (value.is_boolean()) return builder.setBool(field, value.get<bool>());
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX))
        return builder.setFloat64(field, value.get<double>());
    if (value.is_number_integer()) return builder.setInt64(field, value.get<std::int64_t>());
    if (value.is_number_float()) return builder.setFloat64(field, value.get<double>());
    builder.setNull(field);
    return true;
}

/// Takes in the records of a sample one by one.
class SampleReader {
public:
    SampleReader(const std::vector<std::string>& records, const SampledOutput& output, SampleStream& stream)
        : output_(output), stream_(stream), hasTimes_(saysTimes(records, output)),
          builder_(declaredTypes(output)) {
        if (readsOwnTime())
            builder_.setEventTime({output.settings.eventTimeField, output.settings.timeUnit,
                                   [this](std::string_view reason, std::string_view) { fail(reason); }});
    }

    void read(const std::string& text) {
        ++number_;
        OrderedJson record = OrderedJson::parse(text, nullptr, false);
        if (!record.is_object()) return fail("is no JSON object");
        std::optional<Timestamp> time;
        const auto said = record.find(std::string(kSampleTime));
        if (!isField(kSampleTime) && said != record.end()) {
            if (said->is_string()) time = parseTimestamp(said->get_ref<const std::string&>());
            if (!time) return fail(fmt::format("{} is no time as in 2026-11-21T07:24:09Z", said->dump()));
            record.erase(said);
        }
        if (!setValue(builder_, {}, record)) {
            fail(builder_.conflict());
            return builder_.cancelRecord();
        }
        if (givesTimes() && !time)
            time = times_.empty() ? kFirstTime : times_.back().value_or(kFirstTime) + kSecond;
        if (givesTimes()) builder_.setTimestamp(builder_.fieldIndex(output_.settings.eventTimeField), *time);
        if (builder_.endRecord()) times_.push_back(time);
    }

    void finish() {
        RawBatch raw = builder_.finish();
        if (raw.rows == 0) return;
        if (readsOwnTime()) {
            EventTimeAssigner assigner(output_.settings);
            const std::vector<Timestamp> arrivals(raw.rows, kFirstTime);
            stream_.batch = assigner.assign(std::move(raw), arrivals);
            stream_.watermark = assigner.watermark();
            return;
        }
        const std::vector<Timestamp> times = eventTimes(raw);
        Timestamp greatest = kMinTimestamp;
        std::vector<Straggler> stragglers;
        for (std::size_t row = 0; row < times.size(); ++row) {
            const Timestamp watermark = watermarkAt(greatest);
            if (times[row] < watermark) stragglers.push_back({static_cast<std::uint32_t>(row), watermark});
            greatest = std::max(greatest, times[row]);
        }
        stream_.watermark = watermarkAt(greatest);
        stream_.batch = std::make_shared<const RecordBatch>(
            std::move(raw.schema), std::move(raw.columns),
            Column::ofTimestamp(Array<Timestamp>(times.begin(), times.end())), std::move(stragglers));
    }

private:
    bool readsOwnTime() const { return output_.isSource && hasTimes_; }
    /// Whether the records of a source are given times, which none of them says.
    bool givesTimes() const {
        return output_.isSource && !hasTimes_ && !output_.settings.eventTimeField.empty();
    }
    /// Whether records of the stream have a field of that name whatever the sample says.
    bool isField(std::string_view name) const {
        return (hasTimes_ && output_.settings.eventTimeField == name) ||
               (output_.schema && output_.schema->find(name));
    }

    /// Whether any of the records has the field for the event time.
    static bool saysTimes(const std::vector<std::string>& records, const SampledOutput& output) {
        const std::string& time = output.settings.eventTimeField;
        return !time.empty() && std::any_of(records.begin(), records.end(), [&](const std::string& record) {
            return record.find('"' + time.substr(time.rfind('.') + 1) + '"') != std::string::npos;
        });
    }

    std::vector<Field> declaredTypes(const SampledOutput& output) const {
        if (output.schema) return output.schema->fields();
        // Behind its source the field is a time already, if it is still there.
        if (output.isSource || !hasTimes_) return {};
        return {{output.settings.eventTimeField, Type::Timestamp}};
    }

    Timestamp watermarkAt(Timestamp greatest) const {
        return greatest == kMinTimestamp ? kMinTimestamp
                                         : saturatingSubtract(greatest, output_.settings.disorder.count());
    }

    std::vector<Timestamp> eventTimes(const RawBatch& raw) const {
        const auto place = raw.schema->indexOf(output_.settings.eventTimeField);
        const Column* const field =
            place && raw.columns[*place]->type() == Type::Timestamp ? raw.columns[*place].get() : nullptr;
        std::vector<Timestamp> times;
        for (std::size_t row = 0; row < raw.rows; ++row) {
            if (times_[row])
                times.push_back(*times_[row]);
            else if (field && !field->isNull(row))
                times.push_back(field->int64s()[row]);
            else
                times.push_back(times.empty() ? kFirstTime : times.back() + kSecond);
        }
        return times;
    }

    void fail(std::string_view reason) { stream_.errors.push_back({number_, std::string(reason)}); }

    const SampledOutput& output_;
    SampleStream& stream_;
    const bool hasTimes_;
    BatchBuilder builder_;
    std::vector<std::optional<Timestamp>> times_; ///< as the records say them
    std::size_t number_ = 0;
};

} // namespace

SampleStream sampleStream(const std::vector<std::string>& records, const SampledOutput& output) {
    SampleStream stream;
    SampleReader reader(records, output, stream);
    for (const std::string& record : records)
        reader.read(record);
    reader.finish();
    return stream;
}

} // namespace weir
