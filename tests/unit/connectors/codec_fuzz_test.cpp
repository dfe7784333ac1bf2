#include "tests/unit/connectors/codec_probe.h"

#include <fmt/ranges.h>

#include <random>

using namespace weir;
using namespace weir::test;

namespace {

constexpr int kRounds = 2000;

const std::vector<std::string> kJsonSeeds = {
    "{\"a\":1,\"b\":[1,2.5,{\"c\":\"x\"}],\"d\":null}\n{\"a\":2,\"e\":\"\\u00e9\\n\"}\r\n",
    "[{\"a\":1},{\"a\":\"two\"},3]\n{\"b\":true}\n",
    "\xEF\xBB\xBF{\"long\":\"0123456789012345678901234567890123456789012345678901234567890123456789\"}\n\n",
    "{\"n\":-1.25e-3,\"m\":9223372036854775808,\"o\":{\"p\":{\"q\":false}}}",
};
const std::vector<std::string> kCsvSeeds = {
    "a,b,c\n1,2.5,x\n\"q\"\"uo\nted\",,NA\n",
    "t;v\r\n2026-01-01T00:00:00Z;1,5\r\n;\r\n",
    "one\n1\n\n2\n\"\"\n",
};
const std::string kLikely = "{}[]\":,\\\n\r\t 0123456789.eE+-truefalsn;|\xEF\xBB\xBF\xC3\xFF\x01";

/// A seed with some bytes changed, added, taken away or moved; always the same ones.
std::string mutated(const std::vector<std::string>& seeds, std::mt19937& random) {
    std::string text;
    for (std::size_t parts = 1 + random() % 3; parts > 0; --parts)
        text += seeds[random() % seeds.size()];
    for (std::size_t changes = random() % 12; changes > 0 && !text.empty(); --changes) {
        const std::size_t at = random() % text.size();
        switch (random() % 5) {
        case 0:
            text[at] = kLikely[random() % kLikely.size()];
            break;
        case 1:
            text.insert(at, 1, kLikely[random() % kLikely.size()]);
            break;
        case 2:
            text.erase(at, 1 + random() % 4);
            break;
        case 3:
            text.insert(at, text.substr(random() % text.size(), random() % 20));
            break;
        default:
            text[at] = static_cast<char>(random());
            break;
        }
    }
    return text;
}

void fuzz(const std::string& format, const std::vector<std::string>& seeds, unsigned seed) {
    std::mt19937 random(seed);
    for (int round = 0; round < kRounds; ++round) {
        const std::string text = mutated(seeds, random);
        const Cut cut{1 + random() % 40, 1 + random() % 4};
        const Decoded whole = decodeAll(format, text);
        const Decoded cutUp = decodeAll(format, text, cut);
        if (cutUp == whole) continue;
        INFO("round " << round << ", pieces of " << cut.bytes << ", " << cut.records
                      << " records a call: " << text);
        CHECK(fmt::format("{}", fmt::join(cutUp.lines, "\n")) ==
              fmt::format("{}", fmt::join(whole.lines, "\n")));
        CHECK(fmt::format("{}", fmt::join(cutUp.reasons, "\n")) ==
              fmt::format("{}", fmt::join(whole.reasons, "\n")));
        CHECK(cutUp.schema == whole.schema);
    }
}

} // namespace

TEST_CASE("JSON: whatever the bytes, the decoder ends, and cutting them makes no difference") {
    fuzz("json", kJsonSeeds, 1);
}

TEST_CASE("CSV: whatever the bytes, the decoder ends, and cutting them makes no difference") {
    fuzz("csv", kCsvSeeds, 2);
}
