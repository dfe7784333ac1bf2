#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/graph/graph.h"
#include "pipeline/runtime/engine.h"

#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace weir {

/// What waits for the reader of one tap: bounded, the oldest batches give way and are counted. Its OutputTap
/// guards it.
class TapBuffer {
public:
    static constexpr std::size_t kRows = 1'000'000;
    static constexpr std::size_t kBytes = std::size_t{64} << 20;

    void add(const RecordBatchPointer& batch);
    /// What came since the last call.
    TapReading take();

private:
    std::deque<RecordBatchPointer> batches_;
    std::size_t rows_ = 0;
    std::size_t bytes_ = 0;
    std::uint64_t skipped_ = 0;
};

/// The place where one output is looked at: its newest records, and the buffers of those who read all of it.
/// The stream pays one uncontended lock a batch and never waits for a reader. Safe from any thread.
class OutputTap {
public:
    /// So many of the newest records are always at hand.
    static constexpr std::size_t kNewestRows = 1'000;
    /// Fewer of them are if they are larger than this; the last one always is.
    static constexpr std::size_t kNewestBytes = std::size_t{8} << 20;

    void publish(const RecordBatchPointer& batch);

    /// At most `rows` of the newest records, in order.
    std::vector<RecordBatchPointer> latest(std::size_t rows) const;
    void forgetLatest();

    void attach(std::shared_ptr<TapBuffer> buffer);
    void detach(const std::shared_ptr<TapBuffer>& buffer);
    bool hasReaders() const;
    TapReading read(TapBuffer& buffer);

private:
    mutable std::mutex mutex_;
    std::deque<RecordBatchPointer> newest_;
    std::size_t newestRows_ = 0;
    std::size_t newestBytes_ = 0;
    std::vector<std::shared_ptr<TapBuffer>> buffers_;
};

/// All taps of an engine, over its runs. Safe from any thread.
class TapBoard {
public:
    /// The tap of an output; made if there is none yet.
    std::shared_ptr<OutputTap> output(const Endpoint& output);

    /// Forgets the records of the run before; taps stay open.
    void beginRun();
    /// Outputs that nobody publishes, and those whose records they stand for: from now on, for taps that are
    /// open too.
    void setAliases(std::map<Endpoint, Endpoint> aliases);

    std::vector<RecordBatchPointer> latest(const Endpoint& output, std::size_t rows) const;
    TapId open(const Endpoint& output);
    /// Nothing of a tap that is not open.
    TapReading read(TapId tap);
    void close(TapId tap);

private:
    struct Reader {
        Endpoint asked;
        std::shared_ptr<OutputTap> output;
        std::shared_ptr<TapBuffer> buffer;
    };

    std::shared_ptr<OutputTap> findOrMake(const Endpoint& output);
    const Endpoint& published(const Endpoint& output) const;

    mutable std::mutex mutex_;
    std::map<Endpoint, std::shared_ptr<OutputTap>> outputs_;
    std::map<Endpoint, Endpoint> aliases_;
    std::map<TapId, Reader> readers_;
    TapId nextTap_ = 1;
};

} // namespace weir
