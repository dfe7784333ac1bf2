#pragma once
// What the fuzz targets share. Each target is one file, which libFuzzer calls with bytes of its own making;
// what it must find is a crash, which the sanitizers, an exception or mustHold() make of every fault.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

/// libFuzzer's entry, once an input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace weir::fuzzing {

/// Ends the program, which libFuzzer reports with the input, unless `holds`.
inline void mustHold(bool holds, std::string_view what, std::string_view found = {}) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %.*s\n%.*s\n", static_cast<int>(what.size()), what.data(),
                 static_cast<int>(found.size()), found.data());
    std::abort();
}

/// The input as choices, taken from its front, and the text that is left. Without bytes every choice is 0.
class Input {
public:
    Input(const std::uint8_t* data, std::size_t size)
        : left_(reinterpret_cast<const char*>(data), size) {} // NOLINT: bytes as text

    std::size_t choice(std::size_t bound) {
        if (left_.empty()) return 0;
        const auto byte = static_cast<unsigned char>(left_.front());
        left_.remove_prefix(1);
        return byte % bound;
    }
    std::string_view rest() const { return left_; }

private:
    std::string_view left_;
};

} // namespace weir::fuzzing
