#include "widgets/dashboard/value_scale.h"

#include <cmath>

namespace weir {

double ValueScale::share(double value) const {
    if (!isLogarithmic) return (value - lower) / (upper - lower);
    if (value <= 0) return -1;
    return std::log(value / lower) / std::log(upper / lower);
}

} // namespace weir
