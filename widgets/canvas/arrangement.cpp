#include "widgets/canvas/arrangement.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace weir {

std::map<std::string, Position> aligned(const std::map<std::string, Area>& areas, Alignment alignment) {
    std::map<std::string, Position> places;
    if (areas.empty()) return places;
    const Area& first = areas.begin()->second;
    double left = first.corner.x;
    double top = first.corner.y;
    double right = left;
    double bottom = top;
    for (const auto& [id, area] : areas) {
        left = std::min(left, area.corner.x);
        top = std::min(top, area.corner.y);
        right = std::max(right, area.corner.x + area.width);
        bottom = std::max(bottom, area.corner.y + area.height);
    }
    for (const auto& [id, area] : areas) {
        Position place = area.corner;
        switch (alignment) {
        case Alignment::Left:
            place.x = left;
            break;
        case Alignment::Center:
            place.x = (left + right - area.width) / 2;
            break;
        case Alignment::Right:
            place.x = right - area.width;
            break;
        case Alignment::Top:
            place.y = top;
            break;
        case Alignment::Middle:
            place.y = (top + bottom - area.height) / 2;
            break;
        case Alignment::Bottom:
            place.y = bottom - area.height;
            break;
        }
        places[id] = place;
    }
    return places;
}

std::map<std::string, Position> distributed(const std::map<std::string, Area>& areas, bool isHorizontal) {
    const auto start = [&](const Area& area) { return isHorizontal ? area.corner.x : area.corner.y; };
    const auto extent = [&](const Area& area) { return isHorizontal ? area.width : area.height; };
    std::vector<std::pair<std::string, Area>> inOrder(areas.begin(), areas.end());
    std::stable_sort(inOrder.begin(), inOrder.end(),
                     [&](const auto& a, const auto& b) { return start(a.second) < start(b.second); });
    std::map<std::string, Position> places;
    for (const auto& [id, area] : inOrder)
        places[id] = area.corner;
    if (inOrder.size() < 3) return places;
    double filled = 0;
    for (const auto& [id, area] : inOrder)
        filled += extent(area);
    const Area& last = inOrder.back().second;
    const double begin = start(inOrder.front().second);
    const double gap =
        (start(last) + extent(last) - begin - filled) / static_cast<double>(inOrder.size() - 1);
    double at = begin;
    for (const auto& [id, area] : inOrder) {
        (isHorizontal ? places[id].x : places[id].y) = at;
        at += extent(area) + gap;
    }
    return places;
}

} // namespace weir
