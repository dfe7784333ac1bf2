#pragma once
#include <chrono>

namespace weir::test {

/// How long a test waits for what must come. Whatever a loaded machine or a sanitizer takes must fit; a wait
/// that works ends long before, and one in vain tells so before the test as a whole runs out of time.
inline constexpr std::chrono::minutes kPatience{4};

} // namespace weir::test
