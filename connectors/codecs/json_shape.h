#pragma once
#include "connectors/codecs/byte_words.h"

#include <cstddef>
#include <cstring>
#include <span>
#include <string>
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
        SixteenBytes head = 0; ///< the first of them, under the mask
        SixteenBytes mask = 0;
        std::size_t rest = 0; ///< where the others stand in rest_
    };

    /// Begins with the line.
    void begin(const char* line);
    /// A value stands there, whose first token of the record's is `token`.
    void addValue(std::size_t token, std::size_t field, const char* begin, const char* end);
    /// The line ends before `end`, newline and all; its last token is `token`, which stands at `lastToken`.
    void complete(std::size_t token, const char* lastToken, const char* end);
    void forget() { isKnown_ = false; }

    bool isKnown() const { return isKnown_; }
    /// Whether a field has several values in a record, of which the last counts.
    bool repeatsField() const { return repeatsField_; }
    /// One more than there are values.
    std::span<const Step> steps() const { return steps_; }
    /// Tokens of a record.
    std::size_t tokens() const { return steps_.back().token + 1; }

    /// Whether the bytes of `step` stand at `at`, from where on sixteen can be read at least.
    bool stands(const Step& step, const char* at) const {
        if (((wordAt<SixteenBytes>(at) ^ step.head) & step.mask) != 0) return false;
        // Byte by byte, for behind the first that is another one there may be nothing to read.
        const char* const rest = rest_.data() + step.rest;
        for (std::size_t byte = kHead; byte < step.size; ++byte)
            if (at[byte] != rest[byte - kHead]) return false;
        return true;
    }

private:
    Step stepTo(const char* end);

    static constexpr std::size_t kHead = sizeof(SixteenBytes);

    std::vector<Step> steps_;
    std::string rest_;              ///< bytes of steps behind their heads
    const char* learned_ = nullptr; ///< up to where the line is known
    bool isKnown_ = false;
    bool repeatsField_ = false;
};

} // namespace weir
