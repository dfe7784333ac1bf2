#include "pipeline/expression/binder/binder.h"

#include "pipeline/expression/binder/nearest_name.h"
#include "pipeline/expression/functions/function.h"
#include "pipeline/expression/syntax/lexer.h"

#include <fmt/format.h>

namespace weir::expression {

namespace {

constexpr std::size_t kLongestQuote = 40;
constexpr std::size_t kMostFieldsListed = 8;

std::string asWritten(const std::string& fieldName) {
    if (isPlainName(fieldName)) return fieldName;
    std::string quoted = "\"";
    for (const char c : fieldName) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

} // namespace

std::string Binder::quoted(Place place) const {
    std::string_view part = text_.substr(std::min(place.column, text_.size()), place.length);
    if (part.size() <= kLongestQuote) return fmt::format("'{}'", part);
    std::size_t end = kLongestQuote;
    while (end > 0 && (static_cast<unsigned char>(part[end]) & 0xc0) == 0x80)
        --end; // not within a character
    return fmt::format("'{}...'", part.substr(0, end));
}

Checked<Operand> Binder::bind(Node& node) {
    return std::visit([&](auto& content) { return bindContent(content, node.place); }, node.content);
}

Checked<Operand> Binder::bindContent(Literal& literal, Place place) {
    return constantOperand(std::move(literal.value), place);
}

Checked<Operand> Binder::bindContent(FieldName& field, Place place) {
    if (const std::optional<std::size_t> index = schema_.indexOf(field.name))
        return program_.field(*index, valueTypeOf(schema_[*index].type), place);
    if (unknown_ == UnknownField::IsNull) return constantOperand(Constant::null(), place);

    std::string lowered = field.name;
    for (char& c : lowered)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (const std::string_view reason = reasonAgainst(lowered); !reason.empty())
        return faultAt(place, std::string(reason));

    std::vector<std::string> names;
    for (const Field& known : schema_.fields())
        names.push_back(known.name);
    std::string message = fmt::format("There is no field {}", asWritten(field.name));
    if (const auto nearest = nearestName(field.name, names)) {
        message += fmt::format("; did you mean {}?", asWritten(*nearest));
    } else if (field.quoted) {
        message += fmt::format(". Double quotes are for field names; a text is written '{}'.", field.name);
    } else if (!names.empty() && names.size() <= kMostFieldsListed) {
        message += ". The fields are ";
        for (std::size_t i = 0; i < names.size(); ++i)
            message += (i == 0 ? "" : ", ") + asWritten(names[i]);
        message += '.';
    } else {
        message += '.';
    }
    return faultAt(place, std::move(message));
}

Checked<Operand> Binder::bindContent(Conversion& conversion, Place place) {
    Checked<Operand> operand = bind(*conversion.operand);
    if (!operand) return operand;
    return cast(std::move(*operand), valueTypeOf(conversion.type), place);
}

Checked<Operand> Binder::bindContent(Call& call, Place place) {
    const Function* function = FunctionRegistry::instance().find(call.name);
    if (!function) {
        if (const std::string_view reason = reasonAgainst(call.name); !reason.empty())
            return faultAt(call.place, std::string(reason));
        std::vector<std::string> names;
        for (const Function* known : FunctionRegistry::instance().all())
            names.push_back(known->id);
        std::string message = fmt::format("There is no function {}()", call.name);
        if (const auto nearest = nearestName(call.name, names))
            message += fmt::format("; did you mean {}()?", *nearest);
        else
            message += ". The guide's page on expressions lists all functions.";
        return faultAt(call.place, std::move(message));
    }
    BoundCall bound{*function, *this, call.place, place, {}};
    for (const NodePointer& argument : call.arguments) {
        Checked<Operand> operand = bind(*argument);
        if (!operand) return operand;
        bound.arguments.push_back(std::move(*operand));
    }
    return bound.bind();
}

std::string_view reasonAgainst(std::string_view name) {
    for (const std::string_view clock : {"now", "current_timestamp", "current_time", "current_date",
                                         "localtime", "localtimestamp", "sysdate", "getdate", "today"})
        if (name == clock)
            return "The time of the clock is not in the language, because a replay of the same records would "
                   "give other "
                   "results. event_time() is the time of the record itself.";
    for (const std::string_view chance : {"random", "rand", "uuid", "gen_random_uuid", "newid"})
        if (name == chance)
            return "Random values are not in the language, because a replay of the same records would give "
                   "other "
                   "results. hash(text) spreads texts evenly, and always in the same way.";
    for (const std::string_view aggregate :
         {"sum", "avg", "mean", "count", "min", "max", "stddev", "first", "last"})
        if (name == aggregate)
            return "Aggregates over many records are made by a window node. Of one record's values, "
                   "greatest(a, b) and "
                   "least(a, b) take the extremes.";
    return {};
}

} // namespace weir::expression
