#include "pipeline/graph/parameter_check.h"

#include "pipeline/expression/expression.h"
#include "pipeline/graph/expression_mend.h"
#include "pipeline/graph/nearest_name.h"
#include "pipeline/nodes/secrets.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace weir {

namespace {

/// "a text", "a whole number": what the JSON of a parameter must be.
std::string_view expectedJson(ParameterType type) {
    switch (type) {
    case ParameterType::Integer:
        return "a whole number";
    case ParameterType::Number:
        return "a number";
    case ParameterType::Boolean:
        return "true or false";
    case ParameterType::FieldNames:
        return "an array of field names";
    case ParameterType::Rows:
        return "an array of objects";
    case ParameterType::Span:
        return "a text such as \"5 s\"";
    default:
        return "a text";
    }
}

std::string_view foundJson(const Json& value) {
    switch (value.type()) {
    case Json::value_t::string:
        return "a text";
    case Json::value_t::boolean:
        return "true or false";
    case Json::value_t::number_float:
        return "a number with a fraction";
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
        return "a number";
    case Json::value_t::array:
        return "an array";
    case Json::value_t::object:
        return "an object";
    default:
        return "null";
    }
}

bool hasExpectedJson(ParameterType type, const Json& value) {
    switch (type) {
    case ParameterType::Integer:
        return value.is_number_integer();
    case ParameterType::Number:
        return value.is_number();
    case ParameterType::Boolean:
        return value.is_boolean();
    case ParameterType::FieldNames:
    case ParameterType::Rows:
        return value.is_array();
    default:
        return value.is_string();
    }
}

bool isEmptyValue(const Json& value) {
    if (value.is_string()) return value.get_ref<const std::string&>().empty();
    return value.is_null() || (value.is_array() && value.empty());
}

std::vector<std::string> fieldNames(const Schema& schema) {
    std::vector<std::string> names;
    for (const Field& field : schema.fields())
        names.push_back(field.name);
    return names;
}

/// Writes a bound as its parameter is written: spans as durations, numbers with their unit.
std::string boundText(const Parameter& parameter, double bound) {
    if (parameter.type == ParameterType::Span)
        return formatDuration(Duration(static_cast<Duration::rep>(std::llround(bound * 1e9))));
    return parameter.unit.empty() ? fmt::format("{}", bound) : fmt::format("{} {}", bound, parameter.unit);
}

/// Checks the values of one object: a node's parameters, or one row of a Rows parameter.
class ParameterCheck {
public:
    ParameterCheck(const std::vector<Parameter>& declared, const Json& values, const KnownInputs& inputs,
                   std::string prefix, std::vector<MendableProblem>& problems)
        : declared_(declared), values_(values), inputs_(inputs), prefix_(std::move(prefix)),
          problems_(problems), parameters_(declared, values) {}

    void run() {
        for (const Parameter& parameter : declared_)
            if (parameters_.isVisible(parameter)) check(parameter);
        refuseUnknown();
    }

private:
    void addAt(const std::string& place, std::string message, std::string fix, std::vector<Mend> mends = {}) {
        problems_.push_back({{prefix_ + place, std::move(message), std::move(fix)}, std::move(mends)});
    }

    void add(const Parameter& parameter, std::string message, std::string fix, std::vector<Mend> mends = {}) {
        addAt(parameter.id, std::move(message), std::move(fix), std::move(mends));
    }

    /// The step that puts another value at a place; null: that takes away what is there.
    Mend set(const std::string& place, Json value) const {
        return SetParameter{"", prefix_ + place, std::move(value)};
    }

    /// The step to the known name that is nearest, if one is near.
    std::vector<Mend> setNearest(const std::string& place, const std::string& written,
                                 const std::vector<std::string>& known) const {
        if (const std::optional<std::string> nearest = nearestName(written, known))
            return {set(place, *nearest)};
        return {};
    }

    void check(const Parameter& parameter) {
        const auto value = values_.find(parameter.id);
        const bool isSet = value != values_.end();
        if (isSet && !hasExpectedJson(parameter.type, *value)) {
            add(parameter,
                fmt::format("must be {}, and is {}", expectedJson(parameter.type), foundJson(*value)),
                parameter.example.is_null() ? "write it so, or remove it"
                                            : "for example " + parameter.example.dump(),
                mendsOfKind(parameter, *value));
            return;
        }
        const Json& counts = isSet ? *value : parameter.defaultValue;
        if (!isEmptyValue(counts))
            checkValue(parameter, counts);
        else if (parameter.required)
            add(parameter,
                fmt::format("'{}' is not set", parameter.label.empty() ? parameter.id : parameter.label),
                parameter.example.is_null() ? "give it a value" : "for example " + parameter.example.dump(),
                mendsOfMissing(parameter));
    }

    /// For a value of the wrong kind: the same as the kind it should be, where that can be told; or away with
    /// it.
    std::vector<Mend> mendsOfKind(const Parameter& parameter, const Json& value) const {
        const bool isNumber =
            parameter.type == ParameterType::Integer || parameter.type == ParameterType::Number;
        if (value.is_string() && (isNumber || parameter.type == ParameterType::Boolean)) {
            const Json read = Json::parse(value.get<std::string>(), nullptr, false);
            if (!read.is_discarded() && hasExpectedJson(parameter.type, read))
                return {set(parameter.id, read)};
        }
        if (value.is_string() && parameter.type == ParameterType::FieldNames)
            return {set(parameter.id, Json::array({value}))};
        return {set(parameter.id, nullptr)};
    }

    /// For a value that is missing: an example may well be meant, or the only field that there is.
    std::vector<Mend> mendsOfMissing(const Parameter& parameter) const {
        const Schema* const schema = schemaOf(parameter);
        if (parameter.type == ParameterType::FieldName && schema && schema->size() == 1)
            return {set(parameter.id, (*schema)[0].name)};
        const bool isMeasure =
            parameter.type == ParameterType::Span || parameter.type == ParameterType::Integer ||
            parameter.type == ParameterType::Number || parameter.type == ParameterType::Choice;
        if (!isMeasure || parameter.example.is_null()) return {};
        return {set(parameter.id, parameter.example)};
    }

    void checkValue(const Parameter& parameter, const Json& value) {
        switch (parameter.type) {
        case ParameterType::Integer:
            if (value.is_number_unsigned() &&
                value.get<std::uint64_t>() >
                    static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
                return add(parameter, value.dump() + " is too large for a whole number of 64 bits",
                           "make it smaller");
            return checkRange(parameter, value.get<double>(), value.dump());
        case ParameterType::Number:
            return checkRange(parameter, value.get<double>(), value.dump());
        case ParameterType::Choice:
            return checkChoice(parameter, value.get<std::string>());
        case ParameterType::Span:
            return checkSpan(parameter, value.get<std::string>());
        case ParameterType::Expression:
            return checkExpression(parameter, value.get<std::string>());
        case ParameterType::FieldName:
            return checkField(parameter, parameter.id, value.get<std::string>());
        case ParameterType::FieldNames:
            return checkFields(parameter, value);
        case ParameterType::Rows:
            return checkRows(parameter, value);
        case ParameterType::InputPath:
        case ParameterType::OutputPath:
            return checkPath(parameter, value.get<std::string>());
        case ParameterType::Text:
            return checkSecret(parameter, value.get<std::string>());
        case ParameterType::Boolean:
            return;
        }
    }

    void checkRange(const Parameter& parameter, double value, const std::string& written) {
        const bool tooSmall = parameter.minimum && value < *parameter.minimum;
        const bool tooLarge = parameter.maximum && value > *parameter.maximum;
        if (!tooSmall && !tooLarge) return;
        const double bound = tooSmall ? *parameter.minimum : *parameter.maximum;
        const Json nearest = parameter.type == ParameterType::Span ? Json(boundText(parameter, bound))
                             : bound == std::floor(bound)          ? Json(static_cast<std::int64_t>(bound))
                                                                   : Json(bound);
        add(parameter, fmt::format("{} is too {}", written, tooSmall ? "small" : "large"),
            fmt::format("{} {} is allowed", tooSmall ? "at least" : "at most", boundText(parameter, bound)),
            {set(parameter.id, nearest)});
    }

    void checkChoice(const Parameter& parameter, const std::string& value) {
        std::vector<std::string> ids;
        for (const Choice& choice : parameter.choices)
            ids.push_back(choice.id);
        if (std::find(ids.begin(), ids.end(), value) == ids.end())
            add(parameter, fmt::format("'{}' is not one of the choices", value), suggestName(value, ids),
                setNearest(parameter.id, value, ids));
    }

    void checkSpan(const Parameter& parameter, const std::string& value) {
        if (const Result<Duration> duration = parseDuration(value))
            checkRange(parameter, std::chrono::duration<double>(*duration).count(), value);
        else
            add(parameter, duration.error().message, "a number and a unit, such as 200 ms, 5 s, 2 min or 1 h",
                mendsOfSpan(parameter, value));
    }

    /// A number alone most often lacks the seconds.
    std::vector<Mend> mendsOfSpan(const Parameter& parameter, const std::string& value) const {
        const std::string inSeconds = value + " s";
        if (!parseDuration(inSeconds)) return {};
        return {set(parameter.id, inSeconds)};
    }

    void checkSecret(const Parameter& parameter, const std::string& value) {
        if (parameter.secret && !secretName(value))
            add(parameter, "holds the secret itself, which would be saved for all to read",
                "write ${secret:name} and keep the secret under that name");
    }

    void checkPath(const Parameter& parameter, const std::string& value) {
        const std::size_t end = value.find('}');
        if (!value.starts_with("${") || end == std::string::npos) return;
        const std::string folder = value.substr(0, end + 1);
        const std::vector<std::string> known = pathFolders();
        if (std::find(known.begin(), known.end(), folder) == known.end()) {
            std::vector<Mend> mends;
            if (const std::optional<std::string> nearest = nearestName(folder, known))
                mends.push_back(set(parameter.id, *nearest + value.substr(end + 1)));
            add(parameter, fmt::format("there is no folder '{}'", folder), suggestName(folder, known),
                std::move(mends));
        }
    }

    const Schema* schemaOf(const Parameter& parameter) const {
        const auto known = inputs_.find(parameter.fieldOf);
        return known == inputs_.end() ? nullptr : &known->second;
    }

    void checkExpression(const Parameter& parameter, const std::string& text) {
        std::optional<ExpressionError> error = checkSyntax(text);
        if (const Schema* schema = schemaOf(parameter); schema && !error)
            if (auto compiled = compileExpression(text, *schema, UnknownField::IsError); !compiled)
                error = std::move(compiled.error());
        if (!error) return;
        std::vector<Mend> mends;
        const Schema* const schema = schemaOf(parameter);
        if (std::optional<std::string> mended = mendedExpression(text, *error, schema ? *schema : Schema()))
            mends.push_back(set(parameter.id, std::move(*mended)));
        add(parameter, error->text(text), fmt::format("mend the expression at column {}", error->column + 1),
            std::move(mends));
    }

    void checkField(const Parameter& parameter, const std::string& place, const std::string& name) {
        const Schema* schema = schemaOf(parameter);
        if (!schema || schema->find(name)) return;
        const std::vector<std::string> names = fieldNames(*schema);
        addAt(place, fmt::format("there is no field '{}' in what comes in", name), suggestName(name, names),
              setNearest(place, name, names));
    }

    void checkFields(const Parameter& parameter, const Json& names) {
        for (std::size_t index = 0; index < names.size(); ++index) {
            const std::string place = fmt::format("{}[{}]", parameter.id, index);
            if (!names[index].is_string() || isEmptyValue(names[index]))
                addAt(place,
                      fmt::format("must be the name of a field, and is {}",
                                  names[index].is_string() ? "empty" : foundJson(names[index])),
                      "name a field or remove it", {set(place, nullptr)});
            else if (std::find(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(index),
                               names[index]) != names.begin() + static_cast<std::ptrdiff_t>(index))
                addAt(place, fmt::format("names the field '{}' again", names[index].get<std::string>()),
                      "remove one of the two", {set(place, nullptr)});
            else
                checkField(parameter, place, names[index].get<std::string>());
        }
    }

    void checkRows(const Parameter& parameter, const Json& rows) {
        for (std::size_t index = 0; index < rows.size(); ++index) {
            const std::string place = fmt::format("{}[{}]", parameter.id, index);
            if (rows[index].is_object())
                ParameterCheck(parameter.columns, rows[index], inputs_, prefix_ + place + ".", problems_)
                    .run();
            else
                addAt(place, fmt::format("must be an object, and is {}", foundJson(rows[index])),
                      "write it as {\"column\": value} or remove it", {set(place, nullptr)});
        }
    }

    void refuseUnknown() {
        std::vector<std::string> ids;
        for (const Parameter& parameter : declared_)
            ids.push_back(parameter.id);
        for (const auto& [id, value] : values_.items())
            if (std::find(ids.begin(), ids.end(), id) == ids.end())
                addAt(id, "there is no parameter of this name", suggestName(id, ids),
                      mendsOfUnknown(id, ids));
    }

    std::vector<Mend> mendsOfUnknown(const std::string& id, const std::vector<std::string>& ids) const {
        const std::string row = prefix_.empty() ? "" : prefix_.substr(0, prefix_.size() - 1);
        std::vector<Mend> mends;
        if (const std::optional<std::string> nearest = nearestName(id, ids);
            nearest && !values_.contains(*nearest))
            mends.push_back(RenameParameter{"", row, id, *nearest});
        mends.push_back(RenameParameter{"", row, id, ""});
        return mends;
    }

    const std::vector<Parameter>& declared_;
    const Json& values_;
    const KnownInputs& inputs_;
    std::string prefix_;
    std::vector<MendableProblem>& problems_;
    Parameters parameters_;
};

} // namespace

std::vector<MendableProblem> checkParameters(const std::vector<Parameter>& declared, const Json& values,
                                             const KnownInputs& inputs) {
    if (!values.is_object())
        return {{{"", fmt::format("the parameters must be an object, and are {}", foundJson(values)),
                  "write them as {\"name\": value}"},
                 {}}};
    std::vector<MendableProblem> problems;
    ParameterCheck(declared, values, inputs, "", problems).run();
    return problems;
}

} // namespace weir
