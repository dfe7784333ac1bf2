#pragma once
#include <string>
#include <vector>

namespace weir {

/// What turns one list of lines into another: "-" before lines only in `expected`, "+" before those only in
/// `found`, and their numbers. Empty if they are the same; shortened if it is very long.
std::string diffLines(const std::vector<std::string>& expected, const std::vector<std::string>& found);

} // namespace weir
