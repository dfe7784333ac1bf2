#pragma once
#include "pipeline/preview/trial.h"

#include <QObject>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>
#include <thread>

namespace weir {

class GraphDocument;

/// Tries the document's graph on its samples while that is wanted: anew after each change, on a thread of its
/// own, and the last change counts. GUI thread only.
class SampleTrial : public QObject {
    Q_OBJECT
public:
    /// `folder` says where the graph's relative paths start.
    SampleTrial(GraphDocument& document, std::function<std::filesystem::path()> folder,
                QObject* parent = nullptr);
    ~SampleTrial() override;

    void setActive(bool isActive);
    bool isActive() const { return isActive_; }
    /// The newest; null while it is not active, or before the first. One that is being replaced stays.
    const std::shared_ptr<const TrialResult>& result() const { return result_; }

Q_SIGNALS:
    void resultChanged();

private:
    void changed(const Graph& before, const Graph& after);
    void start();
    void take(std::shared_ptr<const TrialResult> result);

    GraphDocument& document_;
    const std::function<std::filesystem::path()> folder_;
    bool isActive_ = false;
    bool isWorking_ = false;
    bool isStale_ = false; ///< what is being worked on is not what is wanted any more
    std::shared_ptr<const TrialResult> result_;
    QTimer soon_; ///< so that not every letter is tried that one types
    std::jthread worker_;
};

} // namespace weir
