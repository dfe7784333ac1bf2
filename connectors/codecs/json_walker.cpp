#include "connectors/codecs/json_walker.h"

#include "connectors/codecs/number_text.h"

#include <fmt/format.h>

#include <cstring>

namespace weir {

namespace {

constexpr int kMaxDepth = 64;
/// Beyond it a stream has values for keys, and a column each would take all memory.
constexpr std::size_t kMaxPaths = 10'000;

bool isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace

bool JsonWalker::reject(std::size_t position, std::string message) {
    fault_ = std::move(message);
    faultPosition_ = position;
    return false;
}

bool JsonWalker::unexpected(std::string_view wanted) {
    if (peek() == '\0' && position() >= recordEnd_)
        return reject(recordEnd_, fmt::format("it ends where {} should stand", wanted));
    const std::size_t at = position();
    const std::size_t length = std::min<std::size_t>(recordEnd_ - at, 12);
    std::string found(bytes_ + at, length);
    return reject(at, fmt::format("{} should stand before '{}'", wanted, found));
}

/// Makes room for one more path.
bool JsonWalker::countPath(std::size_t position) {
    if (pathCount_ == kMaxPaths) {
        isFull_ = true;
        return reject(position, fmt::format("more than {} different fields have come; if keys are values "
                                            "here, change the sender to write them as values",
                                            kMaxPaths));
    }
    ++pathCount_;
    mayForget_ = true;
    return true;
}

bool JsonWalker::record(BatchBuilder& records, std::size_t end) {
    records_ = &records;
    recordEnd_ = end;
    isFull_ = false;
    firstToken_ = token_;
    if (wholeRecord()) return true;
    if (!isFull_ || !mayForget_) return false;

    // Malformed records and nulls must not take the room of fields: once more, without the paths they left.
    records.cancelRecord();
    pathCount_ = root_.forgetUnused(records);
    mayForget_ = false;
    shape_.forget();
    if (learnsFrom_) shape_.begin(learnsFrom_);
    token_ = firstToken_;
    return wholeRecord();
}

bool JsonWalker::learnRecord(BatchBuilder& records, std::size_t begin, std::size_t end) {
    learnsFrom_ = bytes_ + begin;
    shape_.begin(learnsFrom_);
    const bool isWhole = record(records, end);
    learnsFrom_ = nullptr;
    if (isWhole)
        shape_.complete(static_cast<std::size_t>(token_ - firstToken_) - 1, bytes_ + token_[-1],
                        bytes_ + end + 1);
    return isWhole;
}

void JsonWalker::noteValue(JsonPath& path, std::size_t start, const char* end) {
    if (learnsFrom_)
        shape_.addValue(static_cast<std::size_t>(token_ - firstToken_) - 1, path.field(*records_),
                        bytes_ + start, end);
}

std::size_t JsonWalker::shapedRecord(BatchBuilder& records, std::size_t begin) {
    if (!shape_.isKnown() || static_cast<std::size_t>(end_ - token_) < shape_.tokens()) return 0;
    records_ = &records;
    std::size_t next = 0;
    if (!setValues(begin, next)) return 0;
    token_ += shape_.tokens();
    return next;
}

JsonColumns::Taken JsonWalker::shapedRecords(BatchBuilder& records, std::size_t begin, std::size_t limit) {
    if (!shape_.isKnown()) return {};
    const JsonColumns::Taken taken =
        columns_.read(shape_, {.bytes = {bytes_, size_}, .tokens = {token_, end_}, .begin = begin}, limit,
                      strings_, records);
    token_ += taken.records * shape_.tokens();
    return taken;
}

/// The value that is the whole of `text`, a token's.
bool JsonWalker::setValue(std::size_t field, std::string_view text) {
    if (!records_->keeps(field)) return passOver(field, text);
    if (beginsNumber(text.front())) {
        NumberText number;
        readWholeNumber(text, number);
        if (number.kind == NumberText::Kind::Int64) return records_->setInt64(field, number.int64);
        if (number.kind == NumberText::Kind::Float64) return records_->setFloat64(field, number.float64);
        return false;
    }
    if (std::string_view plain; isQuoted(text))
        return unescaped(unquoted(text), plain) && records_->setString(field, plain);
    if (text == "true") return records_->setBool(field, true);
    if (text == "false") return records_->setBool(field, false);
    if (text != "null") return false;
    records_->setNull(field);
    return true;
}

/// As setValue(), of a field that is not kept: only the value's type matters.
bool JsonWalker::passOver(std::size_t field, std::string_view text) {
    if (beginsNumber(text.front())) {
        const NumberText::Kind kind = kindOfWholeNumber(text);
        if (kind == NumberText::Kind::Int64) return records_->passOver(field, Type::Int64);
        return kind == NumberText::Kind::Float64 && records_->passOver(field, Type::Float64);
    }
    if (std::string_view plain; isQuoted(text))
        return unescaped(unquoted(text), plain) && records_->passOver(field, Type::String);
    if (text == "true" || text == "false") return records_->passOver(field, Type::Bool);
    return text == "null";
}

/// Every value is one token: as many lie between the bytes around two values as in the record learned from,
/// and those bytes hold as many of them. So a text has no end but the quote before the bytes that follow it.
bool JsonWalker::setValues(std::size_t begin, std::size_t& next) {
    // Of their own, for values that are appended might lie over the members, as far as the compiler knows.
    const char* const bytes = bytes_;
    const std::uint32_t* const tokens = token_;
    const JsonShape::Step* before = nullptr;
    std::size_t start = 0; ///< of the value behind `before`
    for (const JsonShape::Step& step : shape_.steps()) {
        const std::size_t token = tokens[step.token];
        const std::size_t at = token - step.beforeToken;
        const bool isInPlace = before ? start < at && at <= token : at == begin;
        if (!isInPlace || !shape_.stands(step, bytes + at) ||
            (before && !setValue(before->field, {bytes + start, at - start}))) {
            if (before) records_->cancelRecord();
            return false;
        }
        before = &step;
        start = at + step.size;
    }
    // The newline that ends it may be none of these bytes, but of what happens to stand behind them.
    if (start > size_) {
        records_->cancelRecord();
        return false;
    }
    next = start;
    return true;
}

bool JsonWalker::wholeRecord() {
    if (peek() != '{') return unexpected("an object in braces, such as {\"field\": 1},");
    ++token_;
    if (!object(root_, 1)) return false;
    if (peek() != '\0' || position() < recordEnd_) return unexpected("the end of the record");
    return true;
}

bool JsonWalker::object(JsonPath& path, int depth) {
    if (depth > kMaxDepth)
        return reject(position(), fmt::format("objects are nested deeper than {}", kMaxDepth));
    if (peek() == '}') {
        ++token_;
        return true;
    }
    std::size_t expected = 0;
    while (true) {
        if (peek() != '"') return unexpected("a key in quotes");
        const std::size_t key = *token_++ + 1;
        JsonPath* place = path.expectedMember(bytes_ + key, expected);
        if (!place) place = member(path, key, expected);
        if (!place) return false;
        if (peek() != ':') return unexpected("':' after the key");
        ++token_;
        if (!value(*place, depth)) return false;
        const char next = peek();
        if (next != ',' && next != '}') return unexpected("',' or '}'");
        ++token_;
        if (next == '}') return true;
    }
}

/// The member of a key that is not the expected one.
JsonPath* JsonWalker::member(JsonPath& object, std::size_t key, std::size_t& expected) {
    const std::string_view raw = rawString(key - 1);
    if (JsonPath* known = object.knownMember(raw, expected)) return known;
    std::string_view text;
    if (!unescaped(raw, text)) return nullptr;
    if (!countPath(key - 1)) return nullptr;
    return &object.addMember(raw, text, expected);
}

bool JsonWalker::array(JsonPath& path, int depth) {
    if (depth > kMaxDepth)
        return reject(position(), fmt::format("arrays are nested deeper than {}", kMaxDepth));
    if (peek() == ']') {
        ++token_;
        return true;
    }
    for (std::size_t index = 0;; ++index) {
        JsonPath* element = path.knownElement(index);
        if (!element) {
            if (!countPath(position())) return false;
            element = &path.addElement();
        }
        if (!value(*element, depth)) return false;
        const char next = peek();
        if (next != ',' && next != ']') return unexpected("',' or ']'");
        ++token_;
        if (next == ']') return true;
    }
}

bool JsonWalker::value(JsonPath& path, int depth) {
    const char first = peek();
    if (first == '\0') return unexpected("a value");
    const std::size_t start = *token_++;
    switch (first) {
    case '"':
        return string(path, start);
    case '{':
        return object(path, depth + 1);
    case '[':
        return array(path, depth + 1);
    case 't':
    case 'f':
    case 'n':
        return literal(path, start);
    default:
        break;
    }
    if (beginsNumber(first)) return number(path, start);
    --token_;
    return unexpected("a value");
}

/// Only white space stands between the closing quote and the next token, for simdjson has matched the quotes.
std::string_view JsonWalker::rawString(std::size_t start) const {
    std::size_t behind = token_ < end_ ? *token_ : size_;
    do
        --behind;
    while (isSpace(bytes_[behind]));
    return {bytes_ + start + 1, behind - start - 1};
}

bool JsonWalker::unescaped(std::string_view raw, std::string_view& text) {
    if (strings_.read(raw, text)) return true;
    return reject(static_cast<std::size_t>(raw.data() - bytes_),
                  "a backslash in this text stands for nothing JSON knows");
}

bool JsonWalker::string(JsonPath& path, std::size_t start) {
    const std::string_view raw = rawString(start);
    std::string_view text;
    if (!unescaped(raw, text)) return false;
    noteValue(path, start, raw.data() + raw.size() + 1);
    if (records_->setString(path.field(*records_), text)) return true;
    return reject(start, records_->conflict());
}

bool JsonWalker::endsAt(const char* behind) const {
    const char c = *behind;
    return c == ',' || c == '}' || c == ']' || isSpace(c) || behind == bytes_ + size_;
}

bool JsonWalker::number(JsonPath& path, std::size_t start) {
    const NumberText read = readNumber(bytes_ + start, bytes_ + recordEnd_);
    if (read.kind == NumberText::Kind::None || !endsAt(read.end)) {
        --token_;
        return unexpected("a number as JSON writes it");
    }
    noteValue(path, start, read.end);
    bool taken = false;
    if (read.kind == NumberText::Kind::Int64)
        taken = records_->setInt64(path.field(*records_), read.int64);
    else if (read.kind == NumberText::Kind::Float64)
        taken = records_->setFloat64(path.field(*records_), read.float64);
    else
        return reject(start, "this number is too large for a float64");
    if (taken) return true;
    return reject(start, records_->conflict());
}

bool JsonWalker::literal(JsonPath& path, std::size_t start) {
    const std::string_view rest(bytes_ + start, recordEnd_ - start);
    bool taken = true;
    std::size_t length = 4;
    if (rest.starts_with("true"))
        taken = records_->setBool(path.field(*records_), true);
    else if (rest.starts_with("false")) {
        taken = records_->setBool(path.field(*records_), false);
        length = 5;
    } else if (rest.starts_with("null"))
        records_->setNull(path.field(*records_));
    else
        length = 0;
    if (length == 0 || !endsAt(rest.data() + length)) {
        --token_;
        return unexpected("a value");
    }
    noteValue(path, start, rest.data() + length);
    if (taken) return true;
    return reject(start, records_->conflict());
}

} // namespace weir
