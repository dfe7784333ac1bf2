#include "widgets/dashboard/board_feed.h"

#include <algorithm>

namespace weir {

namespace {

constexpr int kReadEvery = 50;                  ///< milliseconds
constexpr std::size_t kRecordsAtFirst = 20'000; ///< of the past, for a panel that is new to a running graph

} // namespace

BoardFeed::BoardFeed(Engine& engine, QObject* parent) : QObject(parent), engine_(engine) {
    connect(&timer_, &QTimer::timeout, this, &BoardFeed::poll);
    timer_.setInterval(kReadEvery);
}

BoardFeed::~BoardFeed() {
    for (const auto& [output, subscription] : subscriptions_)
        engine_.closeTap(subscription.tap);
}

void BoardFeed::subscribe(PanelContent* content, const Endpoint& output) {
    unsubscribe(content);
    auto [place, isNew] = subscriptions_.try_emplace(output);
    Subscription& subscription = place->second;
    std::set<PanelContent*> served;
    if (isNew)
        subscription.tap = engine_.openTap(output);
    else
        deliver(subscription, served);

    // Between this reading and the tap's next one the same batches may come twice; they are known by
    // identity.
    std::set<RecordBatchPointer>& given = alreadyGiven_[content];
    for (const RecordBatchPointer& batch : engine_.latest(output, kRecordsAtFirst)) {
        content->take(batch);
        given.insert(batch);
    }
    subscription.contents.push_back(content);
    served.insert(content);
    timer_.start();
    Q_EMIT delivered(served);
}

void BoardFeed::unsubscribe(PanelContent* content) {
    alreadyGiven_.erase(content);
    for (auto place = subscriptions_.begin(); place != subscriptions_.end();) {
        std::erase(place->second.contents, content);
        if (place->second.contents.empty()) {
            engine_.closeTap(place->second.tap);
            place = subscriptions_.erase(place);
        } else {
            ++place;
        }
    }
    if (subscriptions_.empty()) timer_.stop();
}

void BoardFeed::deliver(Subscription& subscription, std::set<PanelContent*>& served) {
    const TapReading reading = engine_.readTap(subscription.tap);
    subscription.skipped += reading.skipped;
    for (PanelContent* content : subscription.contents) {
        const auto given = alreadyGiven_.find(content);
        for (const RecordBatchPointer& batch : reading.batches)
            if (given == alreadyGiven_.end() || !given->second.contains(batch)) content->take(batch);
        if (given != alreadyGiven_.end()) alreadyGiven_.erase(given);
        if (!reading.batches.empty()) served.insert(content);
    }
}

std::uint64_t BoardFeed::skipped(const PanelContent* content) const {
    for (const auto& [output, subscription] : subscriptions_)
        if (std::find(subscription.contents.begin(), subscription.contents.end(), content) !=
            subscription.contents.end())
            return subscription.skipped;
    return 0;
}

void BoardFeed::poll() {
    std::set<PanelContent*> served;
    for (auto& [output, subscription] : subscriptions_)
        deliver(subscription, served);
    if (!served.empty()) Q_EMIT delivered(served);
}

void BoardFeed::restart() {
    std::set<PanelContent*> all;
    for (auto& [output, subscription] : subscriptions_) {
        engine_.readTap(subscription.tap);
        subscription.skipped = 0;
        for (PanelContent* content : subscription.contents) {
            content->clear();
            all.insert(content);
        }
    }
    alreadyGiven_.clear();
    Q_EMIT delivered(all);
}

} // namespace weir
