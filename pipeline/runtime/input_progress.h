#pragma once
#include "pipeline/runtime/element.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace weir {

/// How far a stream has come in event time.
struct StreamProgress {
    Timestamp watermark = kMinTimestamp;
    StreamStatus status = StreamStatus::Active;
};

/// How far the inputs of a node have come in event time, taken together. One thread at a time.
///
/// The combined watermark is the least over the inputs that are neither idle nor ended, as in Flink; when all
/// that have not ended are idle, it is the greatest among those, so that it does not matter which of them
/// fell silent first. It never goes back.
class InputProgress {
public:
    explicit InputProgress(std::size_t inputs) : inputs_(inputs) {}

    void setWatermark(std::size_t input, Timestamp watermark);
    void setStatus(std::size_t input, StreamStatus status);
    void setEnded(std::size_t input);
    /// The node has been told of this watermark already, whatever its inputs say.
    void startAt(Timestamp watermark) { watermark_ = std::max(watermark_, watermark); }

    /// kMinTimestamp until every input that counts has one.
    Timestamp watermark() const { return watermark_; }
    /// Idle when every input that has not ended is.
    StreamStatus status() const;
    /// Whether all inputs have; at once if there is none.
    bool hasEnded() const;
    bool hasEnded(std::size_t input) const { return inputs_[input].ended; }

    /// The batch with its stragglers measured against the watermark that this node had at each record, which
    /// over several inputs is another one than the source's own. Gives back `batch` itself when nothing
    /// changes.
    RecordBatchPointer restamp(std::size_t input, const RecordBatchPointer& batch) const;

    StreamProgress of(std::size_t input) const {
        return {inputs_[input].watermark, inputs_[input].idle ? StreamStatus::Idle : StreamStatus::Active};
    }

    void save(StateWriter& state) const;
    void restore(StateReader& state);

private:
    struct Input {
        Timestamp watermark = kMinTimestamp;
        bool idle = false;
        bool ended = false;
    };

    void combine();
    /// The least watermark of the active inputs but one; kMaxTimestamp if there is none.
    Timestamp leastOfOthers(std::size_t input) const;

    std::vector<Input> inputs_;
    Timestamp watermark_ = kMinTimestamp;
};

} // namespace weir
