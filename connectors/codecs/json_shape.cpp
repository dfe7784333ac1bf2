#include "connectors/codecs/json_shape.h"

#include <algorithm>

namespace weir {

void JsonShape::begin(const char* line) {
    isKnown_ = false;
    steps_.clear();
    rest_.clear();
    learned_ = line;
}

/// The bytes from the last value to `end`, of which there is at least one.
JsonShape::Step JsonShape::stepTo(const char* end) {
    Step step;
    step.size = static_cast<std::size_t>(end - learned_);
    step.mask = firstBytes<SixteenBytes>(std::min(step.size, kHead));
    step.head = wordAt<SixteenBytes>(learned_) & step.mask;
    step.rest = rest_.size();
    if (step.size > kHead) rest_.append(learned_ + kHead, end);
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
    std::vector<std::size_t> fields;
    for (const Step& before : steps_)
        fields.push_back(before.field);
    std::sort(fields.begin(), fields.end());
    repeatsField_ = std::adjacent_find(fields.begin(), fields.end()) != fields.end();
    steps_.push_back(step);
    isKnown_ = true;
}

} // namespace weir
