#pragma once
#include <doctest/doctest.h>

#include <cstdlib>

namespace weir::test {

/// For random streams: the usual ones, or those of WEIR_TEST_SEED=1234. Tells which.
inline unsigned seed() {
    const char* const wanted = std::getenv("WEIR_TEST_SEED");
    const unsigned chosen =
        wanted != nullptr ? static_cast<unsigned>(std::strtoul(wanted, nullptr, 10)) : 20261125;
    MESSAGE("seed " << chosen);
    return chosen;
}

} // namespace weir::test
