#include "connectors/codecs/number_text.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <bit>
#include <random>
#include <string>

using namespace weir;

namespace {

/// `text` as readWholeNumber() is given it: bytes that look like more of a number stand behind.
NumberText wholeNumber(const std::string& text) {
    const std::string padded = text + "1234567890.12345";
    NumberText number;
    readWholeNumber(std::string_view(padded).substr(0, text.size()), number);
    return number;
}

void checkLikeReadAnyNumber(const std::string& text) {
    INFO(text);
    const NumberText expected = readAnyNumber(text);
    const NumberText number = wholeNumber(text);
    REQUIRE(number.kind == expected.kind);
    if (expected.kind == NumberText::Kind::Int64) CHECK(number.int64 == expected.int64);
    if (expected.kind == NumberText::Kind::Float64)
        CHECK(std::bit_cast<std::uint64_t>(number.float64) == std::bit_cast<std::uint64_t>(expected.float64));
}

} // namespace

TEST_CASE("a number read at a look is the one read by its characters") {
    for (const char* text : {"0",
                             "-0",
                             "-0.0",
                             "0.5",
                             "-",
                             ".",
                             "1.",
                             ".5",
                             "00",
                             "01",
                             "-01",
                             "00.5",
                             "1.2.3",
                             "1,2",
                             "1 ",
                             "12345678",
                             "123456789",
                             "1234567812345678",
                             "12345678123456789",
                             "1234567.8",
                             "12345678.9",
                             "0.12345678901234",
                             "9007199254740993.0",
                             "900719925474099.3",
                             "1e5",
                             "1E-5",
                             "1e",
                             "1e400",
                             "-1e400",
                             "+1",
                             "1x",
                             "x",
                             "9223372036854775807",
                             "9223372036854775808",
                             "0.1",
                             "123456789012345.",
                             "-123456.789"})
        checkLikeReadAnyNumber(text);

    std::mt19937 random(5);
    for (int round = 0; round < 20'000; ++round) {
        std::string text = random() % 4 == 0 ? "-" : "";
        const std::size_t length = 1 + random() % 20;
        for (std::size_t i = 0; i < length; ++i)
            text += random() % 12 == 0 ? ".-e+ x"[random() % 6] : static_cast<char>('0' + random() % 10);
        checkLikeReadAnyNumber(text);
    }
}
