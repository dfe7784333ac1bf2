#pragma once
#include "pipeline/operators/grouping/hash.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

namespace weir {

/// A number from 0 for a value or a group, so that what belongs to it stands in plain arrays.
using DenseId = std::uint32_t;
inline constexpr DenseId kNoId = std::numeric_limits<DenseId>::max();

/// Ids by key, in open addressing with linear probing, at most half full. `Slot` has `id`, and hash().
template<class Slot>
class IdTable {
public:
    IdTable() { reset(kFewestSlots); }

    /// Forgets all keys. Keeps as many slots as they needed, so that clearing costs no more than filling did.
    void clear() { reset(std::bit_ceil(used_ * 2 + kFewestSlots)); }

protected:
    std::size_t firstSlot(std::uint64_t hash) const { return hash >> shift_; }
    std::size_t nextSlot(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }

    void fill(std::size_t place, const Slot& slot) {
        slots_[place] = slot;
        if (++used_ * 2 > slots_.size()) grow();
    }

    std::vector<Slot> slots_;

private:
    static constexpr std::size_t kFewestSlots = 16;

    void reset(std::size_t slots) {
        slots_.assign(slots, Slot{});
        shift_ = 64 - std::countr_zero(slots);
        used_ = 0;
    }

    void grow() {
        const std::vector<Slot> old = std::move(slots_);
        const std::size_t used = used_;
        slots_ = {};
        reset(old.size() * 2);
        used_ = used;
        for (const Slot& slot : old) {
            if (slot.id == kNoId) continue;
            std::size_t place = firstSlot(slot.hash());
            while (slots_[place].id != kNoId)
                place = nextSlot(place);
            slots_[place] = slot;
        }
    }

    int shift_ = 0;
    std::size_t used_ = 0;
};

struct IntegerSlot {
    std::uint64_t key = 0;
    DenseId id = kNoId;

    std::uint64_t hash() const { return hashInteger(key); }
};

class IntegerIds : public IdTable<IntegerSlot> {
public:
    /// The id of a key; `fresh` becomes the id of a new one.
    DenseId findOrAdd(std::uint64_t key, DenseId fresh) {
        std::size_t place = firstSlot(hashInteger(key));
        while (slots_[place].id != kNoId) {
            if (slots_[place].key == key) return slots_[place].id;
            place = nextSlot(place);
        }
        fill(place, {key, fresh});
        return fresh;
    }
};

struct TextSlot {
    std::uint64_t textHash = 0;
    std::size_t offset = 0; ///< in the table's bytes
    std::uint32_t length = 0;
    DenseId id = kNoId;

    std::uint64_t hash() const { return textHash; }
};

class TextIds : public IdTable<TextSlot> {
public:
    DenseId findOrAdd(std::string_view key, DenseId fresh) {
        const std::uint64_t hash = hashText(key);
        std::size_t place = firstSlot(hash);
        while (slots_[place].id != kNoId) {
            const TextSlot& slot = slots_[place];
            if (slot.textHash == hash && std::string_view(bytes_.data() + slot.offset, slot.length) == key)
                return slot.id;
            place = nextSlot(place);
        }
        const std::size_t offset = bytes_.size();
        bytes_.insert(bytes_.end(), key.begin(), key.end());
        fill(place, {hash, offset, static_cast<std::uint32_t>(key.size()), fresh});
        return fresh;
    }

    void clear() {
        IdTable::clear();
        bytes_.clear();
    }

private:
    std::vector<char> bytes_;
};

} // namespace weir
