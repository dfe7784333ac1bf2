#pragma once
#include "pipeline/data/timestamp.h"
#include "pipeline/runtime/input_progress.h"

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// How far the sources that feed the same nodes have come in event time, so that none runs so far ahead of
/// the others that what waits for them fills the memory. What counts is the least watermark of those that are
/// neither idle nor over, as it does for the nodes behind them (as Flink's FLIP-182, watermark alignment).
/// Safe from any thread.
class SourceAlignment {
public:
    /// `maxDrift` is how far a source may be ahead of the last one.
    explicit SourceAlignment(Duration maxDrift) : maxDrift_(maxDrift) {}

    /// A source that takes part, as yet without a watermark; its place. Before any thread runs.
    std::size_t add(std::string node);

    /// An idle source holds nobody back.
    void setProgress(std::size_t source, StreamProgress progress);
    /// It is over, and holds nobody back any more.
    void leave(std::size_t source);

    /// The node for which this source has to wait; nothing if it may go on.
    std::optional<std::string> waitsFor(std::size_t source) const;

private:
    struct Place {
        std::string node;
        StreamProgress progress;
        bool isOver = false;
    };

    const Duration maxDrift_;
    mutable std::mutex mutex_;
    std::vector<Place> places_;
};

} // namespace weir
