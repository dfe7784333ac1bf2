#pragma once
#include <QWidget>

#include <vector>

class QToolButton;

namespace weir {

class ElidedButton;
class ReadingActions;

/// Says which part of time the dashboard shows, and leads to another: a pause, the range, back and forth,
/// back to live, and a menu of what else helps to read. Part of a bar over the board.
class RangeBar : public QWidget {
    Q_OBJECT
public:
    /// The actions outlive the bar.
    explicit RangeBar(ReadingActions& actions, QWidget* parent = nullptr);

    /// Whether only what has no other place is shown: the range, whose menu has the way back and forward, and
    /// the other menu.
    void setCompact(bool isCompact);

private:
    QToolButton* add(QAction* action);
    void updateText();

    ReadingActions& actions_;
    ElidedButton* range_;
    QToolButton* goLive_;
    std::vector<QToolButton*> steps_; ///< the pause, and the way back and forward
};

} // namespace weir
