#pragma once

namespace weir {

/// GCC's and Clang's 128-bit integer, for sums and products of int64 that must not overflow on the way.
__extension__ using Int128 = __int128;

} // namespace weir
