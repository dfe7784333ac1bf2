#include "pipeline/operators/joins/join_parameters.h"

#include "pipeline/operators/joins/result_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

constexpr std::string_view kInner = "inner";
constexpr std::string_view kLeft = "left";
constexpr std::string_view kRight = "right";
constexpr std::string_view kFull = "full";

void checkKeys(const std::vector<KnownSchema>& inputs, const std::vector<KeyPair>& keys,
               std::vector<ParameterProblem>& problems) {
    for (std::size_t index = 0; index < keys.size(); ++index) {
        const auto [left, right] = keys[index];
        const Field* const leftField = inputs[0] ? inputs[0]->find(left) : nullptr;
        const Field* const rightField = inputs[1] ? inputs[1]->find(right) : nullptr;
        if (right == left && inputs[1] && !rightField)
            problems.push_back({fmt::format("keys[{}].right", index),
                                fmt::format("the right records have no field '{}'", right),
                                "choose the field of the right that is equal to it"});
        if (leftField && rightField && !canBeEqual(leftField->type, rightField->type))
            problems.push_back({fmt::format("keys[{}].right", index),
                                fmt::format("'{}' is {} and '{}' is {}, so they are never equal", left,
                                            typeName(leftField->type), right, typeName(rightField->type)),
                                "choose fields of one type, or make one with a derive before the join"});
        for (std::size_t before = 0; before < index; ++before)
            if (keys[before].left == left && keys[before].right == right)
                problems.push_back({fmt::format("keys[{}].left", index), "the pair stands twice",
                                    "remove one of the two", true});
    }
}

} // namespace

Parameter keysParameter() {
    return {
        .id = "keys",
        .type = ParameterType::Rows,
        .label = "Equal fields",
        .summary = "Records are joined when these fields are equal. Empty: every record goes with every "
                   "other.",
        .columns =
            {
                {.id = "left",
                 .type = ParameterType::FieldName,
                 .label = "Left",
                 .summary = "A field of the left records.",
                 .required = true,
                 .fieldOf = "left",
                 .placeholder = "host",
                 .example = "host"},
                {.id = "right",
                 .type = ParameterType::FieldName,
                 .label = "Right",
                 .summary = "The field of the right records that must be equal. Empty: it has the same name.",
                 .fieldOf = "right",
                 .placeholder = "host",
                 .example = "host"},
            },
        .example = Json::array({Json{{"left", "host"}, {"right", "host"}}})};
}

Parameter kindParameter(bool hasRight) {
    std::vector<Choice> choices = {
        {std::string(kInner), "Inner", "only records that have a partner"},
        {std::string(kLeft), "Left", "also left records without a partner; the right's fields are null"}};
    if (hasRight) {
        choices.push_back({std::string(kRight), "Right",
                           "also right records without a partner; the left's fields are null"});
        choices.push_back({std::string(kFull), "Full", "also records of either side without a partner"});
    }
    return {.id = "kind",
            .type = ParameterType::Choice,
            .label = "Kind",
            .summary = "What becomes of records that have no partner.",
            .defaultValue = kInner,
            .choices = std::move(choices)};
}

Parameter rightFieldsParameter() {
    return {.id = "right_fields",
            .type = ParameterType::FieldNames,
            .label = "Right fields",
            .summary = "Which fields of the right records stand in results. Empty: all.",
            .fieldOf = "right",
            .advanced = true,
            .placeholder = "price",
            .example = Json::array({"price"})};
}

Parameter suffixParameter() {
    return {.id = "suffix",
            .type = ParameterType::Text,
            .label = "Suffix",
            .summary = "Is added to the name of a right field when a left field has the same name.",
            .defaultValue = "_right",
            .advanced = true,
            .placeholder = "_right",
            .example = "_right"};
}

Parameter maxRecordsParameter() {
    return {.id = "max_records",
            .type = ParameterType::Integer,
            .label = "Hold at most",
            .summary =
                "So many records of both inputs together may be held in memory. While it is full, records "
                "that come are dropped, counted on this node.",
            .defaultValue = 1'000'000,
            .unit = "records",
            .minimum = 1,
            .maximum = 1e9,
            .advanced = true};
}

std::vector<KeyPair> readKeyPairs(const Parameters& parameters) {
    std::vector<KeyPair> keys;
    for (const Parameters& row : parameters.rows("keys")) {
        const std::string left = row.text("left");
        const std::string right = row.text("right");
        keys.push_back({left, right.empty() ? left : right});
    }
    return keys;
}

JoinKind readJoinKind(const Parameters& parameters) {
    const std::string kind = parameters.text("kind");
    if (kind == kLeft) return JoinKind::Left;
    if (kind == kRight) return JoinKind::Right;
    return kind == kFull ? JoinKind::Full : JoinKind::Inner;
}

JoinSettings readJoinSettings(const Parameters& parameters) {
    return {.kind = readJoinKind(parameters),
            .keys = readKeyPairs(parameters),
            .rightFields = parameters.texts("right_fields"),
            .suffix = parameters.text("suffix"),
            .maxRecords =
                static_cast<std::size_t>(std::max<std::int64_t>(parameters.integer("max_records"), 1))};
}

ShardKeys joinKeys(const Parameters& parameters) {
    std::vector<std::vector<std::string>> keys(2);
    for (KeyPair& pair : readKeyPairs(parameters)) {
        keys[0].push_back(std::move(pair.left));
        keys[1].push_back(std::move(pair.right));
    }
    if (keys[0].empty())
        return tl::unexpected(std::string("without equal fields ('keys') every record may meet every other"));
    return keys;
}

std::string joinFieldsText() {
    return R"(Keys are equal when all their fields are. An int64 and a float64 that are the same number are equal, as numbers
beyond 2^53 may be that differ; NaN equals NaN. Null equals nothing, not even null, as in SQL: a record with a null in its
key has no partner.

Results have the fields of the left record, then those of the right. A field of the right that is called as one of the left
gets the suffix. A key that has the same name on both sides stands once, as with `USING` in SQL: from the left record, or from
the right one where there is no left.)";
}

KnownSchema joinedSchema(const std::vector<KnownSchema>& inputs, const Parameters& parameters,
                         const std::vector<Field>& own) {
    if (!inputs[0] || !inputs[1]) return std::nullopt;
    const JoinSettings settings{.keys = readKeyPairs(parameters),
                                .rightFields = parameters.texts("right_fields"),
                                .suffix = parameters.text("suffix")};
    std::vector<Field> fields = own;
    for (ResultField& field : resultFields(own, inputs[0]->fields(), inputs[1]->fields(), settings))
        fields.push_back({std::move(field.name), field.type});
    return Schema(std::move(fields));
}

std::vector<ParameterProblem> checkJoin(const std::vector<KnownSchema>& inputs, const Parameters& parameters,
                                        const std::vector<Field>& own) {
    std::vector<ParameterProblem> problems;
    const std::vector<KeyPair> keys = readKeyPairs(parameters);
    checkKeys(inputs, keys, problems);
    if (keys.empty())
        problems.push_back({"keys", "without equal fields, every left record is joined with every right one",
                            "name the fields that must be equal, unless that is what you want", true});
    if (parameters.text("suffix").empty())
        problems.push_back({"suffix", "without a suffix, fields of one name could not be told apart",
                            "write one, such as _right"});
    for (const Field& field : own)
        for (const KnownSchema& input : inputs)
            if (input && input->find(field.name))
                problems.push_back({"",
                                    fmt::format("results have a field '{}' of their own, so that of the "
                                                "records is left out",
                                                field.name),
                                    "rename it before the join, with a select, if it is needed", true});
    return problems;
}

} // namespace weir
