#pragma once
#include "pipeline/runtime/engine.h"
#include "widgets/dashboard/panel_content.h"

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
    /// takes one output at a time and must be unsubscribed before it is destroyed.
    void subscribe(PanelContent* content, const Endpoint& output);
    void unsubscribe(PanelContent* content);

    /// Reads all taps now, beside the timer.
    void poll();
    /// Another run is about to begin: all panels forget.
    void restart();

    /// Records of the panel's output that went by unread since the run began.
    std::uint64_t skipped(const PanelContent* content) const;

Q_SIGNALS:
    /// After each reading that brought something: the panels that took it.
    void delivered(const std::set<weir::PanelContent*>& contents);

private:
    struct Subscription {
        TapId tap = 0;
        std::vector<PanelContent*> contents;
        std::uint64_t skipped = 0;
    };
    /// Adds what came through the tap of `subscription` to its panels.
    void deliver(Subscription& subscription, std::set<PanelContent*>& served);

    Engine& engine_;
    QTimer timer_;
    std::map<Endpoint, Subscription> subscriptions_;
    /// The batches a panel was given on subscribing, which may still come through the tap.
    std::map<PanelContent*, std::set<RecordBatchPointer>> alreadyGiven_;
};

} // namespace weir
