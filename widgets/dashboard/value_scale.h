#pragma once

namespace weir {

/// How values lie on a value axis.
struct ValueScale {
    double lower = 0;
    double upper = 1;
    bool isLogarithmic = false;

    /// 0 at the lower end, 1 at the upper one. What has no logarithm lies below.
    double share(double value) const;

    bool operator==(const ValueScale&) const = default;
};

} // namespace weir
