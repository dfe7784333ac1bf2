#pragma once
#include "pipeline/graph/graph.h"

#include <map>
#include <string>

namespace weir {

/// Which of their lines things are brought to one line by.
enum class Alignment : std::uint8_t { Left, Center, Right, Top, Middle, Bottom };

/// Where things of those areas stand once they are aligned: to the outermost of them, or to the middle of
/// all.
std::map<std::string, Position> aligned(const std::map<std::string, Area>& areas, Alignment alignment);

/// Where they stand with gaps of one width between them, from left to right or from top to bottom; the two
/// outermost stay.
std::map<std::string, Position> distributed(const std::map<std::string, Area>& areas, bool isHorizontal);

} // namespace weir
