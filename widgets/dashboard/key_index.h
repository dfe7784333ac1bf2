#pragma once
#include "pipeline/data/column.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weir {

/// Numbers the values of a key field in order of their first coming, so that panels can keep what they have
/// of each key in arrays. Bounded: keys beyond `most` have no number. One thread.
class KeyIndex {
public:
    static constexpr std::uint32_t kNone = UINT32_MAX;

    explicit KeyIndex(std::size_t most) : most_(most) {}

    /// The number of each record's key; kNone for those there is no room for.
    void read(const Column& column, std::vector<std::uint32_t>& keys);
    /// The number of one key.
    std::uint32_t index(std::string_view key);
    void clear();

    /// The keys by number. One that is null is "(none)".
    const std::vector<std::string>& names() const { return names_; }
    std::size_t size() const { return names_.size(); }
    /// Whether keys were left out for want of room.
    bool isFull() const { return isFull_; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
    };

    std::size_t most_;
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> byName_;
    std::vector<std::string> names_;
    std::string text_; ///< room for a key that is no text, so that none is allocated for each record
    bool isFull_ = false;
};

} // namespace weir
