#pragma once
#include "pipeline/runtime/engine.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/record_filter.h"
#include "widgets/dashboard/seen_keys.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace weir {

/// Brings the engine's records to the panels, at the screen's pace: one tap an output, however many panels
/// show it. What a stream brings faster than it is read, the tap leaves out and counts; the stream itself
/// never waits. GUI thread only.
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

    /// Reads all taps now, beside the timer.
    void poll();
    /// Another run is about to begin: all panels forget.
    void restart();

    /// Looks at the values of these fields in all that panels show, from the newest records there are on.
    void watchKeys(const std::set<std::string>& fields);
    /// What was seen of the fields that are looked at.
    const SeenKeys& seenKeys() const { return seenKeys_; }

    /// Records of the panel's output that went by unread since the run began.
    std::uint64_t skipped(const PanelContent* content) const;

Q_SIGNALS:
    /// After each reading that brought something: the panels that took it.
    void delivered(const std::set<weir::PanelContent*>& contents);

private:
    struct Subscriber {
        PanelContent* content = nullptr;
        std::shared_ptr<const RecordFilter> filter;
    };
    struct Subscription {
        TapId tap = 0;
        std::vector<Subscriber> subscribers;
        std::uint64_t skipped = 0;
    };
    /// Adds what came through the tap of `subscription` to its panels.
    void deliver(const Endpoint& output, Subscription& subscription, std::set<PanelContent*>& served);
    /// Gives a batch to its panels, but for those that have been given it before.
    void give(const RecordBatchPointer& batch, const Subscription& subscription);

    Engine& engine_;
    QTimer timer_;
    std::map<Endpoint, Subscription> subscriptions_;
    SeenKeys seenKeys_;
    /// The batches a panel was given on subscribing, which may still come through the tap.
    std::map<PanelContent*, std::set<RecordBatchPointer>> alreadyGiven_;
};

} // namespace weir
