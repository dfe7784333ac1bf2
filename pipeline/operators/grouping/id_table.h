#pragma once
#include "pipeline/operators/grouping/hash.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace weir {

/// A number from 0 for a value or a group, so that what belongs to it stands in plain arrays.
using DenseId = std::uint32_t;
inline constexpr DenseId kNoId = std::numeric_limits<DenseId>::max();

/// Ids by key, in open addressing with linear probing: at most a quarter full while it fits into the caches,
/// for a second probe costs more than room there, and at most half full beyond. `Slot` has `id`, and hash().
template<class Slot>
class IdTable {
public:
    IdTable() { reset(kFewestSlots); }

    /// Forgets all keys. Keeps as many slots as they needed, so that clearing costs no more than filling did.
    void clear() { reset(std::bit_ceil(used_ * 4 + kFewestSlots)); }

protected:
    std::size_t firstSlot(std::uint64_t hash) const { return hash >> shift_; }
    std::size_t nextSlot(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }

    void fill(std::size_t place, const Slot& slot) {
        slots_[place] = slot;
        ++used_;
        if (used_ * (isLarge() ? 2 : 4) > slots_.size()) grow();
    }

    /// Whether it is worth fetching slots ahead.
    bool isLarge() const { return slots_.size() > kCachedSlots; }
    void fetch(std::uint64_t hash) const { __builtin_prefetch(&slots_[firstSlot(hash)]); }
    /// How many keys ahead.
    static constexpr std::size_t kAhead = 16;

    std::vector<Slot> slots_;

private:
    static constexpr std::size_t kFewestSlots = 16;
    static constexpr std::size_t kCachedSlots = 1 << 15;

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

    std::uint64_t hash() const { return spreadInteger(key); }
};

class IntegerIds : public IdTable<IntegerSlot> {
public:
    /// The id of a key; `fresh` becomes the id of a new one.
    DenseId findOrAdd(std::uint64_t key, DenseId fresh) {
        const std::size_t place = firstSlot(spreadInteger(key));
        // Nearly all keys are at one of two places; which of them is chosen without a branch to mispredict.
        const IntegerSlot first = slots_[place];
        const IntegerSlot second = slots_[nextSlot(place)];
        const DenseId other = second.key == key ? second.id : kNoId;
        const DenseId id = first.key == key ? first.id : other;
        return id != kNoId ? id : searchOrAdd(place, key, fresh);
    }

    /// The ids of keys: keyAt(i) for each place in `ids`. `next` is the id of the next new key, and counts
    /// up.
    template<class KeyAt>
    void findOrAddAll(KeyAt keyAt, std::span<DenseId> ids, DenseId& next) {
        DenseId fresh = next;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (isLarge() && i + kAhead < ids.size()) fetch(spreadInteger(keyAt(i + kAhead)));
            const DenseId id = findOrAdd(keyAt(i), fresh);
            ids[i] = id;
            fresh += id == fresh;
        }
        next = fresh;
    }

private:
    [[gnu::noinline]] DenseId searchOrAdd(std::size_t place, std::uint64_t key, DenseId fresh) {
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
            if (slot.textHash == hash && slot.length == key.size() &&
                areEqual({bytes_.data() + slot.offset, slot.length}, key))
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
