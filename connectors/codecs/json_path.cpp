#include "connectors/codecs/json_path.h"

#include <fmt/format.h>

#include <cstddef>
#include <utility>

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

std::size_t JsonPath::leftOf(BatchBuilder& records) {
    const std::size_t below = forgetUnused(records);
    return below > 0 || holdsValues(records) ? below + 1 : 0;
}

std::size_t JsonPath::forgetUnused(BatchBuilder& records) {
    std::size_t left = 0;
    std::size_t kept = 0;
    byKey_.clear();
    for (std::size_t index = 0; index < members_.size(); ++index) {
        const std::size_t places = members_[index]->leftOf(records);
        if (places == 0) {
            members_[index]->release(records);
            continue;
        }
        left += places;
        std::swap(members_[kept], members_[index]);
        std::swap(order_[kept], order_[index]);
        const std::string& quotedKey = order_[kept].quotedKey;
        byKey_.emplace(quotedKey.substr(0, quotedKey.size() - 1), kept++);
    }
    members_.resize(kept);
    order_.erase(order_.begin() + static_cast<std::ptrdiff_t>(kept), order_.end());

    kept = 0;
    for (std::size_t index = 0; index < elements_.size(); ++index) {
        const std::size_t places = elements_[index]->leftOf(records);
        if (places == 0) continue;
        left += places + (index - kept); // those without a value before it
        kept = index + 1;
    }
    for (std::size_t index = kept; index < elements_.size(); ++index)
        elements_[index]->release(records);
    elements_.resize(kept);
    return left;
}

} // namespace weir
