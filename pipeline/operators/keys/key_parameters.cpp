#include "pipeline/operators/keys/key_parameters.h"

#include <fmt/format.h>

namespace weir {

Parameter byParameter(const std::string& effect) {
    return {.id = "by",
            .type = ParameterType::FieldNames,
            .label = "By",
            .summary = fmt::format("The key: each combination of values of these fields {}. Null is a value "
                                   "like any other. Empty: all records are one.",
                                   effect),
            .fieldOf = "in",
            .placeholder = "host",
            .example = Json::array({"host"})};
}

Parameter maxKeysParameter(const std::string& when) {
    return {.id = "max_keys",
            .type = ParameterType::Integer,
            .label = "Most keys",
            .summary = when,
            .defaultValue = 100'000,
            .unit = "keys",
            .minimum = 1,
            .maximum = 10'000'000,
            .advanced = true,
            .placeholder = "100000",
            .example = 100'000};
}

Parameter maxKeysKnownParameter() {
    return maxKeysParameter("So many keys are known at once. When more come, those without a record for "
                            "longest are forgotten.");
}

std::string keysDocumentation() {
    return R"(
A record without the fields of the key has null there, which is a key like any other. When there are more keys than
`max_keys`, the half without a record for longest is forgotten, and the node says so; a key that was forgotten begins anew
when it comes back.)";
}

} // namespace weir
