#pragma once
#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace weir {

/// A number for each node, the same for those that hang together by links, in whatever direction. A link has
/// `fromNode` and `toNode`.
template<class Links>
std::vector<std::size_t> connectedParts(std::size_t nodes, const Links& links) {
    std::vector<std::size_t> parts(nodes);
    std::iota(parts.begin(), parts.end(), std::size_t{0});
    for (const auto& link : links)
        if (const std::size_t from = parts[link.fromNode], to = parts[link.toNode]; from != to)
            std::replace(parts.begin(), parts.end(), from, to);
    return parts;
}

} // namespace weir
