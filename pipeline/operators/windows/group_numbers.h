#pragma once
#include "pipeline/operators/grouping/id_table.h"

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace weir {

/// Numbers for the few of many ids that occur somewhere, in order of first appearance: a record's key has an
/// id in the whole node, and a number in each slice of time. Found by index, in pages, so that one id costs
/// no hash and an unused range of ids no memory. One thread.
class GroupNumbers {
public:
    GroupNumbers() = default;
    GroupNumbers(const GroupNumbers&) = delete;
    GroupNumbers& operator=(const GroupNumbers&) = delete;

    std::size_t size() const { return ids_.size(); }
    /// The id of each number.
    std::span<const DenseId> ids() const { return ids_; }

    /// Writes the number of each id.
    void number(std::span<const DenseId> ids, std::vector<DenseId>& numbers) {
        numbers.resize(ids.size());
        const bool isLarge = ids_.size() > kCachedIds;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (isLarge && i + kAhead < ids.size()) fetch(ids[i + kAhead]);
            const DenseId id = ids[i];
            const std::size_t page = id / kPageIds;
            const DenseId known = page < pages_.size() ? (*pages_[page])[id % kPageIds] : kNoId;
            numbers[i] = known != kNoId ? known : add(id);
        }
    }

    /// Numbers these as they stand, in one without ids.
    void assign(std::span<const DenseId> ids) {
        for (const DenseId id : ids)
            add(id);
    }

    /// Becomes as another one is.
    void assign(const GroupNumbers& other) {
        clear();
        for (std::size_t page = 0; page < other.ownPages_.size(); ++page)
            if (other.ownPages_[page]) pageAt(page) = *other.ownPages_[page];
        ids_ = other.ids_;
    }

    void clear() {
        if (ids_.size() > kPageIds / 8 * ownPages_.size()) {
            for (const std::unique_ptr<Page>& page : ownPages_)
                if (page) page->fill(kNoId);
        } else {
            for (const DenseId id : ids_)
                (*ownPages_[id / kPageIds])[id % kPageIds] = kNoId;
        }
        ids_.clear();
    }

private:
    static constexpr std::size_t kPageIds = 1024;
    using Page = std::array<DenseId, kPageIds>;
    /// Of more than so many, fetches the page's place this far ahead.
    static constexpr std::size_t kCachedIds = 1 << 16;
    static constexpr std::size_t kAhead = 16;

    void fetch(DenseId id) const {
        if (const std::size_t page = id / kPageIds; page < pages_.size())
            __builtin_prefetch(pages_[page]->data() + id % kPageIds, 1);
    }

    DenseId add(DenseId id) {
        const auto number = static_cast<DenseId>(ids_.size());
        pageAt(id / kPageIds)[id % kPageIds] = number;
        ids_.push_back(id);
        return number;
    }

    Page& pageAt(std::size_t page) {
        if (page < pages_.size() && ownPages_[page]) [[likely]]
            return *ownPages_[page];
        if (page >= pages_.size()) {
            pages_.resize(page + 1, &emptyPage());
            ownPages_.resize(page + 1);
        }
        ownPages_[page] = std::make_unique<Page>(emptyPage());
        pages_[page] = ownPages_[page].get();
        return *ownPages_[page];
    }

    /// Stands for all pages without a number, so that looking one up takes no branch.
    static const Page& emptyPage() {
        static const Page page = [] {
            Page empty;
            empty.fill(kNoId);
            return empty;
        }();
        return page;
    }

    std::vector<const Page*> pages_;
    std::vector<std::unique_ptr<Page>> ownPages_; ///< those of `pages_` that hold numbers
    std::vector<DenseId> ids_;
};

} // namespace weir
