#pragma once
#include "widgets/time_travel/captured_past.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace weir {

/// What captures hold of some outputs: an outline of all of it, and in memory the records around the moment
/// that is wanted. Captures are read in a thread of its own; everything else is for the GUI thread.
class CapturedRecords : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Waits for what is being read to be left off.
    ~CapturedRecords() override;

    /// Leaves off what is being read, for good: for when several are destroyed, of which one may wait for
    /// what another one holds.
    void leaveOff() { worker_.request_stop(); }

    /// Outlives this; must be set before there are outputs.
    void setPast(CapturedPast& past) { past_ = &past; }
    CapturedPast* past() const { return past_; }
    /// What is known of others is forgotten.
    void setOutputs(const std::vector<CapturedOutput>& outputs);

    bool has(const Endpoint& output) const { return captures_.contains(output); }
    /// Begins to look what the captures hold by now; looked() tells the end.
    void look();
    /// Of one output; unset: nothing, or not looked at yet.
    std::optional<TimeRange> extent(const Endpoint& output) const;
    /// Of all captures, each once, in no order.
    std::vector<PastBlock> blocks() const;

    /// Whether a capture may have records in `range`, as far as its outline tells.
    bool mayHave(TimeRange range) const;

    /// Whether the records in `range` are there. If not, they and what comes soon after them begin to be
    /// read, and loaded() tells the end; of an output that has not been looked at yet, looked() does.
    bool want(const Endpoint& output, TimeRange range);
    /// Those of the wanted records that are in `range`.
    std::vector<RecordBatchPointer> read(const Endpoint& output, TimeRange range) const;
    /// Whether the capture has records before `from` that would be read, too, if more were wanted.
    bool reachesBehind(const Endpoint& output, Timestamp from) const;
    /// Whether its records are computed from those that are captured.
    bool isComputed(const Endpoint& output) const;
    /// The event time next to `time`, before or after it, as far as it is known; unset: there is none.
    std::optional<Timestamp> next(Timestamp time, bool isForward) const;
    /// The part of a capture that the record next to `time` is in, before or after it; unset: there is none.
    std::optional<TimeRange> partBeside(const Endpoint& output, Timestamp time, bool isForward) const;
    bool isReading() const { return asked_ > 0; }

Q_SIGNALS:
    void looked();
    void loaded();
    /// What cannot be read, and why; empty: all can.
    void failed(const QString& text);

private:
    struct Capture {
        CapturedOutput place;
        std::vector<PastBlock> blocks;
        std::optional<TimeRange> extent;
        std::vector<RecordBatchPointer> batches;
        std::optional<TimeRange> wanted;      ///< when these were read
        std::optional<TimeRange> loaded;      ///< of which these are all there are
        std::optional<Timestamp> tentativeTo; ///< as long as the capture ends where it did
        Timestamp end = 0;                    ///< of the capture, when these were read
        bool isLooked = false;                ///< at least once
        bool isAsked = false;
        std::string error;
    };
    static bool isInMemoryUntil(const Capture& capture, Timestamp to);
    /// Whether all in `range` is in memory that there will be, for the rest is too much for it.
    static bool isAllThereWillBe(const Capture& capture, TimeRange range);
    using Job = std::function<void(const std::stop_token&)>;

    void ask(Job job);
    void work(const std::stop_token& stop);
    void takeOutline(const CapturedOutput& place, Result<std::vector<PastBlock>> blocks);
    void takeRecords(const CapturedOutput& place, TimeRange wanted, Result<PastRecords> records);
    void tellErrors();

    CapturedPast* past_ = nullptr;
    std::map<Endpoint, Capture> captures_;
    std::size_t asked_ = 0;   ///< reads that are under way
    std::size_t looking_ = 0; ///< outlines that are
    std::string told_;

    std::mutex mutex_;
    std::condition_variable_any wanted_;
    std::deque<Job> jobs_; ///< guarded by the mutex
    std::jthread worker_;  ///< the last member: it is over before the others go
};

} // namespace weir
