#pragma once
#include "pipeline/nodes/node_context.h"
#include "pipeline/nodes/operator.h"
#include "pipeline/operators/windows/row_sets.h"
#include "pipeline/operators/windows/session.h"
#include "pipeline/operators/windows/window_results.h"

#include <memory>
#include <queue>
#include <vector>

namespace weir {

/// Aggregates records by key over sessions: records of which each is less than a gap after the one before.
/// Port 0 gives results, port 1 late records. What happens at a watermark happens between the same two
/// records however they come in batches, as with TimeWindows.
class SessionWindows final : public Operator {
public:
    explicit SessionWindows(const NodeContext& context);

    Result<void> process(std::size_t port, const RecordBatchPointer& batch, Emitter& output) override;
    Result<void> advance(Timestamp watermark, Emitter& output) override;
    std::size_t heldCount() const override { return held_; }
    Result<void> save(StateWriter& state) override;
    void restore(StateReader& state) override;

private:
    using SessionPointer = std::shared_ptr<Session>;
    /// When to look at a session next. It may have gone or grown meanwhile.
    struct Alarm {
        Timestamp time;
        std::uint64_t number;
        std::weak_ptr<Session> session;
        bool operator>(const Alarm& other) const {
            return time != other.time ? time > other.time : number > other.number;
        }
    };

    Timestamp endOf(const Session& session) const;
    void take(const RecordBatch& batch, std::size_t row, DenseId key, Timestamp watermark);
    SessionPointer join(std::vector<SessionPointer>& sessions, Timestamp time, DenseId key);
    void note(Session& session, std::size_t row, Timestamp time, Timestamp watermark);
    bool isWithinLongest(Timestamp first, Timestamp last) const;
    void addNoted();
    void setAlarm(const SessionPointer& session);
    void advanceTo(Timestamp watermark, Emitter& output);
    void ring(const SessionPointer& session, Timestamp time, Timestamp watermark);
    void give(Session& session);
    void giveEarly(Session& session, Timestamp time);
    void drop(const Session& session);
    void compactKeys();

    NodeReport& report_;
    const std::int64_t gap_;
    const std::int64_t longest_; ///< kMaxTimestamp: of any length
    const std::int64_t lateness_;
    const std::int64_t early_; ///< 0: no early results
    Aggregation aggregation_;
    Grouping keys_;
    std::vector<std::vector<SessionPointer>> sessions_; ///< by key, in order of their first record
    std::priority_queue<Alarm, std::vector<Alarm>, std::greater<>> alarms_;
    WindowResults results_;
    Timestamp watermark_ = kMinTimestamp;
    std::uint64_t nextNumber_ = 0;
    std::size_t held_ = 0;

    // Of the batch at hand.
    AggregationColumns columns_;
    std::vector<WindowRows> noted_;
    std::vector<Session::Part*> notedParts_; ///< whose rows are in noted_
    std::vector<std::uint32_t> late_;
};

} // namespace weir
