#pragma once
#include "pipeline/nodes/node_report.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <vector>

namespace weir {

/// The newest alerts of a run. Safe from any thread.
class AlertLog {
public:
    static constexpr std::size_t kCapacity = 10'000;

    /// Keeps the alert under the next sequence, as raised by `node`.
    void add(std::string_view node, Alert alert);

    /// Forgets those of the last run. Sequences go on ascending.
    void beginRun();

    /// Those with a sequence above `sequence`, ascending.
    std::vector<Alert> after(std::uint64_t sequence) const;

private:
    mutable std::mutex mutex_;
    std::deque<Alert> alerts_; ///< sequences without a gap
    std::uint64_t lastSequence_ = 0;
};

} // namespace weir
