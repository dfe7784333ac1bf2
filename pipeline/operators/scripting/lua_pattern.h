#pragma once
#include <array>
#include <cstddef>
#include <string_view>

struct lua_State;

namespace weir {

/// A match of a pattern of Lua 5.1 (Reference Manual, 5.4.1) at places of one text. A fault in the pattern is
/// an error of Lua's, and so is the end of the sandbox's time. Needs no destructor.
class LuaPattern {
public:
    static constexpr std::ptrdiff_t kUnclosed = -1; ///< length of a capture that is open
    static constexpr std::ptrdiff_t kPosition = -2; ///< length of a capture that is a place
    static constexpr std::size_t kMostCaptures = 32;
    struct Capture {
        const char* start;
        std::ptrdiff_t length;
    };

    LuaPattern(lua_State* lua, std::string_view text, std::string_view pattern)
        : lua_(lua), begin_(text.data()), end_(text.data() + text.size()), pattern_(pattern.data()),
          patternEnd_(pattern.data() + pattern.size()) {}

    /// The end of the match that begins at `at`, or null.
    const char* matchAt(const char* at) {
        count_ = 0;
        depth_ = 0;
        return match(at, pattern_);
    }
    std::size_t captures() const { return count_; }
    const Capture& capture(std::size_t index) const { return captures_[index]; }

private:
    const char* match(const char* at, const char* pattern);
    const char* matchItem(const char* at, const char* pattern);
    const char* matchRepeated(const char* at, const char* pattern, const char* itemEnd);
    const char* matchBalance(const char* at, const char* pattern);
    const char* matchFrontier(const char* at, const char* pattern);
    const char* matchBack(const char* at, const char* pattern);
    const char* openCapture(const char* at, const char* pattern, std::ptrdiff_t length);
    const char* closeCapture(const char* at, const char* pattern);

    const char* itemEnd(const char* pattern);
    bool isItem(const char* at, const char* pattern, const char* itemEnd) const;
    static bool isInSet(unsigned char letter, const char* set, const char* setEnd);
    static bool isOfClass(unsigned char letter, unsigned char kind);
    void countStep();

    static constexpr int kMostDepth = 200;
    static constexpr int kStepsAtOnce = 4096;

    lua_State* lua_;
    const char* begin_;
    const char* end_;
    const char* pattern_;
    const char* patternEnd_;
    std::array<Capture, kMostCaptures> captures_{};
    std::size_t count_ = 0;
    int depth_ = 0;
    int steps_ = 0;
};

} // namespace weir
