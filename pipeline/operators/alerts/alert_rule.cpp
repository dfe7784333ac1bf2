#include "pipeline/operators/alerts/alert_rule.h"

#include "pipeline/operators/bound_expression.h"
#include "pipeline/operators/keys/key_parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <utility>

namespace weir {

namespace {

struct SeverityChoice {
    Severity severity;
    const char* label;
    const char* summary;
};

constexpr std::array<SeverityChoice, 3> kSeverities{{
    {Severity::Information, "Information", "Good to know"},
    {Severity::Warning, "Warning", "Should be looked at"},
    {Severity::Critical, "Critical", "Must be looked at now"},
}};

Severity severityFromName(const std::string& name) {
    for (const SeverityChoice& choice : kSeverities)
        if (severityName(choice.severity) == name) return choice.severity;
    return Severity::Warning; // validation lets no other name through
}

Parameter severityParameter() {
    std::vector<Choice> choices;
    for (const SeverityChoice& choice : kSeverities)
        choices.push_back({std::string(severityName(choice.severity)), choice.label, choice.summary});
    return {.id = "severity",
            .type = ParameterType::Choice,
            .label = "Severity",
            .summary = "How grave it is.",
            .defaultValue = "warning",
            .choices = std::move(choices),
            .example = "warning"};
}

/// By which the engine puts alerts of records that were taken beside each other in order.
std::uint64_t sequenceOf(const RecordBatch& batch, std::uint32_t row) {
    return batch.ordinals() ? static_cast<std::uint64_t>(batch.ordinals()->int64s()[row]) : 0;
}

} // namespace

std::vector<Parameter> withAlertParameters(std::vector<Parameter> own) {
    std::vector<Parameter> all{
        {.id = "value",
         .type = ParameterType::Expression,
         .label = "Value",
         .summary = "What is watched: a field or an expression that gives a number. Records for "
                    "which it is null or NaN are passed over.",
         .required = true,
         .fieldOf = "in",
         .placeholder = "cpu",
         .example = "cpu"}};
    std::move(own.begin(), own.end(), std::back_inserter(all));
    all.push_back(
        {.id = "by",
         .type = ParameterType::FieldNames,
         .label = "By",
         .summary = "The key: each combination of values of these fields is watched on its own. Empty: all "
                    "records are one series.",
         .fieldOf = "in",
         .placeholder = "host",
         .example = Json::array({"host"})});
    all.push_back({.id = "max_keys",
                   .type = ParameterType::Integer,
                   .label = "Most keys",
                   .summary = "So many keys are watched at once. When more come, those without a value for "
                              "longest are forgotten.",
                   .defaultValue = 100'000,
                   .unit = "keys",
                   .minimum = 100,
                   .maximum = 10'000'000,
                   .advanced = true,
                   .placeholder = "100000",
                   .example = 100'000});
    all.push_back(forgetAfterParameter());
    all.push_back(severityParameter());
    all.push_back(
        {.id = "message",
         .type = ParameterType::Text,
         .label = "Message",
         .summary = fmt::format("What the alert says, with {} filled in. Empty: a sentence that says what "
                                "happened.",
                                AlertMessage::placeholderList()),
         .placeholder = "{key} is at {value} and may not pass {limit}",
         .example = "{key} is at {value} and may not pass {limit}"});
    return all;
}

std::vector<ParameterProblem> checkAlertParameters(const KnownSchema& input, const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    const auto type = expressionType(parameters.text("value"), input);
    if (type && !isNumeric(*type))
        problems.push_back({"value", fmt::format("gives {}, and must be a number", typeName(*type)),
                            "watch a field of numbers, or make one, such as length(name)"});
    if (const auto unknown = AlertMessage::unknownPlaceholder(parameters.text("message")))
        problems.push_back({"message", fmt::format("there is nothing to fill in for {{{}}}", *unknown),
                            "use " + AlertMessage::placeholderList()});
    return problems;
}

const SchemaPointer& alertSchema() {
    static const SchemaPointer schema = std::make_shared<const Schema>(std::vector<Field>{
        {"time", Type::Timestamp},
        {"node", Type::String},
        {"key", Type::String},
        {"value", Type::Float64},
        {"state", Type::String},
        {"severity", Type::String},
        {"message", Type::String},
    });
    return schema;
}

std::string alertDocumentation() {
    return fmt::format(R"(
Each alert that fires or clears is shown among the program's alerts, and is a record:

| field | type | |
|---|---|---|
| `time` | timestamp | event time of the record that decided it |
| `node` | string | id of this node |
| `key` | string | for whom, such as `host=a`; null without a key |
| `value` | float64 | the value that decided it |
| `state` | string | `firing` or `cleared` |
| `severity` | string | |
| `message` | string | |

A message may contain {}.

Only records decide, in the order in which they come and by their event times, so that a replay of one source gives the same
alerts as the live stream did. The order in which the records of several sources meet differs from run to run. A key of which no record comes stays in the state it is in.

When there are more keys than `max_keys`, the half without a value for longest is forgotten, and the node says so. A key that
was forgotten begins anew when it comes back; an alert of it that was firing never clears. With `forget_after`, a key is also
forgotten when its next value is so much later than its last.)",
                       AlertMessage::placeholderList());
}

AlertWriter::AlertWriter(const NodeContext& context, double limit)
    : report_(context.report), node_(context.nodeId), measured_(context.parameters.text("value")),
      limit_(limit), severity_(severityFromName(context.parameters.text("severity"))),
      ownText_(context.parameters.text("message")), message_(ownText_) {}

std::string AlertWriter::message(const AlertEvent& event, const AlertFacts& facts) const {
    if (!ownText_.empty()) return message_.text(facts);
    if (facts.key.empty()) return fmt::format("{} {}", measured_, event.why);
    return fmt::format("{} of {} {}", measured_, facts.key, event.why);
}

RecordBatchPointer AlertWriter::write(const std::vector<AlertEvent>& events, const RecordBatch& batch,
                                      const Grouping& grouping, const BoundFields& keys) {
    std::vector<Column> columns;
    for (const Field& field : alertSchema()->fields())
        columns.emplace_back(field.type);
    Array<Timestamp> times;
    std::vector<Straggler> stragglers;
    std::vector<std::uint32_t> rows;
    auto straggler = batch.stragglers().begin();

    for (const AlertEvent& event : events) {
        const std::string key = grouping.keyText(event.group, keys);
        const AlertFacts facts{node_, key, batch.eventTimes()[event.row], event.value, limit_, event.firing};
        const std::string text = message(event, facts);

        columns[0].appendInt64(facts.time);
        columns[1].appendString(node_);
        if (keys.size() == 0)
            columns[2].appendNull();
        else
            columns[2].appendString(key);
        columns[3].appendFloat64(event.value);
        columns[4].appendString(alertStateName(event.firing));
        columns[5].appendString(severityName(severity_));
        columns[6].appendString(text);

        straggler = std::find_if(straggler, batch.stragglers().end(),
                                 [&event](const Straggler& each) { return each.row >= event.row; });
        if (straggler != batch.stragglers().end() && straggler->row == event.row)
            stragglers.push_back({static_cast<std::uint32_t>(times.size()), straggler->watermark});
        times.push_back(facts.time);
        rows.push_back(event.row);

        report_.alert({.sequence = sequenceOf(batch, event.row),
                       .time = facts.time,
                       .severity = severity_,
                       .firing = event.firing,
                       .key = key,
                       .value = event.value,
                       .message = text});
    }

    std::vector<ColumnPointer> shared;
    for (Column& column : columns)
        shared.push_back(std::make_shared<const Column>(std::move(column)));
    const auto result = std::make_shared<const RecordBatch>(
        alertSchema(), std::move(shared), Column::ofTimestamp(std::move(times)), std::move(stragglers));
    return batch.ordinals() ? result->withOrdinals(batch.ordinals()->take(rows)) : result;
}

} // namespace weir
