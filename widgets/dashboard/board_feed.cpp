#include "widgets/dashboard/board_feed.h"

#include "widgets/time_travel/past_reader.h"

#include <algorithm>

namespace weir {

namespace {

constexpr int kReadEvery = 50;                ///< milliseconds
constexpr int kTurn = 6;                      ///< milliseconds that panels take records for in one go
constexpr int kBetweenTurns = 4;              ///< milliseconds for events and painting
constexpr std::size_t kMostWaiting = 250'000; ///< records of one output
constexpr std::size_t kMostKeptBack = std::size_t{64} << 20; ///< bytes for a panel, in batches that all share
constexpr std::size_t kRecordsAtFirst = 20'000; ///< of the past, for a panel that is new to a running graph

constexpr TimeRange kAlways{kMinTimestamp, kMaxTimestamp};

} // namespace

BoardFeed::BoardFeed(Engine& engine, QObject* parent) : QObject(parent), engine_(engine) {
    connect(&timer_, &QTimer::timeout, this, &BoardFeed::takeTurn);
    timer_.setInterval(kReadEvery);
    connect(&rest_, &QTimer::timeout, this, &BoardFeed::takeTurn);
    rest_.setInterval(kBetweenTurns);
    rest_.setSingleShot(true);
}

BoardFeed::~BoardFeed() {
    for (const auto& [output, subscription] : subscriptions_)
        engine_.closeTap(subscription.tap);
}

void BoardFeed::subscribe(PanelContent* content, const Endpoint& output,
                          std::shared_ptr<const RecordFilter> filter) {
    // What came through the tap is kept, also where this was its only panel.
    detach(content);
    auto [place, isNew] = subscriptions_.try_emplace(output);
    Subscription& subscription = place->second;
    std::set<PanelContent*> served;
    if (isNew) {
        subscription.tap = engine_.openTap(output);
    } else {
        read(output, subscription);
        bring(subscription, QDeadlineTimer(QDeadlineTimer::Forever), served);
    }

    std::vector<RecordBatchPointer> latest;
    if (isNew) {
        // Between this reading and the tap's next one the same batches may come twice; they are known by
        // identity.
        latest = engine_.latest(output, kRecordsAtFirst);
        alreadyGiven_[content].insert(latest.begin(), latest.end());
        alreadyKept_[output] = alreadyGiven_[content];
        recent_.add(output, latest);
        if (!latest.empty()) recent_.noteBefore(output); // there may be more than the latest
    } else {
        latest = recent_.read(output, kAlways);
        keepNewest(latest);
    }
    for (const RecordBatchPointer& batch : latest) {
        if (isNew && seenKeys_.isWatching()) seenKeys_.take(output, *batch);
        if (isHeld_) continue;
        if (const RecordBatchPointer shown = filter ? filter->apply(batch) : batch) content->take(shown);
    }
    subscription.subscribers.push_back({.content = content, .filter = std::move(filter), .keptBack = {}});
    served.insert(content);
    closeUnused();
    timer_.start();
    Q_EMIT delivered(served);
    Q_EMIT subscribed();
}

void BoardFeed::detach(PanelContent* content) {
    alreadyGiven_.erase(content);
    for (auto& [output, subscription] : subscriptions_)
        std::erase_if(subscription.subscribers,
                      [content](const Subscriber& subscriber) { return subscriber.content == content; });
}

void BoardFeed::unsubscribe(PanelContent* content) {
    detach(content);
    closeUnused();
}

void BoardFeed::closeUnused() {
    for (auto place = subscriptions_.begin(); place != subscriptions_.end();) {
        if (place->second.subscribers.empty()) {
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

void BoardFeed::read(const Endpoint& output, Subscription& subscription) {
    const TapReading reading = engine_.readTap(subscription.tap);
    subscription.skipped += reading.skipped;
    if (reading.skipped > 0) recent_.noteMissed(output);
    keep(output, reading.batches);
    if (seenKeys_.isWatching())
        for (const RecordBatchPointer& batch : reading.batches)
            seenKeys_.take(output, *batch);
    if (isHeld_) return;
    for (const RecordBatchPointer& batch : reading.batches) {
        subscription.waiting.push_back(batch);
        subscription.waitingRows += batch->rows();
    }
    // The newest is what is looked at.
    while (subscription.waitingRows > kMostWaiting && subscription.waiting.size() > 1) {
        subscription.skipped += subscription.waiting.front()->rows();
        subscription.waitingRows -= subscription.waiting.front()->rows();
        subscription.waiting.pop_front();
    }
}

bool BoardFeed::bring(Subscription& subscription, const QDeadlineTimer& turn,
                      std::set<PanelContent*>& served) {
    for (Subscriber& subscriber : subscription.subscribers)
        while (!isPaused_ && !subscriber.keptBack.empty()) {
            if (turn.hasExpired()) return false;
            giveKeptBack(subscriber);
            served.insert(subscriber.content);
        }
    while (!subscription.waiting.empty()) {
        if (turn.hasExpired()) return false;
        const RecordBatchPointer batch = std::move(subscription.waiting.front());
        subscription.waiting.pop_front();
        subscription.waitingRows -= batch->rows();
        pass(batch, subscription, Origin::Stream);
        for (const Subscriber& subscriber : subscription.subscribers)
            served.insert(subscriber.content);
    }
    for (const Subscriber& subscriber : subscription.subscribers)
        alreadyGiven_.erase(subscriber.content);
    return true;
}

void BoardFeed::setPaused(bool isPaused) {
    isPaused_ = isPaused;
    if (!isPaused) rest_.start();
    if (!isPaused && isRefillWanted_ && !isHeld_) refill();
}

void BoardFeed::keepBack(Subscriber& subscriber, const RecordBatchPointer& batch) {
    subscriber.keptBack.push_back(batch);
    subscriber.keptBackBytes += batch->byteSize();
    while (subscriber.keptBackBytes > kMostKeptBack)
        giveKeptBack(subscriber);
}

void BoardFeed::giveKeptBack(Subscriber& subscriber) {
    const RecordBatchPointer batch = std::move(subscriber.keptBack.front());
    subscriber.keptBack.pop_front();
    subscriber.keptBackBytes -= batch->byteSize();
    if (const RecordBatchPointer shown = subscriber.filter ? subscriber.filter->apply(batch) : batch)
        subscriber.content->take(shown);
}

void BoardFeed::pass(const RecordBatchPointer& batch, Subscription& subscription, Origin origin) {
    const RecordFilter* applied = nullptr;
    RecordBatchPointer filtered;
    for (Subscriber& subscriber : subscription.subscribers) {
        const auto given = alreadyGiven_.find(subscriber.content);
        if (given != alreadyGiven_.end() && given->second.contains(batch)) continue;
        if (isPaused_ && origin == Origin::Stream && !subscriber.content->takesWhilePaused()) {
            keepBack(subscriber, batch);
            continue;
        }
        if (!subscriber.filter) {
            subscriber.content->take(batch);
            continue;
        }
        if (applied != subscriber.filter.get()) {
            applied = subscriber.filter.get();
            filtered = applied->apply(batch);
        }
        if (filtered) subscriber.content->take(filtered);
    }
}

void BoardFeed::watchKeys(const std::set<std::string>& fields) {
    if (fields == seenKeys_.watched()) return;
    seenKeys_.watch(fields);
    if (!seenKeys_.isWatching()) return;
    for (const auto& [output, subscription] : subscriptions_)
        for (const RecordBatchPointer& batch : engine_.latest(output, kRecordsAtFirst))
            seenKeys_.take(output, *batch);
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
    for (const Subscriber& subscriber : found->second.subscribers)
        alreadyGiven_.erase(subscriber.content);
    std::set<PanelContent*> served;
    for (Subscriber& subscriber : found->second.subscribers) {
        if (isAnew) {
            subscriber.content->clear();
            subscriber.forgetKeptBack();
        }
        served.insert(subscriber.content);
    }
    for (const RecordBatchPointer& batch : batches)
        pass(batch, found->second, Origin::Past);
    Q_EMIT delivered(served);
    if (isAnew) Q_EMIT forgot(output);
}

void BoardFeed::giveEarlier(const Endpoint& output, std::span<const RecordBatchPointer> batches,
                            Duration offset) {
    const auto found = subscriptions_.find(output);
    if (found == subscriptions_.end() || batches.empty()) return;
    std::set<PanelContent*> served;
    for (const Subscriber& subscriber : found->second.subscribers) {
        for (const RecordBatchPointer& batch : batches)
            if (const RecordBatchPointer shown = subscriber.filter ? subscriber.filter->apply(batch) : batch)
                subscriber.content->takeEarlier(shown, offset);
        served.insert(subscriber.content);
    }
    Q_EMIT delivered(served);
}

void BoardFeed::hold() {
    isHeld_ = true;
    for (auto& [output, subscription] : subscriptions_) {
        subscription.waiting.clear();
        subscription.waitingRows = 0;
        for (Subscriber& subscriber : subscription.subscribers)
            subscriber.forgetKeptBack();
    }
}

void BoardFeed::release() {
    if (!isHeld_) return;
    isHeld_ = false;
    refill();
}

void BoardFeed::refill() {
    // What is paused stays as it is until it goes on.
    isRefillWanted_ = isPaused_;
    if (isPaused_) return;
    poll();
    // What they were given on subscribing is among the recent records, and has been read from the taps.
    alreadyGiven_.clear();
    for (const Endpoint& output : outputs()) {
        std::vector<RecordBatchPointer> batches = recent_.read(output, kAlways);
        keepNewest(batches);
        give(output, batches, true);
    }
}

std::uint64_t BoardFeed::skipped(const PanelContent* content) const {
    for (const auto& [output, subscription] : subscriptions_)
        if (std::any_of(subscription.subscribers.begin(), subscription.subscribers.end(),
                        [content](const Subscriber& subscriber) { return subscriber.content == content; }))
            return subscription.skipped;
    return 0;
}

void BoardFeed::poll() {
    std::set<PanelContent*> served;
    for (auto& [output, subscription] : subscriptions_) {
        read(output, subscription);
        bring(subscription, QDeadlineTimer(QDeadlineTimer::Forever), served);
    }
    if (!served.empty()) Q_EMIT delivered(served);
}

void BoardFeed::takeTurn() {
    std::set<PanelContent*> served;
    bool isAll = true;
    // Each output has its share of the turn, or the first would leave the last without any.
    const auto outputs = static_cast<int>(std::max<std::size_t>(1, subscriptions_.size()));
    for (auto& [output, subscription] : subscriptions_) {
        read(output, subscription);
        const QDeadlineTimer turn(std::max(1, kTurn / outputs), Qt::PreciseTimer);
        isAll = bring(subscription, turn, served) && isAll;
    }
    if (!served.empty()) Q_EMIT delivered(served);
    if (!isAll) rest_.start();
}

void BoardFeed::restart() {
    std::set<PanelContent*> all;
    for (auto& [output, subscription] : subscriptions_) {
        engine_.readTap(subscription.tap);
        subscription.skipped = 0;
        for (Subscriber& subscriber : subscription.subscribers) {
            subscriber.content->clear();
            subscriber.forgetKeptBack();
            all.insert(subscriber.content);
        }
        subscription.waiting.clear();
        subscription.waitingRows = 0;
        Q_EMIT forgot(output);
    }
    seenKeys_.clear();
    alreadyGiven_.clear();
    alreadyKept_.clear();
    recent_.clear();
    Q_EMIT delivered(all);
    Q_EMIT restarted();
}

} // namespace weir
