#include "widgets/dashboard/key_slots.h"

namespace weir {

namespace {

constexpr std::string_view kNoKey = "(none)";

} // namespace

std::uint32_t KeySlots::slotOf(std::string_view key, std::size_t most) {
    if (last_ != kNone) {
        if (names_[last_] == key) return last_;
        if (const std::uint32_t expected = next_[last_]; names_[expected] == key) return last_ = expected;
    }
    const auto found = byName_.find(key);
    std::uint32_t slot = kNone;
    if (found != byName_.end()) {
        slot = found->second;
    } else if (names_.size() < most) {
        slot = static_cast<std::uint32_t>(names_.size());
        names_.emplace_back(key);
        next_.push_back(slot);
        byName_.emplace(std::string(key), slot);
    }
    if (slot == kNone) {
        isFull_ = true;
        return kNone;
    }
    if (last_ != kNone) next_[last_] = slot;
    return last_ = slot;
}

std::span<const std::uint32_t> KeySlots::slotsOf(const Column& keys, std::size_t most) {
    slots_.resize(keys.size());
    for (std::size_t row = 0; row < slots_.size(); ++row) {
        if (keys.isNull(row)) {
            slots_[row] = slotOf(kNoKey, most);
        } else if (keys.type() == Type::String) {
            const std::string_view key = keys.string(row);
            slots_[row] = slotOf(key.empty() ? kNoKey : key, most);
        } else {
            text_.clear();
            keys.appendText(text_, row);
            slots_[row] = slotOf(text_, most);
        }
    }
    return slots_;
}

void KeySlots::clear() {
    names_.clear();
    next_.clear();
    byName_.clear();
    last_ = kNone;
    isFull_ = false;
}

} // namespace weir
