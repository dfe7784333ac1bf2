#include "widgets/dashboard/key_index.h"

namespace weir {

std::uint32_t KeyIndex::index(std::string_view key) {
    if (key.empty()) key = "(none)";
    if (const auto found = byName_.find(key); found != byName_.end()) return found->second;
    if (names_.size() >= most_) {
        isFull_ = true;
        return kNone;
    }
    const auto number = static_cast<std::uint32_t>(names_.size());
    names_.emplace_back(key);
    byName_.emplace(names_.back(), number);
    return number;
}

void KeyIndex::read(const Column& column, std::vector<std::uint32_t>& keys) {
    keys.resize(column.size());
    const bool isText = column.type() == Type::String;
    for (std::size_t row = 0; row < keys.size(); ++row) {
        if (isText) {
            keys[row] = index(column.isNull(row) ? std::string_view() : column.string(row));
        } else {
            text_.clear();
            if (!column.isNull(row)) column.appendText(text_, row);
            keys[row] = index(text_);
        }
    }
}

void KeyIndex::clear() {
    byName_.clear();
    names_.clear();
    isFull_ = false;
}

} // namespace weir
