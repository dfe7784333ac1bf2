#pragma once
#include "pipeline/data/timestamp.h"
#include "pipeline/expression/kernels/results.h"

#include <string>
#include <string_view>
#include <vector>

namespace weir::expression {

/// A pattern of format_time(), read once: strftime's signs in English and UTC, and %L and %f for the fraction
/// in milli- and microseconds.
class TimeFormat {
public:
    /// What is wrong with the pattern, or nothing.
    std::optional<std::string> read(std::string_view pattern);

    void write(TextWriter& out, Timestamp time) const;

private:
    struct Piece {
        char sign = 0; ///< the letter behind %; 0 for plain text
        std::string text;
    };
    std::vector<Piece> pieces_;
};

} // namespace weir::expression
