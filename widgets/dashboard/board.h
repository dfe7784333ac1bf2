#pragma once
#include "pipeline/runtime/statistics.h"
#include "widgets/dashboard/board_drag.h"
#include "widgets/dashboard/board_feed.h"
#include "widgets/dashboard/board_geometry.h"
#include "widgets/dashboard/detached_window.h"
#include "widgets/dashboard/dragged_fields.h"
#include "widgets/dashboard/refresh_turns.h"
#include "widgets/document/graph_document.h"
#include "widgets/time_travel/output_past.h"

#include <QWidget>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace weir {

class BoardTime;
class DropHint;
class EmptyState;
class PanelFrame;
struct PanelType;

/// The dashboard's panels on their grid of 24 columns, those of one tab at a time; those of the others take
/// their records unseen. It shows what the document says, and every change of it, by mouse or keyboard, is
/// one undo command of the document. GUI thread only.
class Board : public QWidget {
    Q_OBJECT
public:
    /// All of them outlive the board.
    Board(GraphDocument& document, BoardFeed& feed, BoardTime& time, QWidget* parent = nullptr);
    ~Board() override;

    /// The id of the tab that is shown; empty where the graph has none.
    const std::string& shownTab() const { return tab_; }
    void showTab(const std::string& id);
    /// What a panel is dropped on that is dragged to `pointer` on the screen: a tab's id, if it is one.
    using TabFinder = std::function<std::optional<std::string>(QPoint pointer)>;
    void setTabFinder(TabFinder finder) { tabAt_ = std::move(finder); }

    /// Adds a panel of this type in the first free place, chooses it and returns its id. `source` is what it
    /// shows, with what is known of its fields; unset, it is left for the user to choose.
    QString addPanel(const QString& type, const std::optional<Endpoint>& source,
                     const std::vector<Field>& fields = {});
    /// Adds the panel that shows these fields best, in the first free place, and returns its id.
    QString addPanelFor(const DraggedFields& fields);
    /// Adds copies of panels of whatever graph, and chooses them.
    void addCopies(const QString& text, std::vector<Panel> panels);
    void duplicatePanel(const QString& id);
    void removePanel(const QString& id);
    void duplicateChosen();
    void removeChosen();
    void moveChosenTo(const std::string& tab);
    /// Makes panels of this type of them, with what is known of the fields of outputs.
    void changeChosenType(const PanelType& type, const std::map<Endpoint, Schema>& schemas);

    /// The chosen panel, or the last one chosen of several; empty if none.
    const QString& selectedPanel() const { return selected_; }
    /// All that are chosen.
    const std::set<QString>& chosenPanels() const { return chosen_; }
    /// What the document has of them, in their order there.
    std::vector<Panel> chosenCopies() const;
    void selectPanel(const QString& id);
    void choosePanels(const std::set<QString>& ids);
    void chooseAll();
    PanelFrame* frame(const QString& id) const;

    /// Shows a panel in a window of its own, which gives it back when it is closed.
    void openWindow(const QString& id, DetachedWindow::Form form);
    bool isAway(const QString& id) const { return windows_.contains(id); }
    void bringBack(const QString& id);

    /// What the panels say in the past depends on what there is of their outputs to go back to.
    void showPast(const std::function<OutputPast(const Endpoint& output)>& past);
    /// Whether the chosen panel shows an output that can be captured, and captures that.
    bool canCaptureChosen() const;
    void captureChosen();

    /// These stand in the menu of every panel.
    void setPanelActions(const QList<QAction*>& actions);
    /// What the panels say while they have no records depends on it.
    void setRunState(RunState state);
    void setEditable(bool isEditable);
    bool isEditable() const { return isEditable_; }
    /// How high the part of the board is that can be seen: its rows are made lower, within reason, to fit.
    /// Zero: they are as high as they are.
    void setRoom(int height);
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
    /// Whether panels can be edited.
    void editableChanged();
    /// Others are chosen than before.
    void choiceChanged();
    /// Another tab is shown than before.
    void tabShown(const QString& id);
    /// Its settings are wanted (menu, Enter or a double click).
    void settingsWanted(const QString& id);
    /// Panels that the mouse had hold of were let go.
    void dragEnded();
    /// A node was pointed at in a panel, by its path: it should be seen on the canvas.
    void nodeWanted(const QString& nodePath);
    /// This part of the board should be scrolled to.
    void attentionWanted(const QRect& area);
    /// Something was done that should be told, for the status bar.
    void messageWanted(const QString& text);
    /// A window was opened for a panel, or for more.
    void windowOpened(QWidget* window);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void moveTo(const std::string& tab, const std::set<std::string>& moved);
    /// What the board says about fields that are dragged over it.
    struct DropPreview {
        QString panel; ///< that would take them; empty: a new one would be made
        PanelPlace place;
        QString text;
        bool isTaken = false;
    };

    void rebuild();
    void synchronize(const Graph& before);
    void makeFrame(const Panel& panel);
    void connectFrame(PanelFrame& frame, const QString& id);
    void removeFrame(const QString& id);
    /// Makes the panel's frame anew, of another type or kind of content.
    void replaceFrame(const Panel& panel);
    /// Lets go of a frame: nothing of the board knows it any more.
    void discard(PanelFrame& frame);
    /// Whether the keyboard focus of its window is in the frame.
    static bool hasFocusWithin(const PanelFrame& frame);
    void showTabOfChosen();
    /// One of the panel's settings; null: its default.
    void set(const QString& id, const QString& parameter, const Json& value);
    /// `before`: the panel as it was configured, or null.
    void configure(PanelFrame& frame, const Panel& panel, const Panel* before);
    void updateMessages();
    void placeFrames(const std::vector<Panel>& panels);
    void placeFrames();
    void showFramesOfTab();
    std::shared_ptr<const RecordFilter> filterOf(const Panel& panel);
    /// The output that a panel shows; unset: none.
    std::optional<Endpoint> shownOutput(const Panel& panel) const;
    void captureSource(const QString& id);
    void watchVariables();
    int heightFor(int rows) const;
    QString addMade(Panel panel, const PanelPlace* place);

    void press(const QString& id, Qt::KeyboardModifiers modifiers);
    void showChoice(const QString& before);
    void startDrag(const QString& id, Qt::Edges edges);
    void dragTo(QPoint offset, QPoint pointer);
    void drop();
    void cancelDrag();
    void nudge(const QString& id, QPoint cells, bool isResize);
    void paintAway(QPainter& painter) const;
    QString panelAt(QPoint position) const;
    DropPreview previewOf(const DraggedFields& fields, QPoint position) const;
    void forward(QEvent& event) const;
    void endDropping();
    void addToPanel(const QString& id, const DraggedFields& fields);

    /// The cells as they lie now.
    BoardGeometry grid() const;

    GraphDocument& document_;
    BoardFeed& feed_;
    BoardTime& time_;
    std::string tab_;
    TabFinder tabAt_;
    std::map<QString, PanelFrame*> frames_;
    RefreshTurns turns_;
    std::map<std::string, std::shared_ptr<const RecordFilter>> filters_; ///< of each tab
    std::map<QString, std::shared_ptr<const RecordFilter>> filtered_;    ///< what each panel's records pass
    QString selected_;
    std::set<QString> chosen_;
    std::optional<BoardDrag> drag_;
    std::optional<std::pair<QPoint, QPoint>> band_; ///< from and to, while panels are chosen with the mouse
    std::optional<DropPreview> drop_;
    std::map<QString, std::unique_ptr<DetachedWindow>> windows_;
    std::map<QString, QByteArray> windowPlaces_; ///< of windows that were closed
    QList<QAction*> panelActions_;
    EmptyState* empty_;
    DropHint* dropHint_;
    RunState runState_ = RunState::Stopped;
    bool isEditable_ = true;
    int room_ = 0;
    int rowHeight_;
};

} // namespace weir
