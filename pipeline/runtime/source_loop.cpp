#include "pipeline/runtime/source_loop.h"

#include "pipeline/runtime/guarded.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <span>
#include <utility>

namespace weir {

namespace {

/// How often a source without records looks after its watermark, and how soon it sees that it is to pause.
constexpr std::chrono::milliseconds kTick{100};

/// How often the figures of partitions are brought up to date.
constexpr std::chrono::milliseconds kShowEvery{500};

/// A batch closes at so many bytes, whatever its rows: offsets of a string column end at 2 GiB.
constexpr std::size_t kBatchBytes = std::size_t{16} << 20;

/// What keeps a source that does not wait as it was told from taking a whole core.
constexpr std::chrono::milliseconds kShortRest{1};

std::chrono::nanoseconds threadProcessorTime() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::vector<Field> declaredTypes(const Parameters& parameters) {
    const Parameter* types = parameters.declaration(declaredTypesParameter().id);
    return types != nullptr && types->type == ParameterType::Rows ? readDeclaredTypes(parameters)
                                                                  : std::vector<Field>{};
}

} // namespace

SourceLoop::SourceLoop(const NodeType& type, const NodeContext& context, NodeFigures& figures,
                       RunControl& control, Binding binding)
    : type_(type), context_(context), figures_(figures), outputs_(std::move(binding.outputs)),
      run_(binding.run), control_(control), checkpoints_(binding.checkpoints), alignment_(binding.alignment),
      settings_(readSourceSettings(context.parameters)), stop_(control.sourceStop()),
      replays_(type.replays && type.replays(context.parameters)), records_(declaredTypes(context.parameters)),
      eventTimes_(settings_) {
    if (!eventTimes_.usesArrival())
        records_.setEventTime({settings_.eventTimeField, settings_.timeUnit,
                               [&figures](std::string_view reason, std::string_view sample) {
                                   figures.badRecord(reason, sample);
                               }});
    keepFields(std::move(binding.fields));
}

/// The builder keeps the event time by itself.
void SourceLoop::keepFields(std::optional<FieldNames> fields) {
    if (fields && !settings_.partitionField.empty()) fields->insert(settings_.partitionField);
    records_.keepOnly(std::move(fields));
}

void SourceLoop::run() {
    hasRun_ = true;
    isHalted_ = false;
    chargedBusy_ = {}; // another thread may have run it before
    if (!std::exchange(isMade_, true)) {
        over_ = checkpoints_.isOver();
        if (!over_) make();
        nextAttempt_ = Clock::now();
    }
    lastRecordAt_ = lastTick_ = Clock::now();
    tellOthers();
    while (!over_ && !stop_.stop_requested()) {
        // In the order in which they were asked for, so that barriers come in one order from all sources.
        if (const std::uint64_t wanted = control_.wantedCheckpoint(); wanted > lastCheckpoint_)
            takeCheckpoint({wanted});
        else if (const std::uint64_t number = control_.wantedHalt(); number > 0)
            return halt(number);
        else if (control_.isPaused())
            hold();
        else if (isFarAhead())
            waitForOthers();
        else if (open_)
            read();
        else if (Clock::now() >= nextAttempt_)
            open();
        else
            control_.rest(std::min<std::chrono::nanoseconds>(nextAttempt_ - Clock::now(), kTick));
        if (isBatchDue()) closeBatch();
        keepTime();
        chargeBusy();
    }
    end();
}

void SourceLoop::end() {
    closeBatch();
    if (alignment_.sources) alignment_.sources->leave(alignment_.place);
    close();
    showPartitions();
    outputs_.sendEnd();
    figures_.setOver(control_.isAbandoned());
    if (hasFailed_)
        checkpoints_.reportFailed();
    else if (!control_.isAbandoned())
        checkpoints_.reportOver({});
}

void SourceLoop::halt(std::uint64_t number) {
    closeBatch();
    outputs_.sendBarrier({.checkpoint = number, .halts = true});
    isHalted_ = true;
}

void SourceLoop::rebind(Binding binding) {
    outputs_ = std::move(binding.outputs);
    keepFields(std::move(binding.fields));
    run_ = binding.run;
    checkpoints_ = binding.checkpoints;
    alignment_ = binding.alignment;
    hasRun_ = false;
}

void SourceLoop::make() {
    const auto thrown = thrownBy([&] {
        source_ = type_.makeSource(context_);
        if (source_ && checkpoints_.restored()) restore();
    });
    if (thrown || !source_) fail(thrown.value_or("the node could not be made"));
}

void SourceLoop::open() {
    Result<void> result;
    const auto thrown = thrownBy([&] { result = source_->open(); });
    if (thrown)
        fail(*thrown);
    else if (!result)
        handleError(result.error());
    else
        open_ = true;
}

void SourceLoop::read() {
    const auto before = Clock::now();
    const std::size_t rowsBefore = records_.rows();
    const ReadLimit limit{run_->batchRows - rowsBefore, readWait(), stop_};
    Result<ReadStatus> status;
    const auto thrown = thrownBy([&] { status = source_->read(records_, limit); });
    if (thrown || !status) records_.cancelRecord();
    noteArrivals();
    if (thrown) return fail(*thrown);
    if (!status) return handleError(status.error());

    if (failedForNow_) {
        figures_.setRecovered();
        if (idle_) figures_.setState(NodeState::Idle);
        backoff_.reset();
        failedForNow_ = false;
    }
    over_ = *status == ReadStatus::End;
    const bool cameEmpty = *status == ReadStatus::Idle && records_.rows() == rowsBefore;
    if (cameEmpty && limit.wait > kShortRest && Clock::now() - before < kShortRest) control_.rest(kShortRest);
}

void SourceLoop::noteArrivals() {
    const std::size_t rows = records_.rows();
    if (rows == arrivals_.size()) return;
    if (arrivals_.empty()) firstRecordAt_ = Clock::now();
    // The wall clock may step back; arrival does not.
    lastArrival_ = std::max(lastArrival_, currentTime());
    arrivals_.resize(rows, lastArrival_);
}

void SourceLoop::disconnect() {
    if (!open_) return;
    open_ = false;
    if (const auto thrown = thrownBy([&] { source_->close(); })) fail(*thrown);
}

void SourceLoop::close() {
    disconnect();
    if (const auto thrown = thrownBy([&] { source_.reset(); })) fail(*thrown);
}

void SourceLoop::handleError(const Error& error) {
    if (!error.retryable) return fail(error.message);
    closeBatch();
    disconnect();
    failedForNow_ = true;
    nextAttempt_ = Clock::now() + backoff_.next();
    if (!over_) figures_.setRetrying(error);
}

void SourceLoop::fail(std::string_view message) {
    figures_.setFailed(message);
    checkpoints_.reportFailed();
    hasFailed_ = true;
    over_ = true;
}

void SourceLoop::takeCheckpoint(Barrier barrier) {
    closeBatch();
    lastCheckpoint_ = barrier.checkpoint;
    if (!source_) return;
    std::string state;
    if (const auto thrown = thrownBy([&] { state = snapshot(); })) return fail(*thrown);
    checkpoints_.report(barrier, std::move(state));
    outputs_.sendBarrier(barrier);
    const auto before = Clock::now();
    control_.waitBehindBarrier(barrier.checkpoint);
    lastRecordAt_ += Clock::now() - before; // that was no silence of the source
}

std::string SourceLoop::snapshot() {
    StateWriter state;
    records_.save(state);
    eventTimes_.save(state);
    state.write(sentWatermark_);
    state.write(lastArrival_);
    state.write(idle_);
    if (replays_) source_->save(state);
    return state.take();
}

void SourceLoop::restore() {
    StateReader state(checkpoints_.restored()->state);
    records_.restore(state);
    eventTimes_.restore(state);
    state.read(sentWatermark_);
    state.read(lastArrival_);
    state.read(idle_);
    if (replays_) source_->restore(state);
    state.finish();
}

bool SourceLoop::isBatchDue() const {
    const std::size_t rows = records_.rows();
    if (rows == 0) return false;
    return rows >= run_->batchRows || records_.byteSize() >= kBatchBytes ||
           Clock::now() - firstRecordAt_ >= run_->linger;
}

void SourceLoop::closeBatch() {
    if (records_.rows() == 0) return;
    std::span<const Timestamp> arrivals = arrivals_;
    while (records_.rows() > 0) {
        RawBatch raw = records_.takeRun();
        const std::size_t rows = raw.rows;
        const RecordBatchPointer batch = eventTimes_.assign(std::move(raw), arrivals.first(rows), silence());
        if (const std::size_t ahead = eventTimes_.aheadRecords(); ahead > 0)
            figures_.countAhead(ahead, formatTimestamp(eventTimes_.lastAhead()));
        send(batch);
        arrivals = arrivals.subspan(rows);
    }
    arrivals_.clear();
}

void SourceLoop::send(const RecordBatchPointer& batch) {
    if (std::exchange(idle_, false)) {
        outputs_.sendStatus(StreamStatus::Active);
        tellOthers();
        if (!failedForNow_) figures_.setState(NodeState::Running);
    }
    outputs_.send(0, batch);
    sendWatermark();
    // Not before: to wait for room is no silence of the source.
    lastRecordAt_ = lastTick_ = Clock::now();
}

void SourceLoop::keepTime() {
    if (over_ || records_.rows() > 0) return;
    const auto now = Clock::now();
    eventTimes_.passSilence(now - lastRecordAt_);
    sendWatermark();
    if (now >= nextShown_) {
        nextShown_ = now + kShowEvery;
        showPartitions();
    }
    // Half a tick, because reads that waited a whole one may come back a little early.
    if (eventTimes_.usesArrival() && now - lastTick_ >= kTick / 2) {
        lastTick_ = now;
        lastArrival_ = std::max(lastArrival_, currentTime());
        eventTimes_.advanceArrival(lastArrival_);
        sendWatermark();
    }
    if (!idle_ && settings_.idleAfter > Duration::zero() && now - lastRecordAt_ >= settings_.idleAfter) {
        idle_ = true;
        outputs_.sendStatus(StreamStatus::Idle);
        tellOthers();
        if (!failedForNow_) figures_.setState(NodeState::Idle);
    }
}

void SourceLoop::showPartitions() {
    auto partitions = eventTimes_.partitions();
    if (!partitions) return;
    if (partitions->sharing > 0 && !std::exchange(hasToldLimit_, true))
        figures_.note(
            fmt::format("has more than {} partitions; those beyond count as one", PartitionClocks::kMost));
    figures_.setPartitions(std::move(*partitions));
}

void SourceLoop::sendWatermark() {
    if (eventTimes_.watermark() <= sentWatermark_) return;
    sentWatermark_ = eventTimes_.watermark();
    tellOthers();
    outputs_.sendWatermark(sentWatermark_);
}

void SourceLoop::hold() {
    closeBatch();
    const auto before = Clock::now();
    control_.waitWhilePaused(lastCheckpoint_);
    // A pause is not silence of the source.
    lastRecordAt_ += Clock::now() - before;
}

/// Tells the sources that feed the same nodes how far this one has come.
void SourceLoop::tellOthers() {
    if (!alignment_.sources) return;
    alignment_.sources->setProgress(alignment_.place, progress());
}

/// Where arrival is the event time, what is not read now would be older for waiting.
bool SourceLoop::isFarAhead() {
    const bool mayWait = alignment_.sources && !eventTimes_.usesArrival();
    const auto behind = mayWait ? alignment_.sources->waitsFor(alignment_.place) : std::nullopt;
    if (behind.has_value() == isWaiting_) return isWaiting_;
    isWaiting_ = behind.has_value();
    figures_.setState(isWaiting_ ? NodeState::HeldBack : NodeState::Running);
    figures_.note(isWaiting_ ? fmt::format("waits for '{}', which is more than {} behind (max_drift)",
                                           *behind, formatDuration(run_->maxDrift))
                             : "");
    return isWaiting_;
}

void SourceLoop::waitForOthers() {
    closeBatch();
    const auto before = Clock::now();
    control_.rest(kShortRest);
    // That is no silence of the source.
    lastRecordAt_ += Clock::now() - before;
}

std::chrono::milliseconds SourceLoop::readWait() const {
    const auto now = Clock::now();
    std::chrono::nanoseconds wait = kTick;
    if (records_.rows() > 0)
        wait = std::min<std::chrono::nanoseconds>(wait, firstRecordAt_ + run_->linger - now);
    else if (!idle_ && settings_.idleAfter > Duration::zero())
        wait = std::min<std::chrono::nanoseconds>(wait, lastRecordAt_ + settings_.idleAfter - now);
    return std::chrono::ceil<std::chrono::milliseconds>(std::max(wait, std::chrono::nanoseconds::zero()));
}

void SourceLoop::chargeBusy() {
    // Now and then is enough: asking for it is a system call, and a loop may turn once a record.
    const auto now = Clock::now();
    if (now - chargedAt_ < kTick / 2) return;
    chargedAt_ = now;
    const auto total = threadProcessorTime();
    figures_.addBusy(total - std::exchange(chargedBusy_, total));
}

} // namespace weir
