#include "pipeline/operators/windows/session_windows.h"

#include "pipeline/data/describe_record.h"
#include "pipeline/data/timestamp_arithmetic.h"
#include "pipeline/operators/aggregates/aggregate_parameters.h"
#include "pipeline/operators/windows/key_retention.h"
#include "pipeline/operators/windows/window_grid.h"

#include <algorithm>

namespace weir {

SessionWindows::SessionWindows(const NodeContext& context)
    : report_(context.report), gap_(std::max<std::int64_t>(context.parameters.span("gap").count(), 1)),
      longest_(context.parameters.span("longest").count() > 0 ? context.parameters.span("longest").count()
                                                              : kMaxTimestamp),
      lateness_(std::max<std::int64_t>(context.parameters.span("allowed_lateness").count(), 0)),
      early_(std::max<std::int64_t>(context.parameters.span("early_every").count(), 0)),
      aggregation_(context.parameters.texts("by"), readAggregates(context.parameters)),
      keys_(aggregation_.keys().size()), results_(aggregation_, keys_, lateness_ > 0 || early_ > 0) {}

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
        report_.lateRecords(late_.size(), describeRecord(*batch, late_.back()));
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
    const std::int64_t reach = std::max(gap_, early_);
    if (__builtin_add_overflow(time, reach, &unused) || __builtin_sub_overflow(time, reach, &unused)) {
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
    const SessionPointer session = join(sessions, time, key);
    note(*session, row, time, watermark);
    session->isDue = true;
    if (endOf(*session) <= watermark) session->metWatermark = watermark;
    setAlarm(session);
}

/// The session that a record is in: one that it extends, two that it joins, or a new one.
SessionWindows::SessionPointer SessionWindows::join(std::vector<SessionPointer>& sessions, Timestamp time,
                                                    DenseId key) {
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
            into->merge(*session);
            each = sessions.erase(each);
            --held_;
        }
    }
    if (into) return into;
    into = std::make_shared<Session>(aggregation_);
    into->first = into->last = time;
    into->key = key;
    into->number = nextNumber_++;
    const auto place =
        std::upper_bound(sessions.begin(), sessions.end(), time,
                         [](Timestamp first, const SessionPointer& each) { return first < each->first; });
    sessions.insert(place, into);
    ++held_;
    return into;
}

void SessionWindows::note(Session& session, std::size_t row, Timestamp time, Timestamp watermark) {
    const Timestamp shownFrom = early_ > 0 ? saturatingAdd(floorTime(time, early_, 0), early_) : watermark;
    Session::Part& part = shownFrom <= watermark ? session.shown() : session.from(shownFrom);
    part.last = std::max(part.last, time);
    if (part.noted == Session::kNone) {
        part.noted = noted_.size();
        noted_.push_back({&part.states, {}});
        notedParts_.push_back(&part);
    }
    noted_[part.noted].rows.push_back(static_cast<std::uint32_t>(row));
}

void SessionWindows::addNoted() {
    updateWindows(columns_, noted_);
    for (Session::Part* const part : notedParts_)
        part->noted = Session::kNone;
    noted_.clear();
    notedParts_.clear();
}

/// A session that grows ends no earlier, so an alarm that is there already is enough, unless an early result
/// comes before it.
void SessionWindows::setAlarm(const SessionPointer& session) {
    const Timestamp end = endOf(*session);
    const Timestamp time =
        session->isDue ? std::min(end, session->nextShown()) : saturatingAdd(end, lateness_);
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
    while (!alarms_.empty() && alarms_.top().time <= watermark) {
        const SessionPointer session = alarms_.top().session.lock();
        const Timestamp time = alarms_.top().time;
        alarms_.pop();
        if (!session || session->alarm != time) continue;
        session->alarm = kMaxTimestamp;
        ring(session, time, watermark);
        results_.emitFull(output);
    }
    watermark_ = watermark;
}

/// Looks at a session whose end, or next early result, may have come.
void SessionWindows::ring(const SessionPointer& session, Timestamp time, Timestamp watermark) {
    const Timestamp end = endOf(*session);
    if (end > time) {
        if (session->nextShown() <= time) giveEarly(*session, time);
    } else if (session->isDue) {
        give(*session);
    }
    if (!session->isDue && saturatingAdd(end, lateness_) <= watermark)
        drop(*session);
    else
        setAlarm(session);
}

void SessionWindows::give(Session& session) {
    addNoted();
    session.show(kMaxTimestamp);
    const Timestamp end = endOf(session);
    ResultStamp stamp{.bounds = {session.first, end},
                      .state = session.wasGiven ? ResultState::Update : ResultState::Final,
                      .time = end - 1};
    if (session.metWatermark > kMinTimestamp) stamp.watermark = session.metWatermark;
    results_.append(stamp, {&session.key, 1}, session.shown().states);
    session.wasGiven = true;
    session.metWatermark = kMinTimestamp;
    session.isDue = false;
}

/// What its records before `time` make, as if no other were to come.
void SessionWindows::giveEarly(Session& session, Timestamp time) {
    addNoted();
    session.show(time);
    const Timestamp end =
        std::min(saturatingAdd(session.shown().last, gap_), saturatingAdd(session.first, longest_));
    results_.append({.bounds = {session.first, end}, .state = ResultState::Early, .time = time - 1},
                    {&session.key, 1}, session.shown().states);
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
        for (const SessionPointer& session : sessions)
            session->save(state);
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
        session->restore(state);
        if (session->key >= sessions_.size()) throw DamagedState();
        sessions_[session->key].push_back(session);
        setAlarm(session);
    }
}

} // namespace weir
