#pragma once
#include <utility>

namespace weir::expression {

#if defined(__x86_64__) && defined(__GNUC__)

/// Whether the processor has vectors of 256 bits.
inline bool hasWideVectors() {
    static const bool has = __builtin_cpu_supports("avx2");
    return has;
}

/// `loop` with all it calls, compiled for AVX2. The results are the same: no operation is contracted.
template<class Loop>
[[gnu::target("avx2"), gnu::flatten, gnu::noinline]] void runOnWideVectors(Loop& loop) {
    loop();
}

/// Runs `loop`, a loop over columns, on the widest vectors the processor has. Programs are compiled for every
/// x86-64, whose vectors hold two numbers; this compiles the loop a second time, for four.
template<class Loop>
void vectorised(Loop loop) {
    if (hasWideVectors())
        runOnWideVectors(loop);
    else
        loop();
}

#else

template<class Loop>
void vectorised(Loop loop) {
    loop();
}

#endif

} // namespace weir::expression
