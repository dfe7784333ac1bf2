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
        deliver(output, subscription, served);

    // Between this reading and the tap's next one the same batches may come twice; they are known by
    // identity.
    std::set<RecordBatchPointer>& given = alreadyGiven_[content];
    const std::vector<RecordBatchPointer> latest = engine_.latest(output, kRecordsAtFirst);
    given.insert(latest.begin(), latest.end());
    if (isNew) {
        recent_.add(output, latest);
        alreadyKept_[output] = given;
    }
    for (const RecordBatchPointer& batch : latest)
        if (!isHeld_) content->take(batch);
    subscription.contents.push_back(content);
    served.insert(content);
    timer_.start();
    Q_EMIT delivered(served);
    Q_EMIT subscribed();
}

void BoardFeed::unsubscribe(PanelContent* content) {
    alreadyGiven_.erase(content);
    for (auto place = subscriptions_.begin(); place != subscriptions_.end();) {
        std::erase(place->second.contents, content);
        if (place->second.contents.empty()) {
            engine_.closeTap(place->second.tap);
            recent_.forget(place->first);
            alreadyKept_.erase(place->first);
            place = subscriptions_.erase(place);
        } else {
            ++place;
        }
    }
    if (subscriptions_.empty()) timer_.stop();
}

void BoardFeed::deliver(const Endpoint& output, Subscription& subscription, std::set<PanelContent*>& served) {
    const TapReading reading = engine_.readTap(subscription.tap);
    subscription.skipped += reading.skipped;
    if (reading.skipped > 0) recent_.noteMissed(output);
    keep(output, reading.batches);
    if (isHeld_) return;
    for (PanelContent* content : subscription.contents) {
        const auto given = alreadyGiven_.find(content);
        for (const RecordBatchPointer& batch : reading.batches)
            if (given == alreadyGiven_.end() || !given->second.contains(batch)) content->take(batch);
        if (given != alreadyGiven_.end()) alreadyGiven_.erase(given);
        if (!reading.batches.empty()) served.insert(content);
    }
}

void BoardFeed::keep(const Endpoint& output, std::span<const RecordBatchPointer> batches) {
    if (const auto kept = alreadyKept_.extract(output)) {
        std::vector<RecordBatchPointer> others;
        std::copy_if(batches.begin(), batches.end(), std::back_inserter(others),
                     [&kept](const RecordBatchPointer& batch) { return !kept.mapped().contains(batch); });
        recent_.add(output, others);
    } else {
        recent_.add(output, batches);
    }
}

std::vector<Endpoint> BoardFeed::outputs() const {
    std::vector<Endpoint> outputs;
    for (const auto& [output, subscription] : subscriptions_)
        outputs.push_back(output);
    return outputs;
}

void BoardFeed::give(const Endpoint& output, std::span<const RecordBatchPointer> batches, bool isAnew) {
    const auto found = subscriptions_.find(output);
    if (found == subscriptions_.end() || (batches.empty() && !isAnew)) return;
    std::set<PanelContent*> served;
    for (PanelContent* content : found->second.contents) {
        if (isAnew) content->clear();
        for (const RecordBatchPointer& batch : batches)
            content->take(batch);
        served.insert(content);
    }
    Q_EMIT delivered(served);
    if (isAnew) Q_EMIT forgot(output);
}

void BoardFeed::giveEarlier(const Endpoint& output, std::span<const RecordBatchPointer> batches,
                            Duration offset) {
    const auto found = subscriptions_.find(output);
    if (found == subscriptions_.end() || batches.empty()) return;
    std::set<PanelContent*> served;
    for (PanelContent* content : found->second.contents) {
        for (const RecordBatchPointer& batch : batches)
            content->takeEarlier(batch, offset);
        served.insert(content);
    }
    Q_EMIT delivered(served);
}

void BoardFeed::release() {
    if (!isHeld_) return;
    isHeld_ = false;
    refill();
}

void BoardFeed::refill() {
    poll();
    constexpr TimeRange kAlways{kMinTimestamp, kMaxTimestamp};
    for (const Endpoint& output : outputs())
        give(output, recent_.read(output, kAlways), true);
    // What they were given on subscribing is among the recent records, and has been read from the taps.
    alreadyGiven_.clear();
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
        deliver(output, subscription, served);
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
        Q_EMIT forgot(output);
    }
    alreadyGiven_.clear();
    alreadyKept_.clear();
    recent_.clear();
    Q_EMIT delivered(all);
    Q_EMIT restarted();
}

} // namespace weir
