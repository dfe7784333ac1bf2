#pragma once
#include "connectors/codecs/byte_words.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weir {

/// The shape of a line that holds a record: every byte around its values. The records of one program mostly
/// differ in their values alone, so that comparing those bytes stands for the grammar and for looking up
/// keys. Learned from a well-formed record while JsonWalker reads it. One thread.
class JsonShape {
public:
    /// Bytes that stand between two values, before the first or behind the last, where `token` of the
    /// record's tokens stands in them or right behind them.
    struct Step {
        std::size_t token = 0;
        std::size_t beforeToken = 0; ///< how many bytes before that token they begin
        std::size_t size = 0;
        std::size_t field = 0; ///< of the value behind them

    private:
        friend class JsonShape;
        std::size_t firstWord = 0; ///< of words_
        std::size_t fullWords = 0; ///< then comes one more, compared under the mask
        std::uint64_t lastMask = 0;
    };

    /// Begins with the line.
    void begin(const char* line);
    /// A value stands there, whose first token of the record's is `token`.
    void addValue(std::size_t token, std::size_t field, const char* begin, const char* end);
    /// The line ends before `end`, newline and all; its last token is `token`, which stands at `lastToken`.
    void complete(std::size_t token, const char* lastToken, const char* end);
    void forget() { isKnown_ = false; }

    bool isKnown() const { return isKnown_; }
    /// One more than there are values.
    std::span<const Step> steps() const { return steps_; }
    /// Tokens of a record.
    std::size_t tokens() const { return steps_.back().token + 1; }

    /// Whether the bytes of `step` stand at `at`; seven more can be read.
    bool stands(const Step& step, const char* at) const {
        const std::uint64_t* word = words_.data() + step.firstWord;
        for (std::size_t left = step.fullWords; left > 0; --left, ++word, at += 8)
            if (wordAt<std::uint64_t>(at) != *word) return false;
        return ((wordAt<std::uint64_t>(at) ^ *word) & step.lastMask) == 0;
    }

private:
    Step stepTo(const char* end);

    std::vector<std::uint64_t> words_;
    std::vector<Step> steps_;
    const char* learned_ = nullptr; ///< up to where the line is known
    bool isKnown_ = false;
};

} // namespace weir
