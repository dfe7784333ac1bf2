#include "pipeline/graph/parameter_check.h"

#include "pipeline/expression/expression.h"
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
                   std::string prefix, std::vector<ParameterProblem>& problems)
        : declared_(declared), values_(values), inputs_(inputs), prefix_(std::move(prefix)),
          problems_(problems), parameters_(declared, values) {}

    void run() {
        for (const Parameter& parameter : declared_)
            if (parameters_.isVisible(parameter)) check(parameter);
        refuseUnknown();
    }

private:
    void add(const Parameter& parameter, std::string message, std::string fix) {
        problems_.push_back({prefix_ + parameter.id, std::move(message), std::move(fix)});
    }

    void check(const Parameter& parameter) {
        const auto set = values_.find(parameter.id);
        const bool isSet = set != values_.end();
        if (isSet && !hasExpectedJson(parameter.type, *set)) {
            add(parameter,
                fmt::format("must be {}, and is {}", expectedJson(parameter.type), foundJson(*set)),
                parameter.example.is_null() ? "write it so, or remove it"
                                            : "for example " + parameter.example.dump());
            return;
        }
        const Json& value = isSet ? *set : parameter.defaultValue;
        if (!isEmptyValue(value))
            checkValue(parameter, value);
        else if (parameter.required)
            add(parameter,
                fmt::format("'{}' is not set", parameter.label.empty() ? parameter.id : parameter.label),
                parameter.example.is_null() ? "give it a value" : "for example " + parameter.example.dump());
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
        const std::string bound = boundText(parameter, tooSmall ? *parameter.minimum : *parameter.maximum);
        add(parameter, fmt::format("{} is too {}", written, tooSmall ? "small" : "large"),
            fmt::format("{} {} is allowed", tooSmall ? "at least" : "at most", bound));
    }

    void checkChoice(const Parameter& parameter, const std::string& value) {
        std::vector<std::string> ids;
        for (const Choice& choice : parameter.choices)
            ids.push_back(choice.id);
        if (std::find(ids.begin(), ids.end(), value) == ids.end())
            add(parameter, fmt::format("'{}' is not one of the choices", value), suggestName(value, ids));
    }

    void checkSpan(const Parameter& parameter, const std::string& value) {
        if (const Result<Duration> duration = parseDuration(value))
            checkRange(parameter, std::chrono::duration<double>(*duration).count(), value);
        else
            add(parameter, duration.error().message,
                "a number and a unit, such as 200 ms, 5 s, 2 min or 1 h");
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
        if (std::find(known.begin(), known.end(), folder) == known.end())
            add(parameter, fmt::format("there is no folder '{}'", folder), suggestName(folder, known));
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
        if (error)
            add(parameter, error->text(text),
                fmt::format("mend the expression at column {}", error->column + 1));
    }

    void checkField(const Parameter& parameter, const std::string& place, const std::string& name) {
        const Schema* schema = schemaOf(parameter);
        if (!schema || schema->find(name)) return;
        problems_.push_back({prefix_ + place, fmt::format("there is no field '{}' in what comes in", name),
                             suggestName(name, fieldNames(*schema))});
    }

    void checkFields(const Parameter& parameter, const Json& names) {
        for (std::size_t index = 0; index < names.size(); ++index) {
            const std::string place = fmt::format("{}[{}]", parameter.id, index);
            if (!names[index].is_string() || isEmptyValue(names[index]))
                problems_.push_back(
                    {prefix_ + place,
                     fmt::format("must be the name of a field, and is {}",
                                 names[index].is_string() ? "empty" : foundJson(names[index])),
                     "name a field or remove it"});
            else if (std::find(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(index),
                               names[index]) != names.begin() + static_cast<std::ptrdiff_t>(index))
                problems_.push_back(
                    {prefix_ + place,
                     fmt::format("names the field '{}' again", names[index].get<std::string>()),
                     "remove one of the two"});
            else
                checkField(parameter, place, names[index].get<std::string>());
        }
    }

    void checkRows(const Parameter& parameter, const Json& rows) {
        for (std::size_t index = 0; index < rows.size(); ++index) {
            const std::string place = fmt::format("{}{}[{}]", prefix_, parameter.id, index);
            if (rows[index].is_object())
                ParameterCheck(parameter.columns, rows[index], inputs_, place + ".", problems_).run();
            else
                problems_.push_back({place,
                                     fmt::format("must be an object, and is {}", foundJson(rows[index])),
                                     "write it as {\"column\": value} or remove it"});
        }
    }

    void refuseUnknown() {
        std::vector<std::string> ids;
        for (const Parameter& parameter : declared_)
            ids.push_back(parameter.id);
        for (const auto& [id, value] : values_.items())
            if (std::find(ids.begin(), ids.end(), id) == ids.end())
                problems_.push_back(
                    {prefix_ + id, "there is no parameter of this name", suggestName(id, ids)});
    }

    const std::vector<Parameter>& declared_;
    const Json& values_;
    const KnownInputs& inputs_;
    std::string prefix_;
    std::vector<ParameterProblem>& problems_;
    Parameters parameters_;
};

} // namespace

std::vector<ParameterProblem> checkParameters(const std::vector<Parameter>& declared, const Json& values,
                                              const KnownInputs& inputs) {
    if (!values.is_object())
        return {{"", fmt::format("the parameters must be an object, and are {}", foundJson(values)),
                 "write them as {\"name\": value}"}};
    std::vector<ParameterProblem> problems;
    ParameterCheck(declared, values, inputs, "", problems).run();
    return problems;
}

} // namespace weir
