#include "pipeline/preview/trial_part.h"

#include <thread>
#include <utility>

namespace weir {

namespace {

/// A node that cannot go on for now has so long, for somebody waits to see the results.
constexpr std::chrono::milliseconds kPatience{1000};
constexpr std::chrono::milliseconds kRest{50};
constexpr std::size_t kMostAlerts = 100;

} // namespace

void TrialBounds::spend(std::size_t rows) {
    if (stop.stop_requested()) throw TrialEnd{true};
    if (rows > rowsLeft) throw TrialEnd{false};
    rowsLeft -= rows;
}

TrialPart::TrialPart(const Node& node, const NodeType& type, const std::filesystem::path& folder,
                     std::size_t inputs, TrialBounds& bounds, TrialNode& result, Outlets outlets)
    : type_(type), context_{node.id, Parameters(type.parameters, node.parameters), *this, folder},
      bounds_(bounds), result_(result), outlets_(std::move(outlets)),
      isLeftOut_(type.actsOutside || (type.replaysInput && type.replaysInput(context_.parameters))),
      progress_(inputs) {
    result_.state = isLeftOut_ ? TrialState::LeftOut : TrialState::Tried;
}

void TrialPart::open(const std::string& problem) {
    if (isLeftOut_) return;
    if (!problem.empty()) return fail(problem);
    try {
        operator_ = type_.makeOperator(context_);
    } catch (const std::exception& exception) {
        return fail(exception.what());
    }
    if (!operator_) return fail("the node could not be made");
    isOpen_ = works_ = attempt([&] { return operator_->open(); });
    if (!works_) result_.state = TrialState::Failed;
}

/// As the runtime does it, but not for long: an error that may pass is tried again, any other is for good.
template<class Call>
bool TrialPart::attempt(const Call& call) {
    const auto giveUpAt = std::chrono::steady_clock::now() + kPatience;
    for (;;) {
        bounds_.spend(0);
        Result<void> done;
        try {
            done = call();
        } catch (const std::exception& exception) {
            fail(exception.what());
            return false;
        }
        if (done) return true;
        result_.message = done.error().message;
        if (!done.error().retryable) return false;
        if (std::chrono::steady_clock::now() >= giveUpAt) {
            fail(done.error().message);
            return false;
        }
        std::this_thread::sleep_for(kRest);
    }
}

void TrialPart::process(std::size_t input, std::size_t port, const RecordBatchPointer& batch) {
    result_.recordsIn += batch->rows();
    // What writes and passes on, such as a durable buffer, passes on.
    if (isLeftOut_ && !type_.outputs.empty()) return emit(0, batch);
    if (!works_) return;
    const RecordBatchPointer stamped = progress_.restamp(input, batch);
    if (!attempt([&] { return operator_->process(port, stamped, *this); }))
        result_.droppedRecords += batch->rows();
}

void TrialPart::advance(std::size_t input, Timestamp watermark) {
    progress_.setWatermark(input, watermark);
    announce();
}

void TrialPart::announce() {
    if (progress_.watermark() <= announced_) return;
    announced_ = progress_.watermark();
    if (works_) attempt([&] { return operator_->advance(announced_, *this); });
    outlets_.sendWatermark(announced_);
}

void TrialPart::end(std::size_t input) {
    progress_.setEnded(input);
    if (!progress_.hasEnded()) return announce();
    if (std::exchange(hasEnded_, true)) return;
    if (works_) attempt([&] { return operator_->advance(kMaxTimestamp, *this); });
    if (works_) attempt([&] { return operator_->finish(*this); });
    outlets_.sendEnd();
}

void TrialPart::close() {
    works_ = false;
    if (std::exchange(isOpen_, false)) {
        try {
            if (const Result<void> closed = operator_->close(); !closed)
                result_.message = closed.error().message;
        } catch (const std::exception& exception) {
            fail(exception.what());
        }
    }
    operator_.reset();
}

void TrialPart::fail(std::string message) {
    result_.state = TrialState::Failed;
    result_.message = std::move(message);
    works_ = false;
}

void TrialPart::emit(std::size_t port, RecordBatchPointer batch) {
    if (!batch || batch->rows() == 0) return;
    bounds_.spend(batch->rows());
    outlets_.send(port, batch);
}

void TrialPart::badRecord(std::string_view reason, std::string_view sample) {
    ++result_.badRecords;
    result_.message = reason;
    result_.badSample = sample;
}

void TrialPart::lateRecords(std::uint64_t count, std::string_view sample) {
    result_.lateRecords += count;
    result_.badSample = sample;
}

void TrialPart::droppedRecords(std::uint64_t count, std::string_view reason) {
    result_.droppedRecords += count;
    result_.message = reason;
}

void TrialPart::note(std::string_view text) {
    if (result_.state != TrialState::Failed) result_.message = text;
}

void TrialPart::alert(Alert alert) {
    alert.node = context_.nodeId;
    if (result_.alerts.size() < kMostAlerts) result_.alerts.push_back(std::move(alert));
}

} // namespace weir
