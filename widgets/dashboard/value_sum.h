#pragma once
#include "pipeline/nodes/parameters.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace weir {

/// How several values of one place become one.
enum class Summary : std::uint8_t { Newest, Mean, Sum, Greatest, Least, Count };

/// What a panel keeps of the values that belong to one place: a key, a stretch of time.
struct ValueSum {
    double newest = 0;
    double sum = 0;
    double least = std::numeric_limits<double>::infinity();
    double greatest = -std::numeric_limits<double>::infinity();
    std::uint64_t count = 0;

    void add(double value) {
        newest = value;
        sum += value;
        least = std::min(least, value);
        greatest = std::max(greatest, value);
        ++count;
    }
    /// NaN if there were no values; their count is then zero.
    double value(Summary summary) const;
};

/// The declaration of `summary`, which says it.
Parameter summaryParameter(Summary first);
Summary summaryOf(const Parameters& settings);

} // namespace weir
