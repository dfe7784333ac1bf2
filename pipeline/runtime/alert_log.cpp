#include "pipeline/runtime/alert_log.h"

#include <algorithm>
#include <utility>

namespace weir {

void AlertLog::add(std::string_view node, Alert alert) {
    alert.node = node;
    const std::lock_guard lock(mutex_);
    alert.sequence = ++lastSequence_;
    alerts_.push_back(std::move(alert));
    if (alerts_.size() > kCapacity) alerts_.pop_front();
}

void AlertLog::beginRun() {
    const std::lock_guard lock(mutex_);
    alerts_.clear();
}

std::vector<Alert> AlertLog::after(std::uint64_t sequence) const {
    const std::lock_guard lock(mutex_);
    if (sequence >= lastSequence_) return {};
    const std::uint64_t wanted = std::min<std::uint64_t>(lastSequence_ - sequence, alerts_.size());
    return {alerts_.end() - static_cast<std::ptrdiff_t>(wanted), alerts_.end()};
}

} // namespace weir
