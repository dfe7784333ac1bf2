#pragma once
#include "pipeline/runtime/engine.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/record_filter.h"
#include "widgets/dashboard/seen_keys.h"
#include "widgets/time_travel/board_records.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace weir {

/// Brings the engine's records to the panels, at the screen's pace: one tap an output, however many panels
/// show it. The panels take their records in short turns, between which the window's events are worked off.
/// What a stream brings faster than they are taken is left out and counted; the stream itself never waits.
/// GUI thread only.
class BoardFeed : public QObject {
    Q_OBJECT
public:
    explicit BoardFeed(Engine& engine, QObject* parent = nullptr);
    ~BoardFeed() override;

    const Engine& engine() const { return engine_; }

    /// From now on `content` takes what leaves `output`, beginning with the newest records there are. It
    /// takes one output at a time and must be unsubscribed before it is destroyed. Panels with one filter
    /// have it applied once; null: they take all records.
    void subscribe(PanelContent* content, const Endpoint& output,
                   std::shared_ptr<const RecordFilter> filter = nullptr);
    void unsubscribe(PanelContent* content);

    /// Reads all taps now, beside the timer, and brings the panels all that waits for them.
    void poll();
    /// Another run is about to begin: all panels forget.
    void restart();

    /// Looks at the values of these fields in all that panels show, from the newest records there are on.
    void watchKeys(const std::set<std::string>& fields);
    /// What was seen of the fields that are looked at.
    const SeenKeys& seenKeys() const { return seenKeys_; }

    /// While held, panels get nothing of what comes: they show the past, which give() brings them. What
    /// comes is kept among the recent records.
    void hold();
    bool isHeld() const { return isHeld_; }
    /// Panels forget the past and go on with the recent records.
    void release();
    /// While paused, what comes waits for all panels but those that take it also then. Of a pause so long
    /// that there is no more room for it the oldest is given to them, for none is to be lost.
    void setPaused(bool isPaused);

    const BoardRecords& recent() const { return recent_; }
    /// The outputs that panels show.
    std::vector<Endpoint> outputs() const;
    /// Brings panels of `output` these records; they forget all others first, if `isAnew`.
    void give(const Endpoint& output, std::span<const RecordBatchPointer> batches, bool isAnew);

    /// Brings panels of `output`, to be shown beside what they show, records that happened so long before the
    /// times that they have here.
    void giveEarlier(const Endpoint& output, std::span<const RecordBatchPointer> batches, Duration offset);
    /// Panels forget everything and are given the recent records again. Only while not held.
    void refill();

    /// Records of the panel's output that went by unread since the run began.
    std::uint64_t skipped(const PanelContent* content) const;

Q_SIGNALS:
    /// After each reading that brought something: the panels that took it.
    void delivered(const std::set<weir::PanelContent*>& contents);
    /// Panels of an output were made to forget what they had.
    void forgot(const weir::Endpoint& output);
    /// A panel shows another output than before.
    void subscribed();
    /// Another run begins; the recent records are gone.
    void restarted();

private:
    struct Subscriber {
        PanelContent* content = nullptr;
        std::shared_ptr<const RecordFilter> filter;
        std::deque<RecordBatchPointer> keptBack; ///< what came while paused
        std::size_t keptBackBytes = 0;

        void forgetKeptBack() {
            keptBack.clear();
            keptBackBytes = 0;
        }
    };
    /// Whether a batch comes now or is read from the past, which pauses nothing.
    enum class Origin : std::uint8_t { Stream, Past };

    struct Subscription {
        TapId tap = 0;
        std::vector<Subscriber> subscribers;
        std::uint64_t skipped = 0;
        std::deque<RecordBatchPointer> waiting; ///< read from the tap, and not yet taken by the panels
        std::size_t waitingRows = 0;
    };
    /// Lets what came through the tap of `subscription` wait for its panels.
    void read(const Endpoint& output, Subscription& subscription);
    /// Brings its panels what waits, until the end of the turn; whether that was all.
    bool bring(Subscription& subscription, const QDeadlineTimer& turn, std::set<PanelContent*>& served);
    /// Gives a batch to its panels, but for those that have been given it before, and keeps it for those that
    /// are paused.
    void pass(const RecordBatchPointer& batch, Subscription& subscription, Origin origin);
    static void keepBack(Subscriber& subscriber, const RecordBatchPointer& batch);
    /// Gives it the oldest of what was kept back for it.
    static void giveKeptBack(Subscriber& subscriber);
    /// One turn, and another one soon if it was too short.
    void takeTurn();
    void detach(PanelContent* content);
    /// Of outputs that no panel shows any more.
    void closeUnused();
    void keep(const Endpoint& output, std::span<const RecordBatchPointer> batches);

    Engine& engine_;
    QTimer timer_;
    QTimer rest_; ///< until the next turn, for what the last one left
    std::map<Endpoint, Subscription> subscriptions_;
    SeenKeys seenKeys_;
    /// The batches a panel was given on subscribing, which may still come through the tap.
    std::map<PanelContent*, std::set<RecordBatchPointer>> alreadyGiven_;
    BoardRecords recent_;
    /// As alreadyGiven_, for the recent records.
    std::map<Endpoint, std::set<RecordBatchPointer>> alreadyKept_;
    bool isHeld_ = false;
    bool isPaused_ = false;
    bool isRefillWanted_ = false; ///< once it goes on
};

} // namespace weir
