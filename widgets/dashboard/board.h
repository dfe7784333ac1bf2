#pragma once
#include "pipeline/runtime/statistics.h"
#include "widgets/dashboard/board_feed.h"
#include "widgets/document/graph_document.h"

#include <QWidget>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace weir {

class BoardTime;
class PanelFrame;

/// The dashboard's panels on their grid of 24 columns. It shows what the document says, and every change of
/// it, by mouse or keyboard, is one undo command of the document. GUI thread only.
class Board : public QWidget {
    Q_OBJECT
public:
    /// All of them outlive the board.
    Board(GraphDocument& document, BoardFeed& feed, BoardTime& time, QWidget* parent = nullptr);
    ~Board() override;

    /// Adds a panel of this type in the first free place, chooses it and returns its id. `source` is what it
    /// shows; unset, it is left for the user to choose.
    QString addPanel(const QString& type, const std::optional<Endpoint>& source);
    void duplicatePanel(const QString& id);
    void removePanel(const QString& id);

    /// The chosen panel; empty if none.
    const QString& selectedPanel() const { return selected_; }
    void selectPanel(const QString& id);
    PanelFrame* frame(const QString& id) const;

    /// What the panels say while they have no records depends on it.
    void setRunState(RunState state);
    void setEditable(bool isEditable);
    /// Draws all panels now, seen or not; for pictures.
    void refreshAll();

    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }
    QSize sizeHint() const override;
    /// Where a place of the grid is on the board.
    QRect geometryOf(const PanelPlace& place) const;

Q_SIGNALS:
    /// The board has another panel, whose menu may get what other parts of the window can do with it.
    void panelMade(weir::PanelFrame* frame);
    /// A panel was chosen; empty: none is any more.
    void panelSelected(const QString& id);
    /// Its settings are wanted (menu, Enter or a double click).
    void settingsWanted(const QString& id);
    /// A node was pointed at in a panel, by its path: it should be seen on the canvas.
    void nodeWanted(const QString& nodePath);
    /// This part of the board should be scrolled to.
    void attentionWanted(const QRect& area);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    /// A panel that the mouse has hold of.
    struct Drag {
        QString id;
        bool isResize;
        QRect from; ///< where it was when it was taken hold of
        PanelPlace target;
    };

    void rebuild();
    void synchronize(const Graph& before);
    PanelFrame* makeFrame(const Panel& panel);
    void removeFrame(const QString& id);
    /// One of the panel's settings; null: its default.
    void set(const QString& id, const QString& parameter, const Json& value);
    /// `before`: the panel as it was configured, or null.
    void configure(PanelFrame& frame, const Panel& panel, const Panel* before);
    void updateMessages();
    void placeFrames(const std::vector<Panel>& panels);

    void startDrag(const QString& id, bool isResize);
    void dragTo(QPoint offset);
    void drop();
    void cancelDrag();
    void nudge(const QString& id, QPoint cells, bool isResize);

    double columnWidth() const;
    int columnsIn(double distance) const;
    int rowsIn(double distance) const;
    QString titleOf(const Panel& panel) const;

    GraphDocument& document_;
    BoardFeed& feed_;
    BoardTime& time_;
    std::map<QString, PanelFrame*> frames_;
    QString selected_;
    std::optional<Drag> drag_;
    RunState runState_ = RunState::Stopped;
    bool isEditable_ = true;
};

} // namespace weir
