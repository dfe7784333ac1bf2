#include "pipeline/expression/kernels/like.h"

#include "pipeline/expression/functions/unicode.h"
#include "pipeline/expression/kernels/elementwise.h"

namespace weir::expression {

namespace {

/// A pattern that is a plain text between an optional % on either side.
struct PlainPattern {
    std::string text;
    bool openBefore = false;
    bool openBehind = false;
};

std::optional<PlainPattern> plainPattern(std::string_view pattern, std::optional<char> escape) {
    PlainPattern plain;
    std::size_t begin = 0;
    while (begin < pattern.size() && pattern[begin] == '%' && escape != '%')
        ++begin;
    plain.openBefore = begin > 0;
    for (std::size_t i = begin; i < pattern.size(); ++i) {
        if (escape && pattern[i] == *escape && i + 1 < pattern.size()) {
            plain.text += pattern[++i];
        } else if (pattern[i] == '_') {
            return std::nullopt;
        } else if (pattern[i] == '%') {
            if (pattern.find_first_not_of('%', i) != std::string_view::npos) return std::nullopt;
            plain.openBehind = true;
            break;
        } else {
            plain.text += pattern[i];
        }
    }
    return plain;
}

/// Keeps one buffer over all rows.
class LowerCase {
public:
    std::string_view of(std::string_view text) {
        buffer_.assign(text);
        toLowerCase(buffer_);
        return buffer_;
    }

private:
    std::string buffer_;
};

KernelMaker likeConstant(std::string pattern, LikeOptions options) {
    if (options.ignoresCase) toLowerCase(pattern);
    const auto lowerCase = std::make_shared<LowerCase>();
    const auto withMatcher = [&](auto matches) -> KernelMaker {
        if (!options.ignoresCase)
            return elementwise([matches](std::string_view text) { return matches(text); });
        return elementwise(
            [matches, lowerCase](std::string_view text) { return matches(lowerCase->of(text)); });
    };
    if (const auto plain = plainPattern(pattern, options.escape)) {
        const std::string& part = plain->text;
        if (plain->openBefore && plain->openBehind)
            return withMatcher(
                [part](std::string_view text) { return text.find(part) != std::string_view::npos; });
        if (plain->openBefore)
            return withMatcher([part](std::string_view text) { return text.ends_with(part); });
        if (plain->openBehind)
            return withMatcher([part](std::string_view text) { return text.starts_with(part); });
        return withMatcher([part](std::string_view text) { return text == part; });
    }
    return withMatcher([pattern = std::move(pattern), escape = options.escape](std::string_view text) {
        return matchesLike(text, pattern, escape);
    });
}

} // namespace

bool matchesLike(std::string_view text, std::string_view pattern, std::optional<char> escape) {
    std::size_t at = 0;
    std::size_t in = 0;
    // Where to go on when the characters behind the last % do not fit: that % then takes one character more.
    std::size_t behindPercent = std::string_view::npos;
    std::size_t textAtPercent = 0;
    while (at < text.size()) {
        const bool escaped =
            in < pattern.size() && escape && pattern[in] == *escape && in + 1 < pattern.size();
        if (!escaped && in < pattern.size() && pattern[in] == '%') {
            behindPercent = ++in;
            textAtPercent = at;
            continue;
        }
        if (!escaped && in < pattern.size() && pattern[in] == '_') {
            ++in;
            at += firstCharacterSize(text.substr(at));
            continue;
        }
        const std::size_t literal = escaped ? in + 1 : in;
        if (literal < pattern.size() && pattern[literal] == text[at]) {
            in = literal + 1;
            ++at;
            continue;
        }
        if (behindPercent == std::string_view::npos) return false;
        in = behindPercent;
        textAtPercent += firstCharacterSize(text.substr(textAtPercent));
        at = textAtPercent;
    }
    while (in < pattern.size() && pattern[in] == '%' && escape != '%')
        ++in;
    return in == pattern.size();
}

KernelMaker like(LikeOptions options) {
    return [options](std::span<const Operand> operands) -> Kernel {
        if (operands[1].constant) {
            const Kernel kernel = likeConstant(operands[1].constant->text(), options)(operands.first(1));
            return [kernel](const Arguments& arguments) {
                return kernel({arguments.columns.first(1), arguments.rows});
            };
        }
        const auto texts = std::make_shared<LowerCase>();
        const auto patterns = std::make_shared<LowerCase>();
        return elementwise([options, texts, patterns](std::string_view text, std::string_view pattern) {
            if (!options.ignoresCase) return matchesLike(text, pattern, options.escape);
            return matchesLike(texts->of(text), patterns->of(pattern), options.escape);
        })(operands);
    };
}

} // namespace weir::expression
