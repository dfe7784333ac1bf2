#pragma once
#include "widgets/dashboard/board.h"
#include "widgets/dashboard/board_marks.h"
#include "widgets/dashboard/board_time.h"
#include "widgets/dashboard/time_history.h"
#include "widgets/time_travel/board_comparison.h"
#include "widgets/time_travel/board_playback.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QScrollArea;
class QSplitter;

namespace weir {

class BoardActions;
class BoardTabs;
class FieldsPane;
class PlaybackBar;
class RangeBar;
class RangeNotice;
class ReadingActions;
class VariableBar;

/// The dashboard as a view of the window: the tabs of its boards and what adds panels, the fields that can be
/// dragged onto it, and the board, which scrolls. All of it can be in a window of its own. GUI thread only.
class DashboardView : public QWidget {
    Q_OBJECT
public:
    DashboardView(GraphDocument& document, Engine& engine, QWidget* parent = nullptr);
    ~DashboardView() override;

    GraphDocument& document() { return document_; }
    Board& board() { return *board_; }
    BoardFeed& feed() { return feed_; }
    BoardTime& time() { return time_; }
    BoardMarks& marks() { return marks_; }
    /// What helps to read the panels.
    ReadingActions& reading() { return *reading_; }
    BoardPlayback& playback() { return playback_; }
    /// Shows a moment in all charts, in the middle of as much as they show now.
    void showMoment(Timestamp moment);
    BoardComparison& comparison() { return comparison_; }
    /// Where time travel and comparison read captures from; outlives the view.
    void setCaptured(CapturedPast& past);
    PlaybackBar& playbackBar() { return *playbackBar_; }
    void showPlaybackBar(bool isShown);
    BoardTabs& tabs() { return *tabs_; }
    VariableBar& variables() { return *variables_; }
    BoardActions& commands() { return *actions_; }
    /// The menu of panel types; choosing one adds a panel that shows the proposed source.
    QMenu* addMenu() { return addMenu_; }
    /// The commands of the chosen panel, filled as it opens.
    QMenu* panelMenu() { return panelMenu_; }
    /// Adds a panel of this type that shows this output.
    void addPanel(const QString& type, const std::optional<Endpoint>& source);
    /// What a new panel shows at first: the output that the user is looking at. Unset: the graph's result.
    void proposeSource(const std::optional<Endpoint>& source) { proposed_ = source; }
    std::optional<Endpoint> proposed() const;

    /// Schemas that the running graph has seen, which complete those known beforehand.
    void setSeenSchemas(const std::map<Endpoint, Schema>& schemas);
    /// What is known of the fields of all outputs.
    std::map<Endpoint, Schema> seenSchemas() const;

    /// Shows or hides the list of fields; shown, it gets the keyboard focus.
    void showFields(bool isShown);
    /// How wide the list of fields is; 0 while it is hidden.
    int fieldsWidth() const;
    /// Fills the screen with the board until Escape is pressed.
    void present();
    /// Shows all of it in a window of its own, or takes it back.
    void toggleWindow();

Q_SIGNALS:
    /// An alert on a time axis was clicked: the records that the node raised it for are wanted.
    void causeWanted(const QString& node, weir::Timestamp time, const QString& key);
    /// Something was done that should be told, for the status bar.
    void messageWanted(const QString& text);
    /// A panel was added by its type, and may want settings.
    void panelAdded(const QString& id);
    /// A window was opened for a part of the dashboard.
    void windowOpened(QWidget* window);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    QWidget* makeBar();
    /// To what there is room for.
    void fitBar();
    QWidget* makePlaceholder();
    void fillPanelMenu();
    void openMark(const AxisMark& mark);
    void tellVariables();
    void showBoardMenu(QPoint position);
    void updateParts();
    void endPresenting();
    void takeBack();
    bool takeKey(const QKeyEvent& event);
    void lendKeys(QWidget& window);
    void adapt(DetachedWindow& window);

    GraphDocument& document_;
    BoardFeed feed_;
    BoardTime time_;
    TimeHistory history_{time_};
    BoardMarks marks_;
    ReadingActions* reading_;
    std::optional<Endpoint> proposed_;
    std::map<Endpoint, Schema> seenSchemas_;
    Board* board_;
    BoardPlayback playback_;
    BoardComparison comparison_;
    PlaybackBar* playbackBar_;
    bool wantsPlaybackBar_ = true;
    BoardTabs* tabs_;
    QWidget* bar_ = nullptr; ///< with the tabs
    RangeBar* range_ = nullptr;
    QPushButton* add_ = nullptr;
    VariableBar* variables_;
    FieldsPane* fields_;
    QMenu* addMenu_;
    QMenu* panelMenu_;
    QScrollArea* scroll_;
    RangeNotice* notice_ = nullptr; ///< over the board
    QWidget* body_;                 ///< all of it
    QWidget* stage_;                ///< the part that is presented
    QSplitter* parts_;
    QWidget* placeholder_; ///< in its place while it is in its own window
    BoardActions* actions_ = nullptr;
    std::unique_ptr<DetachedWindow> window_;
    QByteArray windowPlace_;
    std::unique_ptr<DetachedWindow> presentation_;
};

} // namespace weir
