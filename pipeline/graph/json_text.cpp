#include "pipeline/graph/json_text.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace weir {

namespace {

/// Comparing, copying and writing JSON recurse, so depth is limited where text comes in.
constexpr int kDeepest = 64;

std::string placeOf(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t start = before.rfind('\n');
    const std::size_t column = before.size() - (start == std::string_view::npos ? 0 : start + 1) + 1;
    return fmt::format("line {}, column {}", line, column);
}

/// The part of the library's message that says what is wrong, after its own code and place.
std::string_view explanation(std::string_view message) {
    for (const std::string_view end : {": syntax error while ", "] "})
        if (const std::size_t found = message.find(end); found != std::string_view::npos)
            return message.substr(found + (end.front() == ':' ? 2 : end.size()));
    return message;
}

/// Watches the parser go by.
class StrictnessCheck {
public:
    /// Whether the parser is to keep what it has just read.
    bool operator()(int depth, Json::parse_event_t event, Json& parsed) {
        using Event = Json::parse_event_t;
        if (event == Event::object_start) keys_.emplace_back();
        if (event == Event::object_end && !keys_.empty()) keys_.pop_back();
        if (event == Event::key && !keys_.empty()) {
            const std::string& key = parsed.get_ref<const std::string&>();
            if (!keys_.back().insert(key).second && problem_.empty())
                problem_ = fmt::format(
                    "the key \"{}\" stands twice in one object; remove or rename one of them", key);
        }
        if (depth > kDeepest && problem_.empty())
            problem_ = fmt::format("nested more than {} levels deep, which no graph needs", kDeepest);
        return depth <= kDeepest;
    }

    const std::string& problem() const { return problem_; }

private:
    std::vector<std::set<std::string>> keys_; ///< of the objects that are open
    std::string problem_;
};

} // namespace

Result<Json> parseJson(std::string_view text) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return fail("there is nothing in it");
    StrictnessCheck check;
    try {
        Json value = Json::parse(text.begin(), text.end(),
                                 [&check](int depth, Json::parse_event_t event, Json& parsed) {
                                     return check(depth, event, parsed);
                                 });
        if (!check.problem().empty()) return fail(check.problem());
        return value;
    } catch (const Json::parse_error& error) {
        return fail(fmt::format("not JSON: {}: {}", placeOf(text, error.byte == 0 ? 0 : error.byte - 1),
                                explanation(error.what())));
    } catch (const Json::exception& error) {
        return fail(fmt::format("not JSON: {}", explanation(error.what())));
    }
}

} // namespace weir
