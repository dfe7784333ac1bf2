#pragma once
#include "pipeline/expression/expression.h"

#include <tl/expected.hpp>

#include <algorithm>
#include <cstddef>
#include <string>

namespace weir::expression {

/// A stretch of an expression's text, in bytes.
struct Place {
    std::size_t column = 0;
    std::size_t length = 1;

    /// From the beginning of this to the end of `last`.
    Place through(Place last) const {
        return {column, std::max(column + length, last.column + last.length) - column};
    }
};

/// A value, or what is wrong with the expression and where.
template<class T>
using Checked = tl::expected<T, ExpressionError>;

/// `return faultAt(place, "...")` from a function that returns a Checked.
inline tl::unexpected<ExpressionError> faultAt(Place place, std::string message) {
    return tl::unexpected<ExpressionError>(ExpressionError{std::move(message), place.column, place.length});
}

} // namespace weir::expression
