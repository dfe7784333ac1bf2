// Texts as wholes and their characters.
#include "pipeline/data/int128.h"
#include "pipeline/expression/functions/function.h"
#include "pipeline/expression/functions/unicode.h"
#include "pipeline/expression/kernels/cast.h"
#include "pipeline/expression/kernels/concatenate.h"

namespace weir::expression {

namespace {

FunctionDescription text(std::string name, std::string signature, std::string summary) {
    return {std::move(name), std::move(signature), std::move(summary), "text"};
}

constexpr std::string_view kSpaces = " \t\r\n\f\v";

std::string_view withoutLeading(std::string_view value, std::string_view characters) {
    while (!value.empty()) {
        const std::size_t size = firstCharacterSize(value);
        if (characters.find(value.substr(0, size)) == std::string_view::npos) break;
        value.remove_prefix(size);
    }
    return value;
}

std::string_view withoutTrailing(std::string_view value, std::string_view characters) {
    while (!value.empty()) {
        std::size_t begin = value.size() - 1;
        while (begin > 0 && firstCharacterSize(value.substr(begin - 1)) > 1)
            --begin;
        if (characters.find(value.substr(begin)) == std::string_view::npos) break;
        value = value.substr(0, begin);
    }
    return value;
}

/// Characters from number `start`, which counts from 1 and may lie before the text, as SQL has it.
std::optional<std::string_view> substring(std::string_view value, std::int64_t start, Int128 count) {
    if (count < 0) return std::nullopt;
    const Int128 end =
        std::min<Int128>(static_cast<Int128>(start) + count, static_cast<Int128>(value.size()) + 1);
    const Int128 begin = std::max<Int128>(start, 1);
    if (end <= begin) return std::string_view();
    const std::size_t first = characterOffset(value, static_cast<std::size_t>(begin - 1));
    const std::string_view rest = value.substr(first);
    return rest.substr(0, characterOffset(rest, static_cast<std::size_t>(end - begin)));
}

/// How many characters `left` and `right` keep: a negative count leaves so many out.
std::size_t keptCharacters(std::string_view value, std::int64_t count) {
    if (count >= 0) return static_cast<std::size_t>(count);
    const auto total = static_cast<Int128>(characterCount(value));
    return static_cast<std::size_t>(std::max<Int128>(total + count, 0));
}

void replaceAll(TextWriter& out, std::string_view value, std::string_view from, std::string_view to) {
    while (!from.empty()) {
        const std::size_t found = value.find(from);
        if (found == std::string_view::npos) break;
        out.append(value.substr(0, found));
        out.append(to);
        value.remove_prefix(found + from.size());
    }
    out.append(value);
}

std::int64_t positionOf(std::string_view value, std::string_view part) {
    const std::size_t found = value.find(part);
    return found == std::string_view::npos
               ? 0
               : static_cast<std::int64_t>(characterCount(value.substr(0, found))) + 1;
}

/// Part number `index` between delimiters, from 1, or from the end if negative; empty if there is none.
std::optional<std::string_view> splitPart(std::string_view value, std::string_view delimiter,
                                          std::int64_t index) {
    if (index == 0) return std::nullopt;
    if (delimiter.empty()) return index == 1 || index == -1 ? value : std::string_view();
    if (index < 0) {
        while (++index < 0) {
            const std::size_t found = value.rfind(delimiter);
            if (found == std::string_view::npos) return std::string_view();
            value = value.substr(0, found);
        }
        const std::size_t found = value.rfind(delimiter);
        return found == std::string_view::npos ? value : value.substr(found + delimiter.size());
    }
    while (--index > 0) {
        const std::size_t found = value.find(delimiter);
        if (found == std::string_view::npos) return std::string_view();
        value.remove_prefix(found + delimiter.size());
    }
    return value.substr(0, value.find(delimiter));
}

enum class Side : std::uint8_t { Left, Right };

/// Fills up to `length` characters; a longer text is cut at its end.
bool pad(TextWriter& out, std::string_view value, std::int64_t length, std::string_view fill, Side side) {
    if (length > static_cast<std::int64_t>(kLongestText)) return false;
    const std::size_t wanted = static_cast<std::size_t>(std::max<std::int64_t>(length, 0));
    const std::size_t present = characterCount(value);
    if (present >= wanted || fill.empty()) {
        out.append(value.substr(0, characterOffset(value, wanted)));
        return true;
    }
    if (side == Side::Right) out.append(value);
    std::size_t at = 0;
    for (std::size_t i = present; i < wanted; ++i) {
        const std::size_t size = firstCharacterSize(fill.substr(at));
        out.append(fill.substr(at, size));
        at = at + size < fill.size() ? at + size : 0;
    }
    if (side == Side::Left) out.append(value);
    return true;
}

void reverse(TextWriter& out, std::string_view value) {
    while (!value.empty()) {
        std::size_t begin = value.size() - 1;
        while (begin > 0 && firstCharacterSize(value.substr(begin - 1)) > 1)
            --begin;
        out.append(value.substr(begin));
        value = value.substr(0, begin);
    }
}

/// FNV-1a, so that the same text has the same hash on every machine and in every version.
std::int64_t hashOf(std::string_view value) {
    std::uint64_t hash = 0xcbf29ce484222325ull;
    for (const char c : value) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3ull;
    }
    return static_cast<std::int64_t>(hash);
}

void inCase(TextWriter& out, std::string_view value, void (*change)(std::span<char>)) {
    char* const place = out.grow(value.size());
    if (!place) return;
    std::copy(value.begin(), value.end(), place);
    change({place, value.size()});
}

bool write(TextWriter& out, std::optional<std::string_view> value) {
    if (value) out.append(*value);
    return value.has_value();
}

Checked<Operand> bindConcat(BoundCall& call) {
    std::vector<Operand> texts;
    for (Operand& argument : call.arguments) {
        if (argument.isNullConstant()) continue;
        Checked<Operand> converted = call.binder.cast(std::move(argument), ValueType::String, argument.place);
        if (!converted) return converted;
        texts.push_back(std::move(*converted));
    }
    return call.binder.program().apply(concatenation(NullText::IsEmpty), ValueType::String, std::move(texts),
                                       call.place);
}

const FunctionRegistration registrations[] = {
    FunctionRegistration(strictFunction(
        text("length", "length(text)", "How many characters the text has."),
        {overload([](std::string_view value) { return static_cast<std::int64_t>(characterCount(value)); })},
        {"char_length", "len"})),
    FunctionRegistration(strictFunction(
        text("upper", "upper(text)", "Latin, Greek and Cyrillic letters as capitals."),
        {overload([](TextWriter& out, std::string_view value) { inCase(out, value, toUpperCase); })})),
    FunctionRegistration(strictFunction(
        text("lower", "lower(text)", "Latin, Greek and Cyrillic letters as small letters."),
        {overload([](TextWriter& out, std::string_view value) { inCase(out, value, toLowerCase); })})),
    FunctionRegistration(
        strictFunction(text("trim", "trim(text [, characters])",
                            "The text without spaces, or those characters, at its ends."),
                       {overload([](TextWriter& out, std::string_view value) {
                            out.append(withoutTrailing(withoutLeading(value, kSpaces), kSpaces));
                        }),
                        overload([](TextWriter& out, std::string_view value, std::string_view characters) {
                            out.append(withoutTrailing(withoutLeading(value, characters), characters));
                        })})),
    FunctionRegistration(
        strictFunction(text("ltrim", "ltrim(text [, characters])",
                            "The text without spaces, or those characters, at its beginning."),
                       {overload([](TextWriter& out, std::string_view value) {
                            out.append(withoutLeading(value, kSpaces));
                        }),
                        overload([](TextWriter& out, std::string_view value, std::string_view characters) {
                            out.append(withoutLeading(value, characters));
                        })})),
    FunctionRegistration(
        strictFunction(text("rtrim", "rtrim(text [, characters])",
                            "The text without spaces, or those characters, at its end."),
                       {overload([](TextWriter& out, std::string_view value) {
                            out.append(withoutTrailing(value, kSpaces));
                        }),
                        overload([](TextWriter& out, std::string_view value, std::string_view characters) {
                            out.append(withoutTrailing(value, characters));
                        })})),
    FunctionRegistration(strictFunction(
        text("substring", "substring(text, start [, count])",
             "Characters from number start, which counts from 1."),
        {overload([](TextWriter& out, std::string_view value, std::int64_t start) {
             return write(out,
                          substring(value, start, std::numeric_limits<std::int64_t>::max() - Int128{start}));
         }),
         overload([](TextWriter& out, std::string_view value, std::int64_t start, std::int64_t count) {
             return write(out, substring(value, start, count));
         })},
        {"substr"})),
    FunctionRegistration(
        strictFunction(text("left", "left(text, count)",
                            "The first characters; a negative count leaves so many out at the end."),
                       {overload([](TextWriter& out, std::string_view value, std::int64_t count) {
                           out.append(value.substr(0, characterOffset(value, keptCharacters(value, count))));
                       })})),
    FunctionRegistration(
        strictFunction(text("right", "right(text, count)",
                            "The last characters; a negative count leaves so many out at the beginning."),
                       {overload([](TextWriter& out, std::string_view value, std::int64_t count) {
                           const std::size_t total = characterCount(value);
                           const std::size_t kept = std::min(total, keptCharacters(value, count));
                           out.append(value.substr(characterOffset(value, total - kept)));
                       })})),
    FunctionRegistration(
        strictFunction(text("replace", "replace(text, from, to)",
                            "The text with every occurrence of one part replaced by another."),
                       {overload([](TextWriter& out, std::string_view value, std::string_view from,
                                    std::string_view to) { replaceAll(out, value, from, to); })})),
    FunctionRegistration(strictFunction(
        text("starts_with", "starts_with(text, part)", "Whether the text begins with the part."),
        {overload([](std::string_view value, std::string_view part) { return value.starts_with(part); })})),
    FunctionRegistration(strictFunction(
        text("ends_with", "ends_with(text, part)", "Whether the text ends with the part."),
        {overload([](std::string_view value, std::string_view part) { return value.ends_with(part); })})),
    FunctionRegistration(
        strictFunction(text("contains", "contains(text, part)", "Whether the part occurs in the text."),
                       {overload([](std::string_view value, std::string_view part) {
                           return value.find(part) != std::string_view::npos;
                       })})),
    FunctionRegistration(strictFunction(
        text("position", "position(text, part)",
             "Where the part begins, counted from 1 in characters; 0 if it does not occur."),
        {overload([](std::string_view value, std::string_view part) { return positionOf(value, part); })},
        {"strpos", "instr"})),
    FunctionRegistration(strictFunction(
        text("split_part", "split_part(text, delimiter, n)",
             "Part number n between the delimiters, from 1, or from the end if negative; empty if there is "
             "none."),
        {overload([](TextWriter& out, std::string_view value, std::string_view delimiter,
                     std::int64_t index) { return write(out, splitPart(value, delimiter, index)); })})),
    FunctionRegistration(strictFunction(
        text("lpad", "lpad(text, length [, fill])",
             "The text filled on the left, with spaces or the fill, or cut, to a length."),
        {overload([](TextWriter& out, std::string_view value, std::int64_t length) {
             return pad(out, value, length, " ", Side::Left);
         }),
         overload([](TextWriter& out, std::string_view value, std::int64_t length, std::string_view fill) {
             return pad(out, value, length, fill, Side::Left);
         })})),
    FunctionRegistration(strictFunction(
        text("rpad", "rpad(text, length [, fill])",
             "The text filled on the right, with spaces or the fill, or cut, to a length."),
        {overload([](TextWriter& out, std::string_view value, std::int64_t length) {
             return pad(out, value, length, " ", Side::Right);
         }),
         overload([](TextWriter& out, std::string_view value, std::int64_t length, std::string_view fill) {
             return pad(out, value, length, fill, Side::Right);
         })})),
    FunctionRegistration(
        strictFunction(text("reverse", "reverse(text)", "The characters from last to first."),
                       {overload([](TextWriter& out, std::string_view value) { reverse(out, value); })})),
    FunctionRegistration(strictFunction(
        text("hash", "hash(text)", "An int64 made evenly from the text (FNV-1a), the same on every machine."),
        {overload([](std::string_view value) { return hashOf(value); })})),
    FunctionRegistration(strictFunction(
        text("to_number", "to_number(text)", "The float64 that the text says; null if it is no number."),
        {overload([](std::string_view value) { return numberFromText(value); })})),
    FunctionRegistration(
        boundFunction(text("concat", "concat(a, b, ...)",
                           "The values joined as texts; a null counts as empty, unlike with ||."),
                      1, kAnyNumber, bindConcat)),
};

} // namespace

} // namespace weir::expression
