#pragma once
#include "pipeline/graph/graph.h"

#include <set>
#include <string>
#include <vector>

namespace weir {

/// Edits of the tabs of a graph's dashboard, and of the panels on them. Each leaves a graph whose panels name
/// the tab that they stand on, so that they stay there when tabs change their order.

/// Gives the graph a tab of this title, if it has none yet, for the panels that there are.
void settleBoards(Graph& graph, const std::string& firstTitle);

/// Adds a tab behind the others and returns its id.
std::string addBoard(Graph& graph, const std::string& title);
/// Removes a tab with all that stands on it.
void removeBoard(Graph& graph, const std::string& board);
/// Moves the tab at one place to another, counted from the left.
void moveBoard(Graph& graph, int from, int to);
/// Adds a copy of a tab right behind it, with copies of its panels, and returns its id.
std::string duplicateBoard(Graph& graph, const std::string& board, const std::string& title);

/// Moves panels to another tab, below what stands there if they would lie over it.
void movePanels(Graph& graph, const std::set<std::string>& panels, const std::string& board);

/// Adds panels to a tab under ids that are free, as they lie beside each other: where they stood if nothing
/// is there, or else one alone in the first free place and several below all others. Returns their ids.
std::vector<std::string> addPanels(Graph& graph, std::vector<Panel> panels, const std::string& board);

} // namespace weir
