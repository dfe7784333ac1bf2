#pragma once
#include "pipeline/data/column.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weir {

/// Numbers the values of a key field in order of their first coming. Streams bring keys in turns, so that the
/// key after this one is mostly the one that came after it the last time: then nothing is looked up. One
/// thread.
class KeySlots {
public:
    /// Of a key for which there is no room any more.
    static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

    /// The slot of each row, so many at the most; null has the name "(none)". The result lives until the next
    /// call.
    std::span<const std::uint32_t> slotsOf(const Column& keys, std::size_t most);
    /// The slot of one key, likewise.
    std::uint32_t slotOf(std::string_view key, std::size_t most);
    const std::string& name(std::size_t slot) const { return names_[slot]; }
    /// By slot.
    const std::vector<std::string>& names() const { return names_; }
    std::size_t size() const { return names_.size(); }
    /// Whether there was no room for a key.
    bool isFull() const { return isFull_; }
    void clear();

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    std::vector<std::string> names_;
    std::vector<std::uint32_t> next_; ///< the slot that came after each slot the last time
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> byName_;
    std::uint32_t last_ = kNone;
    std::vector<std::uint32_t> slots_;
    std::string text_;
    bool isFull_ = false;
};

} // namespace weir
