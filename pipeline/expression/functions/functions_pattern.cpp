// Regular expressions. RE2 takes time proportional to the text, whatever the pattern.
#include "pipeline/expression/functions/function.h"

#include <fmt/format.h>
#include <re2/re2.h>

namespace weir::expression {

namespace {

using Pattern = std::shared_ptr<const re2::RE2>;

/// Never without an address, even of an empty text, for RE2 tells by it which groups took part in a match.
re2::StringPiece piece(std::string_view text) {
    return {text.data() ? text.data() : "", text.size()};
}

FunctionDescription pattern(std::string name, std::string signature, std::string summary) {
    return {std::move(name), std::move(signature), std::move(summary), "text"};
}

/// The compiled second argument; nothing if it is NULL.
Checked<Pattern> patternOf(BoundCall& call) {
    const Checked<std::optional<std::string>> text = call.constantText(1);
    if (!text) return tl::unexpected(text.error());
    if (!*text) return Pattern();
    re2::RE2::Options options;
    options.set_log_errors(false);
    auto compiled = std::make_shared<const re2::RE2>(piece(**text), options);
    if (!compiled->ok())
        return call.faultOf(1, fmt::format("The regular expression is wrong: {}.", compiled->error()));
    return compiled;
}

Checked<Operand> bindMatches(BoundCall& call) {
    const Checked<Pattern> compiled = patternOf(call);
    if (!compiled) return tl::unexpected(compiled.error());
    Checked<Operand> text = call.argument(0, ValueType::String);
    if (!text || !*compiled) return text ? call.null(ValueType::Bool) : text;
    const KernelMaker maker = elementwise([compiled = *compiled](std::string_view value) {
        return re2::RE2::PartialMatch(piece(value), *compiled);
    });
    return call.binder.program().applyStrict(maker, ValueType::Bool, {std::move(*text)}, call.place);
}

/// The group that regexp_extract() takes: as asked for, or else the first there is.
Checked<int> groupOf(BoundCall& call, const re2::RE2& compiled) {
    const int groups = compiled.NumberOfCapturingGroups();
    if (call.arguments.size() < 3) return std::min(groups, 1);
    const Operand& group = call.arguments[2];
    if (!group.constant || group.isNullConstant() || group.type != ValueType::Int64)
        return call.faultOf(2, "regexp_extract(text, pattern [, group]) takes the number of a group here.");
    const std::int64_t number = group.constant->integer();
    if (number < 0 || number > groups)
        return call.faultOf(2, fmt::format("The pattern has {} group{}; 0 is the whole match.", groups,
                                           groups == 1 ? "" : "s"));
    return static_cast<int>(number);
}

Checked<Operand> bindExtract(BoundCall& call) {
    const Checked<Pattern> compiled = patternOf(call);
    if (!compiled) return tl::unexpected(compiled.error());
    Checked<Operand> text = call.argument(0, ValueType::String);
    if (!text || !*compiled) return text ? call.null(ValueType::String) : text;
    const Checked<int> group = groupOf(call, **compiled);
    if (!group) return tl::unexpected(group.error());
    const auto groups = std::make_shared<std::vector<re2::StringPiece>>(static_cast<std::size_t>(*group) + 1);
    const KernelMaker maker =
        elementwise([compiled = *compiled, groups](TextWriter& out, std::string_view value) {
            const bool found = compiled->Match(piece(value), 0, value.size(), re2::RE2::UNANCHORED,
                                               groups->data(), static_cast<int>(groups->size()));
            const re2::StringPiece& taken = groups->back();
            if (!found || taken.data() == nullptr) return false;
            out.append({taken.data(), taken.size()});
            return true;
        });
    return call.binder.program().applyStrict(maker, ValueType::String, {std::move(*text)}, call.place);
}

Checked<Operand> bindReplace(BoundCall& call) {
    const Checked<Pattern> compiled = patternOf(call);
    if (!compiled) return tl::unexpected(compiled.error());
    const Checked<std::optional<std::string>> replacement = call.constantText(2);
    if (!replacement) return tl::unexpected(replacement.error());
    Checked<Operand> text = call.argument(0, ValueType::String);
    if (!text || !*compiled || !*replacement) return text ? call.null(ValueType::String) : text;
    std::string error;
    if (!(*compiled)->CheckRewriteString(piece(**replacement), &error))
        return call.faultOf(2, fmt::format("The replacement is wrong: {}.", error));
    const auto changed = std::make_shared<std::string>(); // its memory serves all rows
    const KernelMaker maker = elementwise([compiled = *compiled, replacement = **replacement,
                                           changed](TextWriter& out, std::string_view value) {
        changed->assign(value);
        re2::RE2::GlobalReplace(changed.get(), *compiled, piece(replacement));
        out.append(*changed);
    });
    return call.binder.program().applyStrict(maker, ValueType::String, {std::move(*text)}, call.place);
}

const FunctionRegistration registrations[] = {
    FunctionRegistration(
        boundFunction(pattern("regexp_matches", "regexp_matches(text, pattern)",
                              "Whether the regular expression (RE2's syntax) matches anywhere in the text."),
                      2, 2, bindMatches)),
    FunctionRegistration(boundFunction(pattern("regexp_extract", "regexp_extract(text, pattern [, group])",
                                               "What the group of the first match holds; without a number "
                                               "the first group, or the whole match if "
                                               "there are no groups. Null without a match."),
                                       2, 3, bindExtract)),
    FunctionRegistration(boundFunction(
        pattern(
            "regexp_replace", "regexp_replace(text, pattern, replacement)",
            "The text with every match replaced; \\1 in the replacement is the first group, \\0 the match."),
        3, 3, bindReplace)),
};

} // namespace

} // namespace weir::expression
