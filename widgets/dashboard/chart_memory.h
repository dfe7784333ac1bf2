#pragma once
#include <cstddef>
#include <vector>

namespace weir {

class SeriesStore;

/// How much memory the series of all panels may take together. Where it is not enough, the largest store
/// gives up the oldest detail of its longest series. GUI thread only.
class ChartMemory {
public:
    static constexpr std::size_t kUsual = std::size_t{512} << 20;
    static constexpr std::size_t kLeast = std::size_t{16} << 20;

    /// What all panels of the program share.
    static ChartMemory& shared();

    explicit ChartMemory(std::size_t limit = kUsual) : limit_(limit) {}
    ChartMemory(const ChartMemory&) = delete;
    ChartMemory& operator=(const ChartMemory&) = delete;

    std::size_t limit() const { return limit_; }
    /// A smaller one takes effect at once.
    void setLimit(std::size_t bytes);
    /// What all stores take now.
    std::size_t used() const { return used_; }

private:
    friend class SeriesStore;

    void join(SeriesStore* store);
    void leave(SeriesStore* store);
    /// A store takes so much now, after it took so much before.
    void account(std::size_t before, std::size_t now);
    void makeRoom();

    std::size_t limit_;
    std::size_t used_ = 0;
    std::vector<SeriesStore*> stores_;
};

} // namespace weir
