#include "widgets/dashboard/board_layout.h"

#include <algorithm>

namespace weir {

bool overlaps(const PanelPlace& a, const PanelPlace& b) {
    return a.column < b.column + b.width && b.column < a.column + a.width && a.row < b.row + b.height &&
           b.row < a.row + a.height;
}

PanelPlace placeOnBoard(PanelPlace place) {
    place.width = std::clamp(place.width, kLeastPanelWidth, kBoardColumns);
    place.height = std::clamp(place.height, kLeastPanelHeight, kMostPanelHeight);
    place.column = std::clamp(place.column, 0, kBoardColumns - place.width);
    place.row = std::clamp(place.row, 0, kMostPanelRow);
    return place;
}

void putPanel(std::vector<Panel>& panels, std::string_view id, PanelPlace place) {
    std::vector<Panel*> others;
    std::vector<PanelPlace> taken;
    for (Panel& panel : panels) {
        if (panel.id == id) {
            panel.place = placeOnBoard(place);
            taken.push_back(panel.place);
        } else {
            others.push_back(&panel);
        }
    }
    std::stable_sort(others.begin(), others.end(), [](const Panel* a, const Panel* b) {
        return std::pair(a->place.row, a->place.column) < std::pair(b->place.row, b->place.column);
    });
    for (Panel* other : others) {
        PanelPlace& moved = other->place;
        moved = placeOnBoard(moved);
        for (bool isFree = false; !isFree;) {
            isFree = true;
            for (const PanelPlace& obstacle : taken) {
                if (!overlaps(moved, obstacle)) continue;
                moved.row = obstacle.row + obstacle.height;
                isFree = false;
            }
        }
        taken.push_back(moved);
    }
}

PanelPlace freePlace(const std::vector<Panel>& panels, int width, int height) {
    PanelPlace place = placeOnBoard({0, 0, width, height});
    for (place.row = 0;; ++place.row)
        for (place.column = 0; place.column + place.width <= kBoardColumns; ++place.column)
            if (std::none_of(panels.begin(), panels.end(),
                             [&](const Panel& panel) { return overlaps(panel.place, place); }))
                return place;
}

int boardRows(const std::vector<Panel>& panels) {
    int rows = 0;
    for (const Panel& panel : panels)
        rows = std::max(rows, panel.place.row + panel.place.height);
    return rows;
}

} // namespace weir
