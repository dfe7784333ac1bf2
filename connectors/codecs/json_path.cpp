#include "connectors/codecs/json_path.h"

#include <fmt/format.h>

namespace weir {

JsonPath* JsonPath::knownMember(std::string_view rawKey, std::size_t& expected) const {
    const auto known = byKey_.find(rawKey);
    if (known == byKey_.end()) return nullptr;
    expected = known->second + 1;
    return members_[known->second].get();
}

JsonPath& JsonPath::addMember(std::string_view rawKey, std::string_view key, std::size_t& expected) {
    members_.push_back(
        std::make_unique<JsonPath>(name_.empty() ? std::string(key) : fmt::format("{}.{}", name_, key)));
    order_.push_back({fmt::format("{}\"", rawKey), members_.back().get()});
    byKey_.emplace(rawKey, order_.size() - 1);
    expected = order_.size();
    return *members_.back();
}

JsonPath& JsonPath::addElement() {
    elements_.push_back(std::make_unique<JsonPath>(fmt::format("{}[{}]", name_, elements_.size())));
    return *elements_.back();
}

} // namespace weir
