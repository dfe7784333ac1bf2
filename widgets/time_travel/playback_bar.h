#pragma once
#include "widgets/time_travel/past_strip.h"

#include <QFrame>

#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QToolButton;

namespace weir {

class BoardComparison;
class Engine;

/// The bar under a dashboard that leads through what happened: play, step, pace, a part over and over, and
/// back to what happens now. Its actions stand in the window's menu too. GUI thread only.
class PlaybackBar : public QFrame {
    Q_OBJECT
public:
    /// All of them outlive the bar.
    PlaybackBar(BoardPlayback& playback, BoardComparison& comparison, BoardTime& time, const Engine& engine,
                QWidget* parent = nullptr);

    /// Play, step, loop, speed and live, for a menu.
    void fill(QMenu& menu) const;

protected:
    bool event(QEvent* event) override;

private:
    void leaveOut();
    void makeActions();
    void updateState();
    void updateMarks();
    void toggleLoop(bool isLooped);
    void changeSpeed(int steps);
    void makeComparisons();
    void askForComparison();
    void updateComparison();

    BoardPlayback& playback_;
    BoardComparison& comparison_;
    BoardTime& time_;
    const Engine& engine_;
    std::uint64_t markedUntil_ = 0; ///< sequence of the newest alert that is marked
    QAction* play_;
    QAction* back_;
    QAction* forward_;
    QAction* loop_;
    QAction* slower_;
    QAction* faster_;
    QAction* live_;
    QMenu* comparisons_;
    QComboBox* speed_;
    QToolButton* compare_;
    std::vector<std::vector<QWidget*>> leftOut_; ///< where there is no room for all, the first of them first
    PastStrip* strip_;
    QLabel* moment_;
    QLabel* fault_;
};

} // namespace weir
