#include "pipeline/runtime/source_alignment.h"
#include "pipeline/data/timestamp_arithmetic.h"

#include <algorithm>
#include <utility>

namespace weir {

std::size_t SourceAlignment::add(std::string node) {
    places_.push_back({.node = std::move(node)});
    return places_.size() - 1;
}

void SourceAlignment::setProgress(std::size_t source, StreamProgress progress) {
    const std::lock_guard lock(mutex_);
    places_[source].progress = progress;
}

void SourceAlignment::leave(std::size_t source) {
    const std::lock_guard lock(mutex_);
    places_[source].isOver = true;
}

std::optional<std::string> SourceAlignment::waitsFor(std::size_t source) const {
    const std::lock_guard lock(mutex_);
    const Place* last = nullptr;
    for (const Place& place : places_) {
        const bool counts = !place.isOver && place.progress.status == StreamStatus::Active;
        if (counts && (!last || place.progress.watermark < last->progress.watermark)) last = &place;
    }
    if (!last) return std::nullopt;
    const std::uint64_t ahead = timeBetween(last->progress.watermark, places_[source].progress.watermark);
    if (ahead <= static_cast<std::uint64_t>(maxDrift_.count())) return std::nullopt;
    return last->node;
}

} // namespace weir
