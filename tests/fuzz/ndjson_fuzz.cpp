// NDJSON from any bytes.
#include "tests/fuzz/decoding.h"

#include <nlohmann/json.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    weir::fuzzing::Input input(data, size);
    const std::size_t bytes = 1 + input.choice(64);
    const std::size_t records = 1 + input.choice(8);
    const bool restores = input.choice(2) == 1;
    weir::fuzzing::checkDecoding(input.rest(), "json", weir::Json::object(), weir::Json::object(),
                                 {bytes, records, restores});
    return 0;
}
