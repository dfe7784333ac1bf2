#include "pipeline/operators/windows/session_windows.h"

#include "pipeline/operators/aggregates/aggregate_parameters.h"
#include "pipeline/operators/describe_record.h"
#include "pipeline/operators/windows/key_retention.h"
#include "pipeline/operators/windows/window_grid.h"

#include <algorithm>

namespace weir {

SessionWindows::SessionWindows(const NodeContext& context)
    : report_(context.report), gap_(std::max<std::int64_t>(context.parameters.span("gap").count(), 1)),
      longest_(context.parameters.span("longest").count() > 0 ? context.parameters.span("longest").count()
                                                              : kMaxTimestamp),
      lateness_(std::max<std::int64_t>(context.parameters.span("allowed_lateness").count(), 0)),
      aggregation_(context.parameters.texts("by"), readAggregates(context.parameters)),
      keys_(aggregation_.keys().size()), results_(aggregation_, keys_, lateness_ > 0) {}

Result<void> SessionWindows::process(std::size_t, const RecordBatchPointer& batch, Emitter& output) {
    if (auto bound = aggregation_.bind(*batch); !bound) return bound;
    columns_ = aggregation_.columns(*batch);
    const std::span<const DenseId> ids = keys_.assign(columns_.keys, 0, batch->rows());
    sessions_.resize(std::max(keys_.size(), sessions_.size()));
    auto straggler = batch->stragglers().begin();
    for (std::size_t row = 0; row < batch->rows(); ++row) {
        if (straggler != batch->stragglers().end() && straggler->row == row) {
            if (straggler->watermark > watermark_) advanceTo(straggler->watermark, output);
            ++straggler;
        }
        take(*batch, row, ids.empty() ? DenseId{0} : ids[row], watermark_);
    }
    addNoted();
    results_.emit(output);
    if (!late_.empty()) {
        report_.lateRecords(late_.size(), describeRecord(*batch, late_.front()));
        output.emit(1, batch->take(late_));
        late_.clear();
    }
    columns_ = {};
    return {};
}

Timestamp SessionWindows::endOf(const Session& session) const {
    return std::min(saturatingAdd(session.last, gap_), saturatingAdd(session.first, longest_));
}

bool SessionWindows::isWithinLongest(Timestamp first, Timestamp last) const {
    return static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first) <
           static_cast<std::uint64_t>(longest_);
}

void SessionWindows::take(const RecordBatch& batch, std::size_t row, DenseId key, Timestamp watermark) {
    const Timestamp time = batch.eventTimes()[row];
    Timestamp unused = 0;
    if (__builtin_add_overflow(time, gap_, &unused) || __builtin_sub_overflow(time, gap_, &unused)) {
        report_.badRecord("its event time is too near the end of time for a session",
                          describeRecord(batch, row));
        return;
    }
    std::vector<SessionPointer>& sessions = sessions_[key];
    const bool isOpen = std::any_of(sessions.begin(), sessions.end(), [&](const SessionPointer& session) {
        return time < endOf(*session) && session->first < time + gap_;
    });
    const Timestamp ownEnd = std::min(time + gap_, saturatingAdd(time, longest_));
    if (!isOpen && saturatingAdd(ownEnd, lateness_) <= watermark) {
        late_.push_back(static_cast<std::uint32_t>(row));
        return;
    }
    const SessionPointer session = join(sessions, row, time, key);
    session->isDue = true;
    if (endOf(*session) <= watermark) session->metWatermark = watermark;
    setAlarm(session);
}

/// The session that a record is in: one that it extends, two that it joins, or a new one.
SessionWindows::SessionPointer SessionWindows::join(std::vector<SessionPointer>& sessions, std::size_t row,
                                                    Timestamp time, DenseId key) {
    SessionPointer into;
    for (auto each = sessions.begin(); each != sessions.end();) {
        const SessionPointer session = *each;
        const bool isNear = time < endOf(*session) && session->first < time + gap_;
        if (!isNear || !isWithinLongest(std::min(session->first, into ? into->first : time),
                                        std::max(session->last, into ? into->last : time))) {
            ++each;
        } else if (!into) {
            into = session;
            into->first = std::min(into->first, time);
            into->last = std::max(into->last, time);
            ++each;
        } else {
            // All of both that came before this record has to be in them first.
            addNoted();
            const DenseId only = 0;
            into->states.merge(session->states, {&only, 1});
            into->last = std::max(into->last, session->last);
            into->wasGiven = into->wasGiven || session->wasGiven;
            each = sessions.erase(each);
            --held_;
        }
    }
    if (!into) {
        into = std::make_shared<Session>(aggregation_);
        into->first = into->last = time;
        into->key = key;
        into->number = nextNumber_++;
        const auto place =
            std::upper_bound(sessions.begin(), sessions.end(), time,
                             [](Timestamp first, const SessionPointer& each) { return first < each->first; });
        sessions.insert(place, into);
        ++held_;
    }
    if (into->noted == kNone) {
        into->noted = noted_.size();
        noted_.push_back({&into->states, {}});
        notedSessions_.push_back(into);
    }
    noted_[into->noted].rows.push_back(static_cast<std::uint32_t>(row));
    return into;
}

void SessionWindows::addNoted() {
    updateWindows(columns_, noted_);
    for (const SessionPointer& session : notedSessions_)
        session->noted = kNone;
    noted_.clear();
    notedSessions_.clear();
}

/// A session that grows is not looked at earlier, so one alarm is enough until it rings.
void SessionWindows::setAlarm(const SessionPointer& session) {
    const Timestamp end = endOf(*session);
    const Timestamp time = session->isDue ? end : saturatingAdd(end, lateness_);
    if (session->alarm <= time) return;
    session->alarm = time;
    alarms_.push({time, session->number, session});
}

Result<void> SessionWindows::advance(Timestamp watermark, Emitter& output) {
    if (watermark > watermark_) {
        advanceTo(watermark, output);
        results_.emit(output);
        compactKeys();
    }
    return {};
}

void SessionWindows::advanceTo(Timestamp watermark, Emitter& output) {
    std::vector<SessionPointer> due;
    std::vector<SessionPointer> looked;
    while (!alarms_.empty() && alarms_.top().time <= watermark) {
        const SessionPointer session = alarms_.top().session.lock();
        const Timestamp time = alarms_.top().time;
        alarms_.pop();
        if (!session || session->alarm != time) continue;
        session->alarm = kMaxTimestamp;
        looked.push_back(session);
        if (session->isDue && endOf(*session) <= watermark) due.push_back(session);
    }
    if (!due.empty()) addNoted();
    std::sort(due.begin(), due.end(), [this](const SessionPointer& left, const SessionPointer& right) {
        const Timestamp leftEnd = endOf(*left);
        const Timestamp rightEnd = endOf(*right);
        return leftEnd != rightEnd ? leftEnd < rightEnd : left->number < right->number;
    });
    for (const SessionPointer& session : due) {
        give(*session);
        results_.emitFull(output);
    }
    watermark_ = watermark;
    for (const SessionPointer& session : looked) {
        if (!session->isDue && saturatingAdd(endOf(*session), lateness_) <= watermark)
            drop(*session);
        else
            setAlarm(session);
    }
}

void SessionWindows::give(Session& session) {
    const Timestamp end = endOf(session);
    ResultStamp stamp{.bounds = {session.first, end},
                      .state = session.wasGiven ? ResultState::Update : ResultState::Final,
                      .time = end - 1};
    if (session.metWatermark > kMinTimestamp) stamp.watermark = session.metWatermark;
    results_.append(stamp, {&session.key, 1}, session.states);
    session.wasGiven = true;
    session.metWatermark = kMinTimestamp;
    session.isDue = false;
}

void SessionWindows::drop(const Session& session) {
    std::vector<SessionPointer>& sessions = sessions_[session.key];
    held_ -=
        std::erase_if(sessions, [&session](const SessionPointer& each) { return each.get() == &session; });
}

void SessionWindows::compactKeys() {
    if (aggregation_.keys().size() == 0 || !isWorthCompacting(keys_, held_)) return;
    std::vector<bool> isLive(keys_.size());
    for (std::size_t key = 0; key < sessions_.size(); ++key)
        isLive[key] = !sessions_[key].empty();
    const std::vector<DenseId> newIds = retainKeys(keys_, isLive);
    std::vector<std::vector<SessionPointer>> sessions(keys_.size());
    for (std::size_t key = 0; key < sessions_.size(); ++key)
        for (SessionPointer& session : sessions_[key]) {
            session->key = newIds[key];
            sessions[newIds[key]].push_back(std::move(session));
        }
    sessions_ = std::move(sessions);
}

Result<void> SessionWindows::save(StateWriter& state) {
    aggregation_.save(state);
    keys_.save(state);
    state.write(watermark_);
    state.write(nextNumber_);
    state.write(static_cast<std::uint64_t>(held_));
    for (const std::vector<SessionPointer>& sessions : sessions_)
        for (const SessionPointer& session : sessions) {
            for (const Timestamp time : {session->first, session->last, session->metWatermark})
                state.write(time);
            state.write(session->key);
            state.write(session->number);
            state.write(session->wasGiven);
            state.write(session->isDue);
            session->states.save(state);
        }
    return {};
}

void SessionWindows::restore(StateReader& state) {
    aggregation_.restore(state);
    keys_.restore(state);
    sessions_.resize(keys_.size());
    state.read(watermark_);
    state.read(nextNumber_);
    held_ = state.read<std::uint64_t>();
    for (std::size_t left = held_; left > 0; --left) {
        const auto session = std::make_shared<Session>(aggregation_);
        for (Timestamp* const time : {&session->first, &session->last, &session->metWatermark})
            state.read(*time);
        state.read(session->key);
        state.read(session->number);
        state.read(session->wasGiven);
        state.read(session->isDue);
        session->states.clear();
        session->states.restore(state);
        if (session->key >= sessions_.size()) throw DamagedState();
        sessions_[session->key].push_back(session);
        setAlarm(session);
    }
}

} // namespace weir
