#include "widgets/palette/fuzzy_match.h"

#include <QStringList>

namespace weir {

namespace {

constexpr int kWhole = 100;      ///< the text begins with the word
constexpr int kWordStart = 80;   ///< a word of the text begins with it
constexpr int kInside = 50;      ///< it stands somewhere inside
constexpr int kScattered = 20;   ///< its letters stand there in order, less the gaps
constexpr int kLongestName = 40; ///< scattered letters in whole sentences mean nothing

std::optional<int> matchWord(const QString& word, const QString& name) {
    const qsizetype at = name.indexOf(word);
    if (at == 0) return kWhole;
    if (at > 0) return name.at(at - 1).isLetterOrNumber() ? kInside : kWordStart;
    if (name.size() > kLongestName) return std::nullopt;
    qsizetype from = 0;
    qsizetype first = -1;
    for (const QChar letter : word) {
        const qsizetype found = name.indexOf(letter, from);
        if (found < 0) return std::nullopt;
        if (first < 0) first = found;
        from = found + 1;
    }
    // Letters spread over more than twice their number are chance.
    const qsizetype gaps = from - first - word.size();
    if (gaps > word.size()) return std::nullopt;
    return kScattered - static_cast<int>(gaps);
}

} // namespace

std::optional<int> fuzzyMatch(const QString& typed, const QString& name) {
    const QString folded = name.toCaseFolded();
    int total = 0;
    for (const QString& word : typed.toCaseFolded().split(u' ', Qt::SkipEmptyParts)) {
        const std::optional<int> score = matchWord(word, folded);
        if (!score) return std::nullopt;
        total += *score;
    }
    return total;
}

} // namespace weir
