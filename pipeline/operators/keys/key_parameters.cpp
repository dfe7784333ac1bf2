#include "pipeline/operators/keys/key_parameters.h"

#include <fmt/format.h>

#include <algorithm>

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

Parameter forgetAfterParameter() {
    return {.id = "forget_after",
            .type = ParameterType::Span,
            .label = "Forget after",
            .summary =
                "A key without a record for so long, by event time, is forgotten and begins anew, so that "
                "keys that come once only do not fill the memory. 0 s: it is remembered.",
            .defaultValue = "0 s",
            .minimum = 0,
            .advanced = true,
            .placeholder = "0 s",
            .example = "1 h"};
}

KeyBounds readKeyBounds(const Parameters& parameters) {
    return {static_cast<std::size_t>(std::max<std::int64_t>(parameters.integer("max_keys"), 1)),
            parameters.span("forget_after")};
}

std::string keysDocumentation() {
    return R"(
A record without the fields of the key has null there, which is a key like any other. When there are more keys than
`max_keys`, the half without a record for longest is forgotten, and the node says so; a key that was forgotten begins anew
when it comes back. With `forget_after`, a key is also forgotten when its next record is so much later than its last, or came
behind a watermark that is.)";
}

} // namespace weir
