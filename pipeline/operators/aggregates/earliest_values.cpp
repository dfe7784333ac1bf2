#include "pipeline/operators/aggregates/earliest_values.h"

#include <algorithm>
#include <utility>

namespace weir {

void EarliestValues::add(Timestamp time, std::string json) {
    if (!wants(time)) return;
    if (values_.size() == most_) values_.pop_back();
    const auto place =
        std::upper_bound(values_.begin(), values_.end(), time,
                         [](Timestamp sought, const Value& value) { return sought < value.time; });
    values_.insert(place, {time, std::move(json)});
}

void EarliestValues::merge(const EarliestValues& other) {
    const auto own = static_cast<std::ptrdiff_t>(values_.size());
    values_.insert(values_.end(), other.values_.begin(), other.values_.end());
    std::inplace_merge(values_.begin(), values_.begin() + own, values_.end(),
                       [](const Value& left, const Value& right) { return left.time < right.time; });
    if (values_.size() > most_)
        values_.erase(values_.begin() + static_cast<std::ptrdiff_t>(most_), values_.end());
}

std::string EarliestValues::json() const {
    std::string json = "[";
    for (const Value& value : values_) {
        if (json.size() > 1) json += ',';
        json += value.json;
    }
    return json + "]";
}

void EarliestValues::save(StateWriter& state) const {
    state.write(static_cast<std::uint64_t>(values_.size()));
    for (const Value& value : values_) {
        state.write(value.time);
        state.writeText(value.json);
    }
}

void EarliestValues::restore(StateReader& state) {
    for (auto left = state.read<std::uint64_t>(); left > 0; --left) {
        const auto time = state.read<Timestamp>();
        values_.push_back({time, state.readText()});
    }
    if (values_.size() > most_) throw DamagedState();
}

std::size_t EarliestValues::byteSize() const {
    const std::size_t within = std::string().capacity();
    std::size_t bytes = sizeof *this + values_.capacity() * sizeof(Value);
    for (const Value& value : values_)
        if (value.json.capacity() > within) bytes += value.json.capacity() + 1;
    return bytes;
}

} // namespace weir
