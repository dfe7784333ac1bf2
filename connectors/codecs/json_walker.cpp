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
    const std::uint32_t* const first = token_;
    if (wholeRecord()) return true;
    if (!isFull_ || !mayForget_) return false;

    // Malformed records and nulls must not take the room of fields: once more, without the paths they left.
    records.cancelRecord();
    pathCount_ = root_.forgetUnused(records);
    mayForget_ = false;
    token_ = first;
    return wholeRecord();
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
    if (first == '-' || (first >= '0' && first <= '9')) return number(path, start);
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
    if (raw.empty() || std::memchr(raw.data(), '\\', raw.size()) == nullptr) {
        text = raw;
        return true;
    }
    // simdjson writes whole vectors.
    constexpr std::size_t kRoom = 64;
    if (unescapeBuffer_.size() < raw.size() + kRoom) unescapeBuffer_.resize(2 * raw.size() + kRoom);
    const std::uint8_t* const end = unescape_(
        unescapeContext_, reinterpret_cast<const std::uint8_t*>(raw.data()), unescapeBuffer_.data());
    if (!end)
        return reject(static_cast<std::size_t>(raw.data() - bytes_),
                      "a backslash in this text stands for nothing JSON knows");
    text = {reinterpret_cast<const char*>(unescapeBuffer_.data()),
            static_cast<std::size_t>(end - unescapeBuffer_.data())};
    return true;
}

bool JsonWalker::string(JsonPath& path, std::size_t start) {
    std::string_view text;
    if (!unescaped(rawString(start), text)) return false;
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
    if (taken) return true;
    return reject(start, records_->conflict());
}

} // namespace weir
