// CSV from any bytes, with any of its settings.
#include "tests/fuzz/decoding.h"

#include <nlohmann/json.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    weir::fuzzing::Input input(data, size);
    const std::size_t bytes = 1 + input.choice(64);
    const std::size_t records = 1 + input.choice(8);
    const bool restores = input.choice(2) == 1;
    constexpr const char* delimiters[] = {"auto", "comma", "semicolon", "tab", "pipe"};
    weir::Json values{{"delimiter", delimiters[input.choice(std::size(delimiters))]}};
    if (input.choice(4) == 1) values["columns"] = "time, pump, pressure";
    std::optional<weir::Json> toReadAgain = weir::Json{{"delimiter", "comma"}};
    if (input.choice(4) == 1) {
        values["decimal_mark"] = "comma";
        toReadAgain = std::nullopt; // 1.5 is a text here, and a number to others
    }
    weir::fuzzing::checkDecoding(input.rest(), "csv", values, toReadAgain, {bytes, records, restores});
    return 0;
}
