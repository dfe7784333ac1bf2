#include "widgets/time_travel/board_comparison.h"

#include "widgets/document/graph_document.h"

#include <algorithm>

namespace weir {

namespace {

constexpr int kBringEvery = 500; ///< milliseconds

} // namespace

BoardComparison::BoardComparison(GraphDocument& document, BoardFeed& feed, BoardPlayback& playback,
                                 QObject* parent)
    : QObject(parent), document_(document), feed_(feed), playback_(playback),
      past_(feed.recent(), captured_) {
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

void BoardComparison::bring() {
    if (offset_ == Duration::zero()) return;
    const std::optional<TimeRange> recent = feed_.recent().extent();
    if (playback_.state() == BoardPlayback::State::Live && !recent) return;
    const Timestamp now = playback_.state() == BoardPlayback::State::Live ? recent->to : playback_.moment();
    const Timestamp until = now - offset_.count();
    for (const Endpoint& output : feed_.outputs()) {
        const auto before = broughtUntil_.find(output);
        const TimeRange range{
            before == broughtUntil_.end() ? until - playback_.lookBack().count() : before->second + 1, until};
        if (range.to < range.from || !past_.want(output, range)) continue;
        std::vector<RecordBatchPointer> batches = past_.read(output, range);
        keepNewest(batches);
        for (RecordBatchPointer& batch : batches)
            batch = laterBy(batch, offset_);
        broughtUntil_[output] = until;
        feed_.giveEarlier(output, batches, offset_);
    }
}

} // namespace weir
