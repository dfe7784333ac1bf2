#include "widgets/trying/sample_trial.h"

#include "widgets/document/graph_document.h"

#include <utility>

namespace weir {

namespace {

constexpr int kSoon = 120; ///< milliseconds

/// Whether both give the same for the same samples.
bool tryAlike(const Graph& a, const Graph& b) {
    return a.nodes == b.nodes && a.wires == b.wires && a.subgraphs == b.subgraphs && a.samples == b.samples;
}

} // namespace

SampleTrial::SampleTrial(GraphDocument& document, std::function<std::filesystem::path()> folder,
                         QObject* parent)
    : QObject(parent), document_(document), folder_(std::move(folder)) {
    soon_.setSingleShot(true);
    soon_.setInterval(kSoon);
    connect(&soon_, &QTimer::timeout, this, &SampleTrial::start);
    connect(&document_, &GraphDocument::changed, this, &SampleTrial::changed);
    connect(&document_, &GraphDocument::replaced, this, [this] { setActive(false); });
}

SampleTrial::~SampleTrial() = default;

void SampleTrial::setActive(bool isActive) {
    if (isActive == isActive_) return;
    isActive_ = isActive;
    result_.reset();
    if (isActive)
        start();
    else
        worker_.request_stop();
    Q_EMIT resultChanged();
}

void SampleTrial::changed(const Graph& before, const Graph& after) {
    if (!isActive_ || tryAlike(before, after)) return;
    if (after.samples.empty()) return setActive(false);
    soon_.start();
}

void SampleTrial::start() {
    if (!isActive_) return;
    soon_.stop();
    if (isWorking_) {
        isStale_ = true;
        worker_.request_stop();
        return;
    }
    isWorking_ = true;
    isStale_ = false;
    worker_ =
        std::jthread([this, graph = document_.graph(), folder = folder_()](const std::stop_token& stop) {
            auto result = std::make_shared<const TrialResult>(tryOnSamples(graph, folder, stop));
            QMetaObject::invokeMethod(
                this, [this, result = std::move(result)] { take(result); }, Qt::QueuedConnection);
        });
}

void SampleTrial::take(std::shared_ptr<const TrialResult> result) {
    isWorking_ = false;
    if (!isActive_) return;
    if (isStale_ || result->isCancelled) return start();
    result_ = std::move(result);
    Q_EMIT resultChanged();
}

} // namespace weir
