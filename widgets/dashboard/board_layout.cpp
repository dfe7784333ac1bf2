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

void putPanels(std::vector<Panel>& panels, const std::map<std::string, PanelPlace>& places) {
    std::vector<Panel*> others;
    std::vector<PanelPlace> taken;
    for (Panel& panel : panels) {
        if (const auto put = places.find(panel.id); put != places.end()) {
            panel.place = placeOnBoard(put->second);
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

void putPanel(std::vector<Panel>& panels, std::string_view id, PanelPlace place) {
    putPanels(panels, {{std::string(id), place}});
}

PanelPlace withEdgesMoved(PanelPlace place, Qt::Edges edges, CellShift shift) {
    if (edges & Qt::LeftEdge) {
        const int right = place.column + place.width;
        place.column = std::clamp(place.column + shift.columns, 0, std::max(0, right - kLeastPanelWidth));
        place.width = right - place.column;
    }
    if (edges & Qt::RightEdge)
        place.width = std::min(std::max(place.width + shift.columns, kLeastPanelWidth),
                               std::max(kLeastPanelWidth, kBoardColumns - place.column));
    if (edges & Qt::TopEdge) {
        const int bottom = place.row + place.height;
        place.row = std::clamp(place.row + shift.rows, std::max(0, bottom - kMostPanelHeight),
                               std::max(0, bottom - kLeastPanelHeight));
        place.height = bottom - place.row;
    }
    if (edges & Qt::BottomEdge)
        place.height = std::clamp(place.height + shift.rows, kLeastPanelHeight, kMostPanelHeight);
    return placeOnBoard(place);
}

CellShift shiftWithin(const std::vector<PanelPlace>& places, CellShift wanted) {
    for (const PanelPlace& place : places) {
        wanted.columns = std::min(wanted.columns, std::max(0, kBoardColumns - place.column - place.width));
        wanted.columns = std::max(wanted.columns, -place.column);
        wanted.rows = std::clamp(wanted.rows, -place.row, std::max(0, kMostPanelRow - place.row));
    }
    return wanted;
}

std::vector<Panel> panelsOn(const Graph& graph, std::string_view board) {
    std::vector<Panel> panels;
    for (const Panel& panel : graph.panels)
        if (graph.boardOf(panel) == board) panels.push_back(panel);
    return panels;
}

std::map<std::string, std::vector<std::string>> variablesOn(const Graph& graph, std::string_view board) {
    const BoardTab* const tab = graph.findBoard(board);
    return tab ? tab->variables : std::map<std::string, std::vector<std::string>>();
}

void takePlaces(Graph& graph, const std::vector<Panel>& panels) {
    for (const Panel& panel : panels)
        if (Panel* const own = graph.findPanel(panel.id)) own->place = panel.place;
}

bool isFree(const PanelPlace& place, const std::vector<Panel>& panels) {
    return std::none_of(panels.begin(), panels.end(),
                        [&place](const Panel& panel) { return overlaps(panel.place, place); });
}

PanelPlace freePlace(const std::vector<Panel>& panels, int width, int height) {
    PanelPlace place = placeOnBoard({0, 0, width, height});
    for (place.row = 0;; ++place.row)
        for (place.column = 0; place.column + place.width <= kBoardColumns; ++place.column)
            if (isFree(place, panels)) return place;
}

int boardRows(const std::vector<Panel>& panels) {
    int rows = 0;
    for (const Panel& panel : panels)
        rows = std::max(rows, panel.place.row + panel.place.height);
    return rows;
}

} // namespace weir
