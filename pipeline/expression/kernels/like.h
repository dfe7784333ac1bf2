#pragma once
#include "pipeline/expression/kernels/kernel.h"

#include <optional>
#include <string>
#include <string_view>

namespace weir::expression {

/// How a LIKE is meant.
struct LikeOptions {
    std::optional<char> escape; ///< takes % and _ behind it for themselves
    bool ignoresCase = false;
};

/// Whether `text` matches `pattern`: % stands for any run of characters, _ for one. An escape at the very end
/// of the pattern stands for itself. Takes time proportional to the product of the lengths at worst.
bool matchesLike(std::string_view text, std::string_view pattern, std::optional<char> escape);

/// text LIKE pattern. A constant pattern is read once: one without _ whose % are at its ends only is a plain
/// comparison.
KernelMaker like(LikeOptions options);

} // namespace weir::expression
