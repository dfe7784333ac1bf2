#pragma once
#include "pipeline/graph/graph.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

namespace weir {

/// What a case hands to one source, step by step, while the source reads. It keeps everything, so that a
/// source that goes on from a checkpoint reads on where it was. From any thread.
class StepFeed {
public:
    /// One record, as JSON.
    void push(std::string record);
    /// No more will come.
    void end();
    /// Waits until a source has read all there is, at most so long; whether it has.
    bool waitUntilRead(std::chrono::milliseconds time);

    /// For the source. It begins, or goes on, at the record of that number.
    void readFrom(std::size_t number);
    /// The next record; nothing if none comes within `wait`, or before `stop`.
    std::optional<std::string> next(std::chrono::milliseconds wait, const std::stop_token& stop);
    std::size_t readCount();
    /// Whether everything has been read, and no more will come.
    bool isOver();

private:
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<std::string> records_;
    std::size_t read_ = 0;
    bool hasEnded_ = false;
};

/// By the id of the source.
using StepFeeds = std::map<std::string, StepFeed>;

/// Gives each `steps.source` of a graph its feed, and puts a node behind it that takes the marks of
/// watermarks out of the stream. The feeds must outlive the graph's runs; one case at a time.
void connectFeeds(Graph& graph, StepFeeds& feeds);

/// A mark that moves the watermark of `source` to `watermark`, and that no node of the case sees.
std::string watermarkMark(const Node& source, Timestamp watermark);

} // namespace weir
