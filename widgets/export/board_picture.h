#pragma once
#include <QColor>
#include <QPicture>
#include <QRect>
#include <QString>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

class QPainter;

namespace weir {

class Board;
class PanelFrame;
struct Graph;

/// A panel as it looked when it was recorded: it can be drawn at any scale later, while the panel goes on.
struct PanelPicture {
    QString id;
    QString title;
    QRect place;      ///< on the picture of its board
    QPicture picture; ///< without its ground, from its top left corner
};

/// One panel or the panels of one board, recorded in the theme of that moment. A value.
struct BoardPicture {
    QString title;
    QSize size;
    std::vector<PanelPicture> panels;
    /// The grounds of that theme.
    QColor board;
    QColor surface;
    QColor border;

    /// Draws it in its own size. Without `withGround` only what stands on the grounds. `goesOn` is asked
    /// before each panel, and ends it by a no; whether it is whole.
    bool draw(QPainter& painter, bool withGround, const std::function<bool(int panel)>& goesOn = {}) const;
    /// Draws one of its panels where it stands.
    void drawPanel(QPainter& painter, const PanelPicture& panel, bool withGround) const;
};

/// The panel as it stands on its board.
BoardPicture recordPanel(PanelFrame& frame);

/// The panels of one tab of the graph's dashboard, on a board that is so wide. `tab` is empty where there are
/// no tabs. The board shows that graph; the tab need not be the one that is seen.
BoardPicture recordBoard(Board& board, const Graph& graph, std::string_view tab, int width);

/// What a tab is called; where there are no tabs, what the graph is.
QString boardTitle(const Graph& graph, std::string_view tab);

/// The tabs of a graph from left to right; one without a name where it has none.
std::vector<std::string> boardTabs(const Graph& graph);

} // namespace weir
