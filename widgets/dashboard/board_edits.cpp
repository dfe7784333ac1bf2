#include "widgets/dashboard/board_edits.h"

#include "widgets/dashboard/board_layout.h"

#include <algorithm>
#include <limits>

namespace weir {

namespace {

void number(std::vector<BoardTab>& boards) {
    for (std::size_t place = 0; place < boards.size(); ++place)
        boards[place].position = static_cast<int>(place);
}

/// Where the panels stand on a tab beside those that are there already.
void findPlaces(std::vector<Panel>& panels, const std::vector<Panel>& there) {
    for (Panel& panel : panels)
        panel.place = placeOnBoard(panel.place);
    const auto hasRoom = [&there](const Panel& panel) { return isFree(panel.place, there); };
    if (std::all_of(panels.begin(), panels.end(), hasRoom)) return;
    if (panels.size() == 1) {
        panels.front().place = freePlace(there, panels.front().place.width, panels.front().place.height);
        return;
    }
    int top = std::numeric_limits<int>::max();
    for (const Panel& panel : panels)
        top = std::min(top, panel.place.row);
    const int down = boardRows(there) - top;
    for (Panel& panel : panels)
        panel.place.row += down;
}

} // namespace

void settleBoards(Graph& graph, const std::string& firstTitle) {
    if (graph.boards.empty()) {
        BoardTab first;
        first.id = graph.freeBoardId("board");
        first.title = firstTitle;
        graph.boards.push_back(std::move(first));
    }
    for (Panel& panel : graph.panels)
        panel.board = std::string(graph.boardOf(panel));
    number(graph.boards);
}

std::string addBoard(Graph& graph, const std::string& title) {
    BoardTab board;
    board.id = graph.freeBoardId("board");
    board.title = title;
    graph.boards.push_back(board);
    number(graph.boards);
    return board.id;
}

void removeBoard(Graph& graph, const std::string& board) {
    std::erase_if(graph.panels, [&](const Panel& panel) { return graph.boardOf(panel) == board; });
    for (Panel& panel : graph.panels)
        panel.board = std::string(graph.boardOf(panel));
    std::erase_if(graph.boards, [&board](const BoardTab& tab) { return tab.id == board; });
    number(graph.boards);
}

void moveBoard(Graph& graph, int from, int to) {
    const int count = static_cast<int>(graph.boards.size());
    if (from < 0 || to < 0 || from >= count || to >= count || from == to) return;
    for (Panel& panel : graph.panels)
        panel.board = std::string(graph.boardOf(panel));
    BoardTab moved = std::move(graph.boards[static_cast<std::size_t>(from)]);
    graph.boards.erase(graph.boards.begin() + from);
    graph.boards.insert(graph.boards.begin() + to, std::move(moved));
    number(graph.boards);
}

std::string duplicateBoard(Graph& graph, const std::string& board, const std::string& title) {
    const auto original = std::find_if(graph.boards.begin(), graph.boards.end(),
                                       [&board](const BoardTab& tab) { return tab.id == board; });
    if (original == graph.boards.end()) return {};
    BoardTab copy = *original;
    copy.id = graph.freeBoardId("board");
    copy.title = title;
    const std::string id = copy.id;
    graph.boards.insert(original + 1, std::move(copy));
    number(graph.boards);
    addPanels(graph, panelsOn(graph, board), id);
    return id;
}

void movePanels(Graph& graph, const std::set<std::string>& panels, const std::string& board) {
    std::vector<Panel> moved;
    for (const Panel& panel : graph.panels)
        if (panels.contains(panel.id) && graph.boardOf(panel) != board) moved.push_back(panel);
    findPlaces(moved, panelsOn(graph, board));
    for (const Panel& panel : moved) {
        Panel* const own = graph.findPanel(panel.id);
        own->board = board;
        own->place = panel.place;
    }
}

std::vector<std::string> addPanels(Graph& graph, std::vector<Panel> panels, const std::string& board) {
    findPlaces(panels, panelsOn(graph, board));
    std::vector<std::string> ids;
    for (Panel& panel : panels) {
        panel.id = graph.freePanelId(panel.type);
        panel.board = board;
        ids.push_back(panel.id);
        graph.panels.push_back(std::move(panel));
    }
    return ids;
}

} // namespace weir
