#include "pipeline/operators/windows/session.h"

#include <algorithm>

namespace weir {

void Session::Part::merge(const Part& other) {
    const DenseId only = 0;
    states.merge(other.states, {&only, 1});
    last = std::max(last, other.last);
}

Session::Part& Session::from(Timestamp time) {
    return ahead_.try_emplace(time, aggregation_).first->second;
}

void Session::show(Timestamp time) {
    for (; !ahead_.empty() && ahead_.begin()->first <= time; ahead_.erase(ahead_.begin()))
        shown_.merge(ahead_.begin()->second);
}

void Session::merge(Session& other) {
    shown_.merge(other.shown_);
    ahead_.merge(other.ahead_);
    for (const auto& [time, part] : other.ahead_)
        ahead_.at(time).merge(part);
    first = std::min(first, other.first);
    last = std::max(last, other.last);
    wasGiven = wasGiven || other.wasGiven;
}

void Session::save(StateWriter& state) const {
    for (const Timestamp time : {first, last, metWatermark, shown_.last})
        state.write(time);
    state.write(key);
    state.write(number);
    state.write(wasGiven);
    state.write(isDue);
    shown_.states.save(state);
    state.write(static_cast<std::uint64_t>(ahead_.size()));
    for (const auto& [time, part] : ahead_) {
        state.write(time);
        state.write(part.last);
        part.states.save(state);
    }
}

void Session::restore(StateReader& state) {
    for (Timestamp* const time : {&first, &last, &metWatermark, &shown_.last})
        state.read(*time);
    state.read(key);
    state.read(number);
    state.read(wasGiven);
    state.read(isDue);
    const auto restorePart = [&state](Part& part) {
        part.states.clear();
        part.states.restore(state);
    };
    restorePart(shown_);
    for (auto parts = state.read<std::uint64_t>(); parts > 0; --parts) {
        Part& part = from(state.read<Timestamp>());
        state.read(part.last);
        restorePart(part);
    }
}

} // namespace weir
