#pragma once
#include "pipeline/graph/graph.h"

#include <Qt>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

inline constexpr int kBoardColumns = 24;
inline constexpr int kLeastPanelWidth = 3;
inline constexpr int kLeastPanelHeight = 3;
inline constexpr int kMostPanelHeight = 60;
inline constexpr int kMostPanelRow = 600; ///< so that a picture of the board stays one that can be made

/// A distance in cells.
struct CellShift {
    int columns = 0;
    int rows = 0;
};

bool overlaps(const PanelPlace& a, const PanelPlace& b);

/// The nearest place on the board: not wider than it, not beyond its edges, not smaller than a panel can be.
PanelPlace placeOnBoard(PanelPlace place);
/// Whether none of these panels stands there.
bool isFree(const PanelPlace& place, const std::vector<Panel>& panels);

/// Puts panel `id` at `place`. Panels in its way move down, no further than they must, and so do those in
/// their way in turn; the others stay. No two overlap afterwards.
void putPanel(std::vector<Panel>& panels, std::string_view id, PanelPlace place);

/// Puts several panels at once; the others make way for all of them.
void putPanels(std::vector<Panel>& panels, const std::map<std::string, PanelPlace>& places);

/// The place with some of its edges moved by so many cells; the others stay where they are.
PanelPlace withEdgesMoved(PanelPlace place, Qt::Edges edges, CellShift shift);

/// As much of the distance as all of the places can be moved together without leaving the board.
CellShift shiftWithin(const std::vector<PanelPlace>& places, CellShift wanted);

/// The panels that stand on one tab. What stands on another is in nobody's way there.
std::vector<Panel> panelsOn(const Graph& graph, std::string_view board);
/// By the name of a field, the values that panels on one tab show records of; none: all.
std::map<std::string, std::vector<std::string>> variablesOn(const Graph& graph, std::string_view board);
/// Takes over where these panels stand.
void takePlaces(Graph& graph, const std::vector<Panel>& panels);

/// The first free place of that size, row by row from the top.
PanelPlace freePlace(const std::vector<Panel>& panels, int width, int height);

/// How many rows the panels take up.
int boardRows(const std::vector<Panel>& panels);

} // namespace weir
