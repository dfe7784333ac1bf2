#pragma once
#include "pipeline/operators/bound_condition.h"
#include "pipeline/runtime/breakpoint.h"

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// Lets the records of one wire out of the queue behind it until one meets the condition, and holds that one
/// and all behind it until it is told how to go on. The condition is evaluated once a batch. Safe from any
/// thread; the queue calls with its lock held, so nothing here calls a queue.
class BreakpointGate {
public:
    explicit BreakpointGate(const std::string& condition);

    /// How many of the first records of the batch that comes next may leave now. Asked again of the same
    /// batch, it says the same until somebody steps.
    std::size_t mayLeave(const RecordBatchPointer& next);
    /// So many of them have left. `rest` is what comes next of that batch; null: nothing.
    void noteLeft(std::size_t rows, RecordBatchPointer rest);

    void step(Step step);
    /// Holds nothing any more.
    void open();
    bool isHolding() const;
    /// All of a BreakpointState but the breakpoint itself.
    BreakpointState state() const;

private:
    void look(const RecordBatchPointer& next);

    mutable std::mutex mutex_; ///< guards what follows
    std::optional<BoundCondition> condition_;
    bool isOpen_ = false;
    RecordBatchPointer next_;         ///< that `hits_` are rows of
    std::vector<std::uint32_t> hits_; ///< that have not left, ascending
    bool holdsNext_ = false;          ///< whatever comes next
    std::optional<Step> allowed_;     ///< how the record may leave that is held
    RecordBatchPointer held_;         ///< that record alone; null: none is held
    std::uint64_t hitCount_ = 0;
    std::string error_;
};

} // namespace weir
