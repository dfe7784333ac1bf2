#pragma once
#include "widgets/dashboard/board.h"
#include "widgets/dashboard/board_time.h"
#include "widgets/time_travel/board_comparison.h"
#include "widgets/time_travel/board_playback.h"

#include <QWidget>

class QMenu;
class QScrollArea;
class QStackedWidget;

namespace weir {

class EmptyState;
class PlaybackBar;

/// The dashboard as a view of the window: a bar to add panels, and the board below it, which scrolls. GUI
/// thread only.
class DashboardView : public QWidget {
    Q_OBJECT
public:
    DashboardView(GraphDocument& document, Engine& engine, QWidget* parent = nullptr);
    ~DashboardView() override;

    Board& board() { return *board_; }
    BoardFeed& feed() { return feed_; }
    BoardTime& time() { return time_; }
    BoardPlayback& playback() { return playback_; }
    BoardComparison& comparison() { return comparison_; }
    /// Where time travel and comparison read captures from; outlives the view.
    void setCaptured(CapturedPast& past);
    PlaybackBar& playbackBar() { return *playbackBar_; }
    void showPlaybackBar(bool isShown);
    /// The menu of panel types; choosing one adds a panel that shows the proposed source.
    QMenu* addMenu() { return addMenu_; }
    /// The commands of the chosen panel, filled as it opens.
    QMenu* panelMenu() { return panelMenu_; }
    /// What a new panel shows at first: the output that the user is looking at. Unset: the only or the last
    /// one there is.
    void proposeSource(const std::optional<Endpoint>& source) { proposed_ = source; }

private:
    void fillAddMenu();
    void fillPanelMenu();
    void addPanel(const QString& type);
    void showBoardOrHint();

    GraphDocument& document_;
    BoardFeed feed_;
    BoardTime time_;
    std::optional<Endpoint> proposed_;
    Board* board_;
    BoardPlayback playback_;
    BoardComparison comparison_;
    PlaybackBar* playbackBar_;
    bool wantsPlaybackBar_ = true;
    QMenu* addMenu_;
    QMenu* panelMenu_;
    QScrollArea* scroll_;
    QStackedWidget* pages_;
    EmptyState* empty_;
};

} // namespace weir
