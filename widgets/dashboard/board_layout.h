#pragma once
#include "pipeline/graph/graph.h"

#include <string_view>
#include <vector>

namespace weir {

inline constexpr int kBoardColumns = 24;
inline constexpr int kLeastPanelWidth = 3;
inline constexpr int kLeastPanelHeight = 3;
inline constexpr int kMostPanelHeight = 60;
inline constexpr int kMostPanelRow = 600; ///< so that a picture of the board stays one that can be made

bool overlaps(const PanelPlace& a, const PanelPlace& b);

/// The nearest place on the board: not wider than it, not beyond its edges, not smaller than a panel can be.
PanelPlace placeOnBoard(PanelPlace place);

/// Puts panel `id` at `place`. Panels in its way move down, no further than they must, and so do those in
/// their way in turn; the others stay. No two overlap afterwards.
void putPanel(std::vector<Panel>& panels, std::string_view id, PanelPlace place);

/// The first free place of that size, row by row from the top.
PanelPlace freePlace(const std::vector<Panel>& panels, int width, int height);

/// How many rows the panels take up.
int boardRows(const std::vector<Panel>& panels);

} // namespace weir
