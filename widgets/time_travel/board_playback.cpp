#include "widgets/time_travel/board_playback.h"

#include "pipeline/data/timestamp_arithmetic.h"
#include "pipeline/graph/effective_graph.h"
#include "widgets/document/graph_document.h"
#include "widgets/time_travel/output_capture.h"

#include <algorithm>
#include <map>
#include <utility>

namespace weir {

namespace {

constexpr int kShowEvery = 40;   ///< milliseconds, while it plays
constexpr int kLookEvery = 1000; ///< milliseconds

} // namespace

BoardPlayback::BoardPlayback(GraphDocument& document, BoardFeed& feed, BoardTime& time, QObject* parent)
    : QObject(parent), document_(document), feed_(feed), time_(time), past_(feed.recent(), captured_),
      lookBack_(document, time, past_) {
    playing_.setInterval(kShowEvery);
    looking_.setInterval(kLookEvery);
    connect(&playing_, &QTimer::timeout, this, &BoardPlayback::advance);
    connect(&looking_, &QTimer::timeout, this, &BoardPlayback::look);
    connect(&feed_, &BoardFeed::subscribed, this, [this] {
        look();
        // However many panels do so at once.
        if (state_ != State::Live) again_.start();
    });
    const auto beginAnew = [this] {
        setLoop(std::nullopt);
        goLive();
        look();
    };
    connect(&feed_, &BoardFeed::restarted, this, beginAnew);
    connect(&document_, &GraphDocument::replaced, this, beginAnew);
    connect(&time_, &BoardTime::rangeChanged, this, [this] {
        if (state_ == State::Live) return;
        // More is shown than panels were given.
        if (saturatingSubtract(moment_, lookBack_.asked(moment_).count()) < shownFrom_) again_.start();
    });
    again_.setSingleShot(true);
    connect(&again_, &QTimer::timeout, this, &BoardPlayback::showAgain);
    connect(&captured_, &CapturedRecords::looked, this, [this] {
        updateExtent();
        const bool wasWaiting = isWaiting_;
        goOn();
        if (wasWaiting) Q_EMIT changed();
    });
    connect(&captured_, &CapturedRecords::loaded, this, [this] {
        goOn();
        Q_EMIT changed();
    });
    connect(&captured_, &CapturedRecords::failed, this, &BoardPlayback::failed);
    looking_.start();
}

BoardPlayback::~BoardPlayback() = default;

void BoardPlayback::setCaptured(CapturedPast& past) {
    captured_.setPast(past);
    look();
}

std::vector<CapturedOutput> capturedOutputs(const CapturedPast& past, const GraphDocument& document,
                                            const BoardFeed& feed) {
    const std::vector<Endpoint> shown = feed.outputs();
    if (shown.empty()) return {};
    const EffectiveGraph running = effectiveGraph(document.graph());
    // An instance's output, or that of a bypassed node, is what another one gives.
    std::vector<Endpoint> wanted;
    for (const Endpoint& output : shown)
        wanted.push_back(running.output(output));
    std::vector<CapturedOutput> captured;
    for (const CapturedOutput& capture : past.outputs(running.graph, wanted, document.folder()))
        for (std::size_t i = 0; i < shown.size(); ++i)
            if (wanted[i] == capture.output) {
                captured.push_back(capture);
                captured.back().output = shown[i];
            }
    return captured;
}

void BoardPlayback::look() {
    if (captured_.past()) captured_.setOutputs(capturedOutputs(*captured_.past(), document_, feed_));
    captured_.look();
}

void BoardPlayback::updateExtent() {
    recentExtent_ = feed_.recent().extent();
    std::optional<TimeRange> whole = recentExtent_;
    for (const Endpoint& output : feed_.outputs())
        if (const std::optional<TimeRange> extent = captured_.extent(output)) {
            if (!whole) whole = extent;
            whole->from = std::min(whole->from, extent->from);
            whole->to = std::max(whole->to, extent->to);
        }
    const bool isOther = whole != extent_;
    extent_ = whole;
    time_.tellExtent(extent_);
    if (state_ == State::Live && extent_) moment_ = extent_->to;
    if (isOther) Q_EMIT extentChanged();
}

std::vector<std::size_t> BoardPlayback::density(TimeRange range, std::size_t blocks) const {
    std::vector<std::size_t> counts = feed_.recent().density(range, blocks);
    const double from = static_cast<double>(range.from);
    const double perBlock =
        std::max(1.0, (static_cast<double>(range.to) - from) / static_cast<double>(blocks));
    std::vector<std::size_t> captured(blocks, 0);
    for (const PastBlock& block : captured_.blocks()) {
        if (block.time.to < range.from || block.time.from > range.to) continue;
        const double first = (static_cast<double>(block.time.from) - from) / perBlock;
        const double last = (static_cast<double>(block.time.to) - from) / perBlock;
        const double perPart = static_cast<double>(block.records) / std::max(1.0, last - first);
        const double most = static_cast<double>(blocks - 1);
        const auto end = static_cast<std::size_t>(std::clamp(last, 0.0, most));
        for (auto part = static_cast<std::size_t>(std::clamp(first, 0.0, most)); part <= end; ++part)
            captured[part] += static_cast<std::size_t>(perPart + 0.5);
    }
    // What is in both is one and the same.
    std::transform(counts.begin(), counts.end(), captured.begin(), counts.begin(),
                   [](std::size_t a, std::size_t b) { return std::max(a, b); });
    return counts;
}

bool BoardPlayback::bring(Timestamp after, bool isAnew) {
    const std::vector<Endpoint> outputs = feed_.outputs();
    const Duration asked = isAnew ? lookBack_.asked(moment_) : Duration{0};
    const TimeRange next{after + 1, moment_};
    std::map<Endpoint, std::vector<RecordBatchPointer>> records;
    for (const Endpoint& output : outputs) {
        if (isAnew) {
            if (auto known = lookBack_.read(output, moment_, asked)) records[output] = std::move(*known);
        } else if (past_.want(output, next)) {
            records[output] = past_.read(output, next);
        }
    }
    const bool isThere = records.size() == outputs.size();
    isWaiting_ = !isThere;
    waitsForWhole_ = isAnew;
    if (!isThere) return false;
    if (isAnew) shownFrom_ = saturatingSubtract(moment_, asked.count());
    time_.setMoment(moment_);
    for (auto& [output, batches] : records) {
        keepNewest(batches);
        feed_.give(output, batches, isAnew);
    }
    return true;
}

void BoardPlayback::showMoment() {
    bring(moment_, true);
}

void BoardPlayback::goOn() {
    if (const std::optional<bool> step = std::exchange(step_, std::nullopt)) return this->step(*step);
    if (std::exchange(isWaiting_, false) && waitsForWhole_) showMoment();
}

void BoardPlayback::showAgain() {
    if (state_ == State::Live)
        feed_.refill();
    else
        showMoment();
}

void BoardPlayback::moveTo(Timestamp moment) {
    feed_.hold();
    // The past holds still by itself, and is no use beyond what is shown.
    time_.setPaused(false);
    if (const std::optional<TimeRange>& shown = time_.range();
        shown && (moment < shown->from || moment > shown->to))
        time_.goLive();
    moment_ = extent_ ? std::clamp(moment, extent_->from, extent_->to) : moment;
    showMoment();
}

void BoardPlayback::seek(Timestamp moment) {
    if (!extent_) return;
    step_.reset();
    playing_.stop();
    state_ = State::Held;
    moveTo(moment);
    Q_EMIT changed();
}

void BoardPlayback::play() {
    if (!extent_ || state_ == State::Playing) return;
    const Timestamp end = loop_ ? loop_->to : extent_->to;
    if (state_ == State::Live || moment_ >= end || (loop_ && moment_ < loop_->from))
        moveTo(loop_ ? loop_->from : extent_->from);
    state_ = State::Playing;
    sinceLast_.start();
    playing_.start();
    Q_EMIT changed();
}

void BoardPlayback::hold() {
    if (state_ == State::Live) {
        if (extent_) seek(extent_->to);
        return;
    }
    playing_.stop();
    state_ = State::Held;
    Q_EMIT changed();
}

void BoardPlayback::goLive() {
    if (state_ == State::Live) return;
    playing_.stop();
    state_ = State::Live;
    step_.reset();
    isWaiting_ = false;
    time_.setMoment(std::nullopt);
    feed_.release();
    updateExtent();
    Q_EMIT changed();
}

std::optional<Timestamp> BoardPlayback::next(Timestamp time, bool isForward) const {
    const std::optional<Timestamp> recent = feed_.recent().next(time, isForward);
    const std::optional<Timestamp> captured = captured_.next(time, isForward);
    if (!recent || !captured) return recent ? recent : captured;
    return isForward ? std::min(*recent, *captured) : std::max(*recent, *captured);
}

OutputPast BoardPlayback::past(const Endpoint& output) const {
    const BoardRecords& recent = feed_.recent();
    OutputPast past{captured_.has(output), canCapture(document_.graph(), output), recent.keptFrom(output)};
    if (!recentExtent_ || !recent.isWhole(output)) return past;
    // All of it is there since the run began, though at first there may have been nothing.
    past.keptFrom = recentExtent_->from;
    past.isAll = extent_ && extent_->from >= recentExtent_->from;
    return past;
}

bool BoardPlayback::isWithinReach(TimeRange range) const {
    if (state_ == State::Live) return feed_.recent().came(range);
    range.to = std::min(range.to, moment_);
    return range.from <= range.to && mayHave(range);
}

bool BoardPlayback::mayHave(TimeRange range) const {
    return feed_.recent().came(range) || captured_.mayHave(range);
}

void BoardPlayback::reach() {
    const std::optional<TimeRange> range = time_.range();
    if (range && !isWithinReach(*range) && mayHave(*range)) seek(range->to);
}

void BoardPlayback::step(bool isForward) {
    if (!extent_) return;
    bool isKnown = true;
    for (const Endpoint& output : feed_.outputs())
        isKnown = past_.wantNext(output, moment_, isForward) && isKnown;
    if (!isKnown) {
        // It stands still meanwhile, also where it was live.
        if (state_ != State::Held) seek(moment_);
        step_ = isForward;
        return;
    }
    seek(next(moment_, isForward).value_or(moment_));
}

void BoardPlayback::setSpeed(double speed) {
    speed = std::clamp(speed, kLeastSpeed, kMostSpeed);
    if (speed == speed_) return;
    speed_ = speed;
    Q_EMIT changed();
}

void BoardPlayback::setLoop(std::optional<TimeRange> loop) {
    // What there is nothing of cannot be played.
    if (loop && extent_)
        loop = TimeRange{std::max(loop->from, extent_->from), std::min(loop->to, extent_->to)};
    if (loop && loop->from >= loop->to) loop.reset();
    if (loop == loop_) return;
    loop_ = loop;
    Q_EMIT changed();
}

void BoardPlayback::advance() {
    const auto passed = static_cast<double>(sinceLast_.nsecsElapsed());
    sinceLast_.restart();
    if (isWaiting_ || !extent_) return; // the time that reading takes does not pass for the panels
    const Timestamp end = loop_ ? std::min(loop_->to, extent_->to) : extent_->to;
    const Timestamp before = moment_;
    const double next = static_cast<double>(before) + passed * speed_;
    if (next >= static_cast<double>(end) && before >= end) {
        if (loop_)
            moveTo(loop_->from);
        else
            hold();
        Q_EMIT changed();
        return;
    }
    moment_ = next >= static_cast<double>(end) ? end : before + static_cast<Timestamp>(passed * speed_);
    // What has not come yet is waited for, and then nothing of it is left out.
    if (!bring(before, false)) moment_ = before;
    Q_EMIT changed();
}

} // namespace weir
