#include "pipeline/operators/parsing/found_fields.h"

#include <fast_float/fast_float.h>
#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <utility>

namespace weir {

namespace {

/// Beyond it the texts have values for names, and a column each would take all memory.
constexpr std::size_t kMostFields = 10'000;

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t value = 0;
    const char* const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    if (parsed.ec != std::errc() || parsed.ptr != end) return std::nullopt;
    return value;
}

std::optional<double> number(std::string_view text) {
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto parsed = fast_float::from_chars(text.data(), end, value);
    if (parsed.ec != std::errc() || parsed.ptr != end) return std::nullopt;
    return value;
}

/// What a text is taken for that has no type yet. 007 and 1e999 are names rather than numbers.
Type guessedType(std::string_view text) {
    if (text == "true" || text == "false") return Type::Bool;
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    const bool looksLikeNumber = !digits.empty() && digits.front() >= '0' && digits.front() <= '9';
    const bool hasLeadingZero =
        digits.size() > 1 && digits.front() == '0' && digits[1] >= '0' && digits[1] <= '9';
    if (!looksLikeNumber || hasLeadingZero) return Type::String;
    if (wholeNumber(text)) return Type::Int64;
    const std::optional<double> value = number(text);
    return value && std::isfinite(*value) ? Type::Float64 : Type::String;
}

} // namespace

FoundFields::FoundFields(std::vector<Field> declared, OtherFields others)
    : others_(others), builder_(declared) {
    for (const Field& field : declared)
        known_.try_emplace(field.name, Known{builder_.fieldIndex(field.name), field.type, true});
}

/// False if there is no room for one more field. `known` is null for one that is not taken.
bool FoundFields::find(std::string_view name, Known*& known) {
    known = nullptr;
    if (const auto found = known_.find(name); found != known_.end()) {
        known = &found->second;
        return true;
    }
    if (others_ == OtherFields::LeaveOut) return true;
    if (known_.size() >= kMostFields)
        return reject(fmt::format("more than {} different fields have come; declare those that matter and "
                                  "leave out the others",
                                  kMostFields));
    auto& added = *known_.try_emplace(std::string(name), Known{builder_.fieldIndex(name), {}, false}).first;
    fresh_.push_back(&added);
    known = &added.second;
    return true;
}

bool FoundFields::setInt64(std::string_view name, std::int64_t value, std::string_view written) {
    Known* known = nullptr;
    if (!find(name, known)) return false;
    if (!known) return true;
    if (isText(*known)) return check(builder_.setString(known->index, written));
    return check(builder_.setInt64(known->index, value));
}

bool FoundFields::setFloat64(std::string_view name, double value, std::string_view written) {
    Known* known = nullptr;
    if (!find(name, known)) return false;
    if (!known) return true;
    if (isText(*known)) return check(builder_.setString(known->index, written));
    return check(builder_.setFloat64(known->index, value));
}

bool FoundFields::setBool(std::string_view name, bool value) {
    Known* known = nullptr;
    if (!find(name, known)) return false;
    if (!known) return true;
    if (isText(*known)) return check(builder_.setString(known->index, value ? "true" : "false"));
    return check(builder_.setBool(known->index, value));
}

bool FoundFields::setString(std::string_view name, std::string_view value) {
    Known* known = nullptr;
    if (!find(name, known)) return false;
    if (!known) return true;
    return check(builder_.setString(known->index, value));
}

void FoundFields::setNull(std::string_view name) {
    if (const auto found = known_.find(name); found != known_.end()) builder_.setNull(found->second.index);
}

bool FoundFields::setWritten(std::string_view name, std::string_view written) {
    if (written.empty()) {
        setNull(name);
        return true;
    }
    Known* known = nullptr;
    if (!find(name, known)) return false;
    if (!known) return true;
    if (!known->type) known->type = isText(*known) ? Type::String : guessedType(written);
    switch (*known->type) {
    case Type::Bool:
        if (written == "true" || written == "false")
            return check(builder_.setBool(known->index, written == "true"));
        if (known->isDeclared && (written == "1" || written == "0"))
            return check(builder_.setBool(known->index, written == "1"));
        break;
    case Type::Int64:
    case Type::Float64:
    case Type::Timestamp:
        return setNumberWritten(*known, written);
    case Type::String:
        break;
    }
    return check(builder_.setString(known->index, written));
}

bool FoundFields::setNumberWritten(const Known& known, std::string_view written) {
    if (const auto whole = wholeNumber(written)) return check(builder_.setInt64(known.index, *whole));
    if (const auto value = number(written)) return check(builder_.setFloat64(known.index, *value));
    return check(builder_.setString(known.index, written));
}

void FoundFields::endRecord() {
    builder_.endRecord();
    for (const auto* field : fresh_)
        if (!builder_.isFound(field->second.index)) forget(field->first);
    fresh_.clear();
}

void FoundFields::cancelRecord() {
    builder_.cancelRecord();
    for (const auto* field : fresh_)
        forget(field->first);
    fresh_.clear();
}

void FoundFields::forget(const std::string& name) {
    const auto field = known_.find(name);
    builder_.releaseField(field->second.index);
    known_.erase(field);
}

RawBatch FoundFields::takeRun() {
    RawBatch batch = builder_.takeRun();
    schema_ = batch.schema;
    return batch;
}

void FoundFields::save(StateWriter& state) const {
    state.writeSchema(schema_ ? *schema_ : Schema());
}

void FoundFields::restore(StateReader& state) {
    const Schema found = state.readSchema();
    // A record that has a value of each type in each field makes the builder know them as they were.
    bool hasFound = false;
    for (const Field& field : found.fields()) {
        if (known_.contains(field.name)) continue;
        const std::size_t index = builder_.fieldIndex(field.name);
        known_.try_emplace(field.name, Known{index, field.type, false});
        hasFound = true;
        switch (field.type) {
        case Type::Bool:
            builder_.setBool(index, false);
            break;
        case Type::Int64:
            builder_.setInt64(index, 0);
            break;
        case Type::Float64:
            builder_.setFloat64(index, 0);
            break;
        case Type::String:
            builder_.setString(index, "");
            break;
        case Type::Timestamp:
            builder_.setTimestamp(index, 0);
            break;
        }
    }
    if (!hasFound) return;
    builder_.endRecord();
    takeRun();
}

} // namespace weir
