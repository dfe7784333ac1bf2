#include "pipeline/expression/kernels/bits.h"

namespace weir::expression {

Bitmap combinedValidity(const Arguments& arguments) {
    Bitmap validity;
    for (const Column* column : arguments.columns) {
        if (!column || !column->hasNulls()) continue;
        if (validity.empty()) {
            validity = column->validity();
            continue;
        }
        const std::span<std::uint64_t> words = validity.words();
        const std::span<const std::uint64_t> others = column->validity().words();
        for (std::size_t i = 0; i < words.size(); ++i)
            words[i] &= others[i];
    }
    return validity;
}

} // namespace weir::expression
