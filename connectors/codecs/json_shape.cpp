#include "connectors/codecs/json_shape.h"

namespace weir {

void JsonShape::begin(const char* line) {
    isKnown_ = false;
    words_.clear();
    steps_.clear();
    learned_ = line;
}

/// The bytes from the last value to `end`, of which there is at least one.
JsonShape::Step JsonShape::stepTo(const char* end) {
    Step step;
    step.size = static_cast<std::size_t>(end - learned_);
    step.firstWord = words_.size();
    for (; end - learned_ > 8; learned_ += 8)
        words_.push_back(wordAt<std::uint64_t>(learned_));
    step.fullWords = words_.size() - step.firstWord;
    step.lastMask = firstBytes<std::uint64_t>(static_cast<std::size_t>(end - learned_));
    words_.push_back(wordAt<std::uint64_t>(learned_) & step.lastMask);
    return step;
}

void JsonShape::addValue(std::size_t token, std::size_t field, const char* begin, const char* end) {
    Step step = stepTo(begin);
    step.token = token;
    step.beforeToken = step.size;
    step.field = field;
    steps_.push_back(step);
    learned_ = end;
}

void JsonShape::complete(std::size_t token, const char* lastToken, const char* end) {
    const auto beforeToken = static_cast<std::size_t>(lastToken - learned_);
    Step step = stepTo(end);
    step.token = token;
    step.beforeToken = beforeToken;
    steps_.push_back(step);
    isKnown_ = true;
}

} // namespace weir
