#pragma once
#include "widgets/document/graph_document.h"

#include <QTabBar>

#include <optional>
#include <string>

class QLineEdit;
class QMenu;

namespace weir {

class Board;

/// The tabs of the dashboard's boards: clicked to show one, dragged to another place, renamed with a double
/// click, closed with what stands on them. A graph without tabs has one here that is called after what it is.
/// Every edit is one undo command of the document. GUI thread only.
class BoardTabs : public QTabBar {
    Q_OBJECT
public:
    /// Both outlive it.
    BoardTabs(GraphDocument& document, Board& board, QWidget* parent = nullptr);

    /// What the tab is called that a graph without tabs has.
    static QString soleTitle();
    /// What a new tab is called that gets no name.
    static QString freeTitle(const Graph& graph);

    /// Adds a tab and lets its title be written.
    void addTabOfBoard();
    void duplicateShown();
    void closeShown();
    /// Lets the title of the shown tab be written where it stands.
    void renameShown();
    void showNext(int step);
    void moveShown(int step);

    /// The tab at a point of the screen: the id of its board.
    std::optional<std::string> boardAt(QPoint pointer) const;
    /// Marks the tab that a dragged panel would go to; unset: none.
    void setTarget(const std::optional<std::string>& board);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Something was done that should be told, for the status bar.
    void messageWanted(const QString& text);

protected:
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void tabLayoutChange() override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refill();
    void leaveOutCloseButtons();
    void showBoard(int index);
    void close(int index);
    void takeOrder(int from, int to);
    void beginRename(int index, const QString& mergeKey = {});
    void placeEditor();
    void endRename(bool isTaken);
    std::string boardOf(int index) const;

    GraphDocument& document_;
    Board& board_;
    QLineEdit* editor_;
    std::string renamed_;
    QString
        renameKey_; ///< the renaming belongs to the command with this merge key; empty: it is one of its own
    std::optional<std::string> target_;
    std::optional<std::pair<int, int>> moved_; ///< from and to, until the mouse lets go
    int wholeWidth_ = 0; ///< of all tabs with their buttons, in device-independent pixels
    bool isFilling_ = false;
};

} // namespace weir
