#include "widgets/dashboard/chart_memory.h"

#include "widgets/dashboard/series_store.h"

#include <algorithm>

namespace weir {

namespace {

constexpr std::size_t kRoomMade =
    16; ///< parts of the limit: one is made free at a time, so as not to be at it for each point

} // namespace

ChartMemory& ChartMemory::shared() {
    static ChartMemory memory;
    return memory;
}

void ChartMemory::setLimit(std::size_t bytes) {
    limit_ = bytes;
    if (used_ > limit_) makeRoom();
}

void ChartMemory::join(SeriesStore* store) {
    stores_.push_back(store);
}

void ChartMemory::leave(SeriesStore* store) {
    used_ -= store->bytes();
    std::erase(stores_, store);
}

void ChartMemory::account(std::size_t before, std::size_t now) {
    used_ += now - before;
    if (used_ > limit_) makeRoom();
}

void ChartMemory::makeRoom() {
    const std::size_t wanted = limit_ - limit_ / kRoomMade;
    std::vector<SeriesStore*> candidates = stores_;
    while (used_ > wanted && !candidates.empty()) {
        const auto largest = std::max_element(
            candidates.begin(), candidates.end(),
            [](const SeriesStore* a, const SeriesStore* b) { return a->bytes() < b->bytes(); });
        const std::size_t before = (*largest)->bytes();
        const bool gaveSome = (*largest)->coarsen();
        used_ -= before - (*largest)->bytes();
        if (!gaveSome) candidates.erase(largest);
    }
}

} // namespace weir
