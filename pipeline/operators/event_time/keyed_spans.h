#pragma once
#include "pipeline/data/describe_record.h"
#include "pipeline/nodes/node_report.h"
#include "pipeline/operators/event_time/met_watermarks.h"
#include "pipeline/operators/event_time/span_of_time.h"
#include "pipeline/operators/grouping/grouping.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace weir {

/// Spans of event time that follow each other, as tumbling windows do, and in each one a State for every key.
/// A span ends when the watermark reaches its end; late records are left out and counted, and so are the
/// records of more keys than `most` in one span. One thread.
template<class State>
class KeyedSpans {
public:
    KeyedSpans(SpansOfTime spans, std::vector<std::string> by, std::size_t most, NodeReport& report)
        : spans_(spans), keys_(std::move(by)), most_(std::max<std::size_t>(most, 1)), report_(report) {}

    /// Calls `each(row, state)` for every record that is in time, in order.
    template<class Each>
    Result<void> forEachRecord(const RecordBatch& batch, Each each) {
        if (auto bound = keys_.bind(batch); !bound) return bound;
        const FieldColumns keys = keys_.columns(batch);
        std::uint64_t leftOut = 0;
        assign(batch, [&](OpenSpan& open, std::uint32_t first, std::uint32_t end) {
            const std::span<const DenseId> groups = open.grouping.assign(keys, first, end - first);
            open.states.resize(std::min(open.grouping.size(), most_));
            for (std::uint32_t row = first; row < end; ++row) {
                const DenseId group = groups.empty() ? 0 : groups[row - first];
                if (group < open.states.size())
                    each(row, open.states[group]);
                else
                    ++leftOut;
            }
            forgetSurplus(open);
        });
        if (!late_.empty()) report_.lateRecords(late_.size(), describeRecord(batch, late_.back()));
        late_.clear();
        if (leftOut > 0)
            report_.droppedRecords(leftOut, "there are more keys in one span of time than max_keys allows");
        return {};
    }

    /// Calls `each(span, states)` for every span that ends by the watermark, in order. The states are in
    /// order of the first appearance of their keys.
    template<class Each>
    void advance(Timestamp watermark, Each each) {
        watermark_ = std::max(watermark_, watermark);
        while (!open_.empty() && spans_.endOf(open_.begin()->first) <= watermark_) {
            auto ended = open_.extract(open_.begin());
            each(SpanOfTime{ended.key(), spans_.endOf(ended.key())}, ended.mapped().states);
        }
    }

    /// `each(state)` writes one state.
    template<class Each>
    void save(StateWriter& state, Each each) const {
        keys_.save(state);
        state.write(watermark_);
        state.write(static_cast<std::uint64_t>(open_.size()));
        for (const auto& [start, open] : open_) {
            state.write(start);
            open.grouping.save(state);
            state.write(static_cast<std::uint64_t>(open.states.size()));
            for (const State& one : open.states)
                each(one);
        }
    }

    /// `each(state)` reads one state.
    template<class Each>
    void restore(StateReader& state, Each each) {
        keys_.restore(state);
        state.read(watermark_);
        for (auto spans = state.read<std::uint64_t>(); spans > 0; --spans) {
            OpenSpan& open = openAt(state.read<Timestamp>());
            open.grouping.restore(state);
            for (auto states = state.read<std::uint64_t>(); states > 0; --states)
                each(open.states.emplace_back());
        }
    }

private:
    struct OpenSpan {
        explicit OpenSpan(std::size_t keyFields) : grouping(keyFields) {}

        Grouping grouping;
        std::vector<State> states; ///< by group; of the first `most_` only
    };

    OpenSpan& openAt(Timestamp start) { return open_.try_emplace(start, keys_.size()).first->second; }

    /// Calls `take(open, first, end)` for runs of neighbouring rows of one span.
    template<class Take>
    void assign(const RecordBatch& batch, Take take) {
        const std::span<const Timestamp> times = batch.eventTimes();
        MetWatermarks met(batch, watermark_);
        std::uint32_t first = 0;
        std::optional<Timestamp> current; ///< start of the span of the rows from `first` on
        const auto endRun = [&](std::uint32_t end, std::optional<Timestamp> next) {
            if (current && first < end) take(openAt(*current), first, end);
            first = end;
            current = next;
        };
        for (std::uint32_t row = 0; row < times.size(); ++row) {
            std::optional<Timestamp> start = current;
            if (!current || !spans_.contains(*current, times[row])) start = spans_.startOf(times[row]);
            const std::optional<Timestamp> watermark = met.behind(row);
            const bool isLate = start && watermark && spans_.endOf(*start) <= *watermark;
            if (isLate) late_.push_back(row);
            if (!start)
                report_.badRecord("its event time is too near the end of time for a span of time",
                                  describeRecord(batch, row));
            if (!start || isLate) start.reset();
            if (start != current || !start) endRun(row, start);
        }
        endRun(static_cast<std::uint32_t>(times.size()), std::nullopt);
    }

    /// A key that is surplus is so again when it comes back, so its group need not stay.
    void forgetSurplus(OpenSpan& open) {
        constexpr std::size_t kFewGroups = 1024;
        if (open.grouping.size() <= 2 * most_ + kFewGroups) return;
        std::vector<DenseId> kept(most_);
        for (std::size_t group = 0; group < most_; ++group)
            kept[group] = static_cast<DenseId>(group);
        const std::span<const DenseId> groups = open.grouping.retain(kept);
        std::vector<State> states(open.grouping.size());
        // Keys that widened into one have one group; it goes on with the state of the first.
        for (std::size_t group = most_; group-- > 0;)
            states[groups[group]] = std::move(open.states[group]);
        open.states = std::move(states);
    }

    SpansOfTime spans_;
    BoundFields keys_;
    std::size_t most_;
    NodeReport& report_;
    std::map<Timestamp, OpenSpan> open_; ///< by start
    Timestamp watermark_ = kMinTimestamp;
    std::vector<std::uint32_t> late_; ///< rows of the batch at hand
};

} // namespace weir
