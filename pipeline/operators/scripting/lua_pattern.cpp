#include "pipeline/operators/scripting/lua_pattern.h"

#include "pipeline/operators/scripting/lua_sandbox.h"

#include <cctype>
#include <cstring>

namespace weir {

namespace {

unsigned char byteOf(const char* at) {
    return static_cast<unsigned char>(*at);
}

} // namespace

void LuaPattern::countStep() {
    if (++steps_ < kStepsAtOnce) return;
    steps_ = 0;
    LuaSandbox::checkTime(lua_);
}

const char* LuaPattern::match(const char* at, const char* pattern) {
    countStep();
    if (pattern == patternEnd_) return at;
    if (++depth_ > kMostDepth) luaL_error(lua_, "the pattern is too complex");
    const char* const end = matchItem(at, pattern);
    --depth_;
    return end;
}

const char* LuaPattern::matchItem(const char* at, const char* pattern) {
    // Single items follow each other in this loop, so that a long pattern needs no depth.
    while (true) {
        if (pattern == patternEnd_) return at;
        countStep();
        if (*pattern == '(') {
            const bool isPlace = pattern + 1 < patternEnd_ && pattern[1] == ')';
            return isPlace ? openCapture(at, pattern + 2, kPosition)
                           : openCapture(at, pattern + 1, kUnclosed);
        }
        if (*pattern == ')') return closeCapture(at, pattern + 1);
        if (*pattern == '$' && pattern + 1 == patternEnd_) return at == end_ ? at : nullptr;
        if (*pattern == '%' && pattern + 1 < patternEnd_) {
            const char kind = pattern[1];
            if (kind == 'b') return matchBalance(at, pattern + 2);
            if (kind == 'f') return matchFrontier(at, pattern + 2);
            if (std::isdigit(byteOf(pattern + 1))) return matchBack(at, pattern);
        }
        const char* const next = itemEnd(pattern);
        if (next < patternEnd_ && std::strchr("*+-?", *next) && *next != '\0')
            return matchRepeated(at, pattern, next);
        if (at >= end_ || !isItem(at, pattern, next)) return nullptr;
        ++at;
        pattern = next;
    }
}

const char* LuaPattern::matchRepeated(const char* at, const char* pattern, const char* itemEnd) {
    const char* const rest = itemEnd + 1;
    const auto fits = [&](const char* place) { return place < end_ && isItem(place, pattern, itemEnd); };
    if (*itemEnd == '?') {
        if (fits(at))
            if (const char* const end = match(at + 1, rest)) return end;
        return match(at, rest);
    }
    if (*itemEnd == '-') {
        while (true) {
            if (const char* const end = match(at, rest)) return end;
            if (!fits(at)) return nullptr;
            ++at;
        }
    }
    const char* last = at;
    while (fits(last)) {
        countStep();
        ++last;
    }
    const char* const first = *itemEnd == '+' ? at + 1 : at;
    for (; last >= first; --last)
        if (const char* const end = match(last, rest)) return end;
    return nullptr;
}

const char* LuaPattern::matchBalance(const char* at, const char* pattern) {
    if (patternEnd_ - pattern < 2) luaL_error(lua_, "the pattern lacks the two characters after %%b");
    if (at >= end_ || *at != pattern[0]) return nullptr;
    int open = 1;
    for (const char* place = at + 1; place < end_; ++place) {
        countStep();
        if (*place == pattern[1]) {
            if (--open == 0) return match(place + 1, pattern + 2);
        } else if (*place == pattern[0]) {
            ++open;
        }
    }
    return nullptr;
}

const char* LuaPattern::matchFrontier(const char* at, const char* pattern) {
    if (pattern >= patternEnd_ || *pattern != '[') luaL_error(lua_, "the pattern lacks a set after %%f");
    const char* const setEnd = itemEnd(pattern);
    const unsigned char before = at == begin_ ? '\0' : byteOf(at - 1);
    const unsigned char here = at == end_ ? '\0' : byteOf(at);
    if (isInSet(before, pattern, setEnd - 1) || !isInSet(here, pattern, setEnd - 1)) return nullptr;
    return match(at, setEnd);
}

const char* LuaPattern::matchBack(const char* at, const char* pattern) {
    const auto index = static_cast<std::size_t>(pattern[1] - '1');
    if (index >= count_ || captures_[index].length == kUnclosed)
        luaL_error(lua_, "the pattern refers to a capture that is not there");
    const Capture& capture = captures_[index];
    const std::ptrdiff_t length = capture.length == kPosition ? 0 : capture.length;
    if (end_ - at < length || std::memcmp(capture.start, at, static_cast<std::size_t>(length)) != 0)
        return nullptr;
    return match(at + length, pattern + 2);
}

const char* LuaPattern::openCapture(const char* at, const char* pattern, std::ptrdiff_t length) {
    if (count_ == kMostCaptures) luaL_error(lua_, "the pattern has too many captures");
    captures_[count_++] = {at, length};
    const char* const end = match(at, pattern);
    if (!end) --count_;
    return end;
}

const char* LuaPattern::closeCapture(const char* at, const char* pattern) {
    std::size_t index = count_;
    while (index > 0 && captures_[index - 1].length != kUnclosed)
        --index;
    if (index == 0) luaL_error(lua_, "the pattern closes a capture that is not open");
    Capture& capture = captures_[index - 1];
    capture.length = at - capture.start;
    const char* const end = match(at, pattern);
    if (!end) capture.length = kUnclosed;
    return end;
}

/// The place after the single item at `pattern`.
const char* LuaPattern::itemEnd(const char* pattern) {
    if (*pattern == '%') {
        if (pattern + 1 == patternEnd_) luaL_error(lua_, "the pattern ends with %%");
        return pattern + 2;
    }
    if (*pattern != '[') return pattern + 1;
    const char* place = pattern + 1;
    if (place < patternEnd_ && *place == '^') ++place;
    // A bracket that comes first is one of the set.
    do {
        if (place == patternEnd_) luaL_error(lua_, "the pattern lacks a ]");
        if (*place++ == '%' && place < patternEnd_) ++place;
    } while (place == patternEnd_ || *place != ']');
    return place + 1;
}

bool LuaPattern::isItem(const char* at, const char* pattern, const char* itemEnd) const {
    const unsigned char letter = byteOf(at);
    switch (*pattern) {
    case '.':
        return true;
    case '%':
        return isOfClass(letter, byteOf(pattern + 1));
    case '[':
        return isInSet(letter, pattern, itemEnd - 1);
    default:
        return byteOf(pattern) == letter;
    }
}

/// `set` is at the opening bracket and `setEnd` at the closing one.
bool LuaPattern::isInSet(unsigned char letter, const char* set, const char* setEnd) {
    bool isMeant = true;
    if (set[1] == '^') {
        isMeant = false;
        ++set;
    }
    while (++set < setEnd) {
        if (*set == '%') {
            ++set;
            if (isOfClass(letter, byteOf(set))) return isMeant;
        } else if (set + 2 < setEnd && set[1] == '-') {
            if (byteOf(set) <= letter && letter <= byteOf(set + 2)) return isMeant;
            set += 2;
        } else if (byteOf(set) == letter) {
            return isMeant;
        }
    }
    return !isMeant;
}

bool LuaPattern::isOfClass(unsigned char letter, unsigned char kind) {
    bool is = false;
    switch (std::tolower(kind)) {
    case 'a':
        is = std::isalpha(letter);
        break;
    case 'c':
        is = std::iscntrl(letter);
        break;
    case 'd':
        is = std::isdigit(letter);
        break;
    case 'l':
        is = std::islower(letter);
        break;
    case 'p':
        is = std::ispunct(letter);
        break;
    case 's':
        is = std::isspace(letter);
        break;
    case 'u':
        is = std::isupper(letter);
        break;
    case 'w':
        is = std::isalnum(letter);
        break;
    case 'x':
        is = std::isxdigit(letter);
        break;
    case 'z':
        is = letter == 0;
        break;
    default:
        return kind == letter;
    }
    return std::isupper(kind) ? !is : is;
}

} // namespace weir
