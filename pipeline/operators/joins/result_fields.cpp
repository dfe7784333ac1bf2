#include "pipeline/operators/joins/result_fields.h"

#include <algorithm>

namespace weir {

namespace {

template<class Named>
bool hasName(const std::vector<Named>& fields, const std::string& name) {
    return std::any_of(fields.begin(), fields.end(),
                       [&name](const Named& field) { return field.name == name; });
}

bool isSharedKey(const JoinSettings& settings, const std::string& name) {
    return std::any_of(settings.keys.begin(), settings.keys.end(),
                       [&name](const KeyPair& pair) { return pair.isShared() && pair.left == name; });
}

bool isChosen(const JoinSettings& settings, const std::string& name) {
    const std::vector<std::string>& chosen = settings.rightFields;
    return chosen.empty() || std::find(chosen.begin(), chosen.end(), name) != chosen.end();
}

} // namespace

std::vector<ResultField> resultFields(const std::vector<Field>& own, const std::vector<Field>& left,
                                      const std::vector<Field>& right, const JoinSettings& settings) {
    std::vector<ResultField> result;
    for (std::size_t index = 0; index < left.size(); ++index)
        if (!hasName(own, left[index].name))
            result.push_back({left[index].name, left[index].type, index, std::nullopt});
    for (std::size_t index = 0; index < right.size(); ++index) {
        const Field& field = right[index];
        if (hasName(own, field.name)) continue;
        const bool isShared = isSharedKey(settings, field.name);
        if (!isShared && !isChosen(settings, field.name)) continue;
        const auto same = std::find_if(result.begin(), result.end(), [&field](const ResultField& known) {
            return known.left && known.name == field.name;
        });
        if (isShared && same != result.end()) {
            same->right = index;
            if (same->type != field.type) same->type = Type::Float64;
            continue;
        }
        std::string name = field.name;
        while (hasName(own, name) || hasName(result, name) || (name != field.name && hasName(right, name)))
            name += settings.suffix.empty() ? "_" : settings.suffix;
        result.push_back({std::move(name), field.type, std::nullopt, index});
    }
    return result;
}

} // namespace weir
