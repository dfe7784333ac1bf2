#include "pipeline/runtime/breakpoint_gate.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace weir {

BreakpointGate::BreakpointGate(const std::string& condition) {
    if (!condition.empty()) condition_.emplace("condition", condition);
}

std::size_t BreakpointGate::mayLeave(const RecordBatchPointer& next) {
    const std::lock_guard lock(mutex_);
    const std::size_t rows = next->rows();
    if (isOpen_) return rows;
    look(next);
    const bool holdsFirst = holdsNext_ || (!hits_.empty() && hits_.front() == 0);
    if (!holdsFirst) return hits_.empty() ? rows : hits_.front();
    if (!allowed_) {
        if (!held_) held_ = next->slice(0, 1);
        return 0;
    }
    switch (*allowed_) {
    case Step::Record:
        return 1;
    case Step::Batch:
        return rows;
    case Step::On:
        break;
    }
    const auto further = std::find_if(hits_.begin(), hits_.end(), [](std::uint32_t row) { return row > 0; });
    return further == hits_.end() ? rows : *further;
}

void BreakpointGate::noteLeft(std::size_t rows, RecordBatchPointer rest) {
    const std::lock_guard lock(mutex_);
    held_.reset();
    if (const auto allowed = std::exchange(allowed_, std::nullopt)) holdsNext_ = *allowed != Step::On;
    next_ = std::move(rest);
    std::erase_if(hits_, [&](std::uint32_t row) { return row < rows; });
    for (std::uint32_t& row : hits_)
        row -= static_cast<std::uint32_t>(rows);
}

void BreakpointGate::step(Step step) {
    const std::lock_guard lock(mutex_);
    if (held_)
        allowed_ = step;
    else if (step == Step::On)
        holdsNext_ = false;
}

void BreakpointGate::open() {
    const std::lock_guard lock(mutex_);
    isOpen_ = true;
    held_.reset();
}

bool BreakpointGate::isHolding() const {
    const std::lock_guard lock(mutex_);
    return held_ != nullptr;
}

BreakpointState BreakpointGate::state() const {
    const std::lock_guard lock(mutex_);
    BreakpointState state;
    state.isPlaced = true;
    state.isHolding = held_ != nullptr;
    state.isStepping = holdsNext_ && !held_;
    state.hits = hitCount_;
    state.record = held_;
    state.error = error_;
    return state;
}

/// Finds the records of a batch that meet the condition, once.
void BreakpointGate::look(const RecordBatchPointer& next) {
    if (next == next_) return;
    next_ = next;
    hits_.clear();
    if (condition_) {
        const Result<Bitmap> isTrue = condition_->evaluate(*next);
        error_ = isTrue ? std::string() : isTrue.error().message;
        if (isTrue) selectSet(*isTrue, hits_);
    } else {
        hits_.resize(next->rows());
        std::iota(hits_.begin(), hits_.end(), 0U);
    }
    hitCount_ += hits_.size();
}

} // namespace weir
