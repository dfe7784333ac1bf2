#pragma once
#include "pipeline/operators/parsing/found_fields.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace weir {

/// Reads a text by a regular expression (RE2's syntax) anywhere in it; each named group is a field. RE2 takes
/// time proportional to the text, whatever the expression. One thread.
class NamedGroups {
public:
    explicit NamedGroups(const std::string& expression);
    ~NamedGroups();
    NamedGroups(NamedGroups&&) noexcept;

    /// What is wrong with the expression, or nothing.
    std::optional<std::string> fault() const;
    /// In the order of the groups.
    std::vector<std::string> names() const;

    /// Sets the fields of the current record. False, with a reason, where the expression does not match. A
    /// group that had no part in the match is null.
    bool parse(std::string_view text, FoundFields& fields);

private:
    struct Group {
        std::size_t number;
        std::string name;
    };

    std::unique_ptr<const re2::RE2> expression_;
    std::vector<Group> groups_;
    std::size_t matched_ = 0; ///< groups that RE2 is asked for, with the whole match
};

} // namespace weir
