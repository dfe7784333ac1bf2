#include "widgets/dashboard/board_feed.h"

#include <algorithm>

namespace weir {

namespace {

constexpr int kReadEvery = 50;                  ///< milliseconds
constexpr int kTurn = 12;                       ///< milliseconds that panels take records for in one go
constexpr int kBetweenTurns = 4;                ///< milliseconds for events and painting
constexpr std::size_t kMostWaiting = 250'000;   ///< records of one output
constexpr std::size_t kRecordsAtFirst = 20'000; ///< of the past, for a panel that is new to a running graph

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

void BoardFeed::subscribe(PanelContent* content, const Endpoint& output) {
    unsubscribe(content);
    auto [place, isNew] = subscriptions_.try_emplace(output);
    Subscription& subscription = place->second;
    std::set<PanelContent*> served;
    if (isNew) {
        subscription.tap = engine_.openTap(output);
    } else {
        read(output, subscription);
        bring(subscription, QDeadlineTimer(QDeadlineTimer::Forever), served);
    }

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

void BoardFeed::read(const Endpoint& output, Subscription& subscription) {
    const TapReading reading = engine_.readTap(subscription.tap);
    subscription.skipped += reading.skipped;
    if (reading.skipped > 0) recent_.noteMissed(output);
    keep(output, reading.batches);
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
    while (!subscription.waiting.empty()) {
        if (turn.hasExpired()) return false;
        const RecordBatchPointer batch = std::move(subscription.waiting.front());
        subscription.waiting.pop_front();
        subscription.waitingRows -= batch->rows();
        for (PanelContent* content : subscription.contents) {
            const auto given = alreadyGiven_.find(content);
            if (given == alreadyGiven_.end() || !given->second.contains(batch)) content->take(batch);
            served.insert(content);
        }
    }
    for (PanelContent* content : subscription.contents)
        alreadyGiven_.erase(content);
    return true;
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

void BoardFeed::hold() {
    isHeld_ = true;
    for (auto& [output, subscription] : subscriptions_) {
        subscription.waiting.clear();
        subscription.waitingRows = 0;
    }
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
        subscription.waiting.clear();
        subscription.waitingRows = 0;
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
