#include "pipeline/expression/functions/unicode.h"

namespace weir::expression {

namespace {

bool continuesCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

/// Capital letters whose small ones lie `distance` further on; with distance 1, capital and small take turns.
/// All have two bytes of UTF-8 in both cases.
struct LetterRange {
    unsigned firstCapital;
    unsigned lastCapital;
    unsigned distance;
};

constexpr LetterRange kLetterRanges[] = {
    {0x00c0, 0x00d6, 32}, {0x00d8, 0x00de, 32},                      // Latin-1
    {0x0100, 0x012e, 1},  {0x0132, 0x0136, 1},  {0x0139, 0x0147, 1}, // Latin Extended-A
    {0x014a, 0x0176, 1},  {0x0179, 0x017d, 1},                       //
    {0x0391, 0x03a1, 32}, {0x03a3, 0x03ab, 32},                      // Greek
    {0x0400, 0x040f, 80}, {0x0410, 0x042f, 32},                      // Cyrillic
};

unsigned lowered(unsigned letter) {
    for (const LetterRange& range : kLetterRanges) {
        if (letter < range.firstCapital || letter > range.lastCapital) continue;
        if (range.distance == 1 && (letter - range.firstCapital) % 2 != 0) continue;
        return letter + range.distance;
    }
    return letter;
}

unsigned raised(unsigned letter) {
    for (const LetterRange& range : kLetterRanges) {
        if (letter < range.firstCapital + range.distance || letter > range.lastCapital + range.distance)
            continue;
        if (range.distance == 1 && (letter - range.firstCapital) % 2 == 0) continue;
        return letter - range.distance;
    }
    return letter;
}

template<class Change>
void changeLetters(std::span<char> text, char first, char last, int asciiStep, Change change) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (text[i] >= first && text[i] <= last) {
            text[i] = static_cast<char>(text[i] + asciiStep);
        } else if ((byte & 0xe0) == 0xc0 && i + 1 < text.size() && continuesCharacter(text[i + 1])) {
            const unsigned letter = ((byte & 0x1fu) << 6) | (static_cast<unsigned char>(text[i + 1]) & 0x3fu);
            const unsigned changed = change(letter);
            text[i] = static_cast<char>(0xc0 | (changed >> 6));
            text[i + 1] = static_cast<char>(0x80 | (changed & 0x3f));
            ++i;
        }
    }
}

} // namespace

std::size_t characterCount(std::string_view text) {
    std::size_t continuations = 0;
    for (const char c : text)
        continuations += continuesCharacter(c);
    if (!text.empty() && continuesCharacter(text.front())) --continuations;
    return text.size() - continuations;
}

std::size_t characterOffset(std::string_view text, std::size_t index) {
    std::size_t offset = 0;
    while (index > 0 && offset < text.size()) {
        offset += firstCharacterSize(text.substr(offset));
        --index;
    }
    return offset;
}

std::size_t firstCharacterSize(std::string_view text) {
    if (text.empty()) return 0;
    std::size_t size = 1;
    while (size < text.size() && continuesCharacter(text[size]))
        ++size;
    return size;
}

void toUpperCase(std::span<char> text) {
    changeLetters(text, 'a', 'z', 'A' - 'a', raised);
}

void toLowerCase(std::span<char> text) {
    changeLetters(text, 'A', 'Z', 'a' - 'A', lowered);
}

} // namespace weir::expression
