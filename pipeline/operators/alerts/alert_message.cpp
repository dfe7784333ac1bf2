#include "pipeline/operators/alerts/alert_message.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

/// The name between the brace at `open` and the next one, or nothing if that is no name.
std::optional<std::string_view> nameAt(std::string_view text, std::size_t open) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) return std::nullopt;
    const std::string_view name = text.substr(open + 1, close - open - 1);
    const bool isName = !name.empty() && std::all_of(name.begin(), name.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || letter == '_';
    });
    return isName ? std::optional(name) : std::nullopt;
}

} // namespace

const std::vector<AlertMessage::Placeholder>& AlertMessage::placeholders() {
    static const std::vector<Placeholder> all{
        {"value", [](std::string& out, const AlertFacts& facts) { out += readableNumber(facts.value); }},
        {"limit", [](std::string& out, const AlertFacts& facts) { out += readableNumber(facts.limit); }},
        {"key", [](std::string& out, const AlertFacts& facts) { out += facts.key; }},
        {"time", [](std::string& out, const AlertFacts& facts) { appendTimestamp(out, facts.time); }},
        {"state", [](std::string& out, const AlertFacts& facts) { out += alertStateName(facts.firing); }},
        {"node", [](std::string& out, const AlertFacts& facts) { out += facts.node; }},
    };
    return all;
}

AlertMessage::AlertMessage(std::string_view text) {
    Part part;
    for (std::size_t position = 0; position < text.size();) {
        if (text[position] == '{') {
            const auto name = nameAt(text, position);
            const auto found = std::find_if(placeholders().begin(), placeholders().end(),
                                            [&name](const Placeholder& known) { return known.name == name; });
            if (found != placeholders().end()) {
                part.write = found->write;
                parts_.push_back(std::exchange(part, {}));
                position += name->size() + 2;
                continue;
            }
        }
        part.text += text[position++];
    }
    if (!part.text.empty()) parts_.push_back(std::move(part));
}

std::string AlertMessage::text(const AlertFacts& facts) const {
    std::string result;
    for (const Part& part : parts_) {
        result += part.text;
        if (part.write) part.write(result, facts);
    }
    return result;
}

std::optional<std::string> AlertMessage::unknownPlaceholder(std::string_view text) {
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const auto name = nameAt(text, open);
        if (name && std::none_of(placeholders().begin(), placeholders().end(),
                                 [&name](const Placeholder& known) { return known.name == *name; }))
            return std::string(*name);
    }
    return std::nullopt;
}

std::string AlertMessage::placeholderList() {
    std::string list;
    for (const Placeholder& placeholder : placeholders())
        list += fmt::format("{}{{{}}}", list.empty() ? "" : ", ", placeholder.name);
    return list;
}

std::string readableNumber(double value) {
    const double size = std::fabs(value);
    const bool isLongWhole = size >= 1e6 && size < 1e15;
    return isLongWhole ? fmt::format("{:.0f}", value) : fmt::format("{:.6g}", value);
}

std::string_view alertStateName(bool firing) {
    return firing ? "firing" : "cleared";
}

} // namespace weir
