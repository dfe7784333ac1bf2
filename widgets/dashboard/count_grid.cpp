#include "widgets/dashboard/count_grid.h"

#include "widgets/dashboard/nice_step.h"

#include <cmath>

namespace weir {

namespace {

constexpr double kFinest = 1e-4; ///< of the first value: the step begins there

std::int64_t dividedDown(std::int64_t number, std::int64_t by) {
    const std::int64_t quotient = number / by;
    return number % by != 0 && number < 0 ? quotient - 1 : quotient;
}

} // namespace

std::int64_t CountGrid::rowOf(double value) const {
    return static_cast<std::int64_t>(std::clamp(std::floor(value / step_ + 1e-9), -4e18, 4e18));
}

void CountGrid::coarsen() {
    const double next = nextNestedStep(step_);
    const auto factor = static_cast<std::int64_t>(std::llround(next / step_));
    for (auto& bucket : buckets_.all()) {
        Counts& counts = bucket.content;
        if (counts.counts.empty()) continue;
        Counts merged;
        merged.first = dividedDown(counts.first, factor);
        for (std::size_t i = 0; i < counts.counts.size(); ++i) {
            const auto row = static_cast<std::size_t>(
                dividedDown(counts.first + static_cast<std::int64_t>(i), factor) - merged.first);
            if (merged.counts.size() <= row) merged.counts.resize(row + 1);
            merged.counts[row] += counts.counts[i];
        }
        counts = std::move(merged);
    }
    step_ = next;
    lowest_ = dividedDown(lowest_, factor);
    highest_ = dividedDown(highest_, factor);
}

void CountGrid::add(Timestamp time, double value) {
    if (step_ == 0) {
        step_ = nestedStep(std::max(std::abs(value) * kFinest, 1e-9));
        lowest_ = highest_ = rowOf(value);
    }
    std::int64_t row = rowOf(value);
    while (std::max(highest_, row) - std::min(lowest_, row) >= mostRows_) {
        coarsen();
        row = rowOf(value);
    }
    lowest_ = std::min(lowest_, row);
    highest_ = std::max(highest_, row);
    Counts* counts = buckets_.at(time);
    if (!counts) return;
    if (counts->counts.empty()) counts->first = row;
    if (row < counts->first) {
        counts->counts.insert(counts->counts.begin(), static_cast<std::size_t>(counts->first - row), 0);
        counts->first = row;
    }
    const auto index = static_cast<std::size_t>(row - counts->first);
    if (index >= counts->counts.size()) counts->counts.resize(index + 1);
    ++counts->counts[index];
}

void CountGrid::clear() {
    buckets_.clear();
    step_ = 0;
    lowest_ = highest_ = 0;
}

} // namespace weir
