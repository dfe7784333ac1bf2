#include "pipeline/operators/parsing/named_groups.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

namespace weir {

namespace {

re2::RE2::Options quietly() {
    re2::RE2::Options options;
    options.set_log_errors(false);
    return options;
}

} // namespace

NamedGroups::NamedGroups(const std::string& expression)
    : expression_(std::make_unique<const re2::RE2>(expression, quietly())) {
    if (!expression_->ok()) return;
    for (const auto& [number, name] : expression_->CapturingGroupNames()) {
        groups_.push_back({static_cast<std::size_t>(number), name});
        matched_ = std::max(matched_, static_cast<std::size_t>(number) + 1);
    }
}

NamedGroups::~NamedGroups() = default;
NamedGroups::NamedGroups(NamedGroups&&) noexcept = default;

std::optional<std::string> NamedGroups::fault() const {
    if (!expression_->ok()) return expression_->error();
    if (groups_.empty()) return "has no named group";
    return std::nullopt;
}

std::vector<std::string> NamedGroups::names() const {
    std::vector<std::string> names;
    for (const Group& group : groups_)
        names.push_back(group.name);
    return names;
}

bool NamedGroups::parse(std::string_view text, FoundFields& fields) {
    std::vector<re2::StringPiece> matches(matched_);
    if (!expression_->Match(re2::StringPiece(text.data(), text.size()), 0, text.size(), re2::RE2::UNANCHORED,
                            matches.data(), static_cast<int>(matches.size())))
        return fields.reject("the regular expression does not match");
    for (const Group& group : groups_) {
        const re2::StringPiece& match = matches[group.number];
        if (match.data() && !fields.setWritten(group.name, {match.data(), match.size()})) return false;
    }
    return true;
}

} // namespace weir
