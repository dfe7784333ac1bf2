#include "widgets/time_travel/board_comparison.h"

#include "pipeline/data/timestamp_arithmetic.h"
#include "widgets/document/graph_document.h"

#include <algorithm>

namespace weir {

namespace {

constexpr int kBringEvery = 500; ///< milliseconds

} // namespace

BoardComparison::BoardComparison(GraphDocument& document, BoardFeed& feed, BoardPlayback& playback,
                                 QObject* parent)
    : QObject(parent), document_(document), feed_(feed), playback_(playback), past_(feed.recent(), captured_),
      lookBack_(document, playback.time(), past_) {
    timer_.setInterval(kBringEvery);
    connect(&timer_, &QTimer::timeout, this, [this] {
        look();
        bring();
    });
    connect(&captured_, &CapturedRecords::looked, this, &BoardComparison::bring);
    connect(&captured_, &CapturedRecords::loaded, this, &BoardComparison::bring);
    connect(&feed_, &BoardFeed::forgot, this,
            [this](const Endpoint& output) { broughtUntil_.erase(output); });
    connect(&feed_, &BoardFeed::subscribed, this, [this] {
        if (offset_ > Duration::zero()) again_.start();
    });
    connect(&playback_.time(), &BoardTime::rangeChanged, this, [this] {
        // The playback does so by itself.
        const std::optional<Timestamp> moment = now();
        if (offset_ == Duration::zero() || playback_.state() != BoardPlayback::State::Live || !moment) return;
        const Duration asked = lookBack_.asked(*moment);
        if (asked <= brought_) return;
        // Farther than that, or a drag into the past would bring all again at each of its steps.
        least_ = Duration(saturatingMultiply(asked.count(), 2));
        again_.start();
    });
    again_.setSingleShot(true);
    connect(&again_, &QTimer::timeout, &playback_, &BoardPlayback::showAgain);
    connect(&playback_, &BoardPlayback::changed, this, &BoardComparison::bring);
}

void BoardComparison::setCaptured(CapturedPast& past) {
    captured_.setPast(past);
}

void BoardComparison::setOffset(Duration offset) {
    offset = std::max(offset, Duration::zero());
    if (offset == offset_) return;
    offset_ = offset;
    broughtUntil_.clear();
    least_ = Duration{0};
    // What was shown beside is forgotten with the rest, which comes again at once.
    playback_.showAgain();
    if (offset_ > Duration::zero()) {
        timer_.start();
        look();
        bring();
    } else {
        timer_.stop();
    }
    Q_EMIT changed();
}

void BoardComparison::look() {
    if (!captured_.past()) return;
    captured_.setOutputs(capturedOutputs(*captured_.past(), document_, feed_));
    captured_.look();
}

std::optional<Timestamp> BoardComparison::now() const {
    if (playback_.state() != BoardPlayback::State::Live) return playback_.moment();
    const std::optional<TimeRange> recent = feed_.recent().extent();
    return recent ? std::optional(recent->to) : std::nullopt;
}

void BoardComparison::bring() {
    const std::optional<Timestamp> moment = now();
    if (offset_ == Duration::zero() || !moment) return;
    const Timestamp until = saturatingSubtract(*moment, offset_.count());
    for (const Endpoint& output : feed_.outputs()) {
        const auto before = broughtUntil_.find(output);
        std::vector<RecordBatchPointer> batches;
        if (before != broughtUntil_.end()) {
            const TimeRange next{before->second + 1, until};
            if (next.to < next.from || !past_.want(output, next)) continue;
            batches = past_.read(output, next);
        } else {
            const Duration asked = std::max(lookBack_.asked(*moment), least_);
            auto known = lookBack_.read(output, until, asked);
            if (!known) continue;
            batches = std::move(*known);
            brought_ = asked;
        }
        keepNewest(batches);
        for (RecordBatchPointer& batch : batches)
            batch = laterBy(batch, offset_);
        broughtUntil_[output] = until;
        feed_.giveEarlier(output, batches, offset_);
    }
}

} // namespace weir
