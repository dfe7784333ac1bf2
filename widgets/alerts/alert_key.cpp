#include "widgets/alerts/alert_key.h"

#include <algorithm>

namespace weir {

std::map<std::string, std::string> fieldsOfKey(std::string_view key) {
    std::map<std::string, std::string> fields;
    constexpr std::string_view kBetween = ", ";
    auto last = fields.end();
    while (!key.empty()) {
        const std::string_view part = key.substr(0, key.find(kBetween));
        if (const std::size_t equals = part.find('='); equals != std::string_view::npos)
            last = fields.emplace(part.substr(0, equals), part.substr(equals + 1)).first;
        else if (last != fields.end())
            last->second.append(kBetween).append(part);
        key.remove_prefix(std::min(key.size(), part.size() + kBetween.size()));
    }
    return fields;
}

bool isLetThrough(std::string_view key, const std::map<std::string, std::vector<std::string>>& variables) {
    const std::map<std::string, std::string> fields = fieldsOfKey(key);
    return std::all_of(variables.begin(), variables.end(), [&fields](const auto& variable) {
        const auto& [field, chosen] = variable;
        const auto value = fields.find(field);
        return chosen.empty() || value == fields.end() ||
               std::find(chosen.begin(), chosen.end(), value->second) != chosen.end();
    });
}

std::string messageWithKey(const Alert& alert) {
    const bool isNamed = alert.key.empty() || alert.message.find(alert.key) != std::string::npos;
    return isNamed ? alert.message : alert.message + " (" + alert.key + ")";
}

} // namespace weir
