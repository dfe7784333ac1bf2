#pragma once
#include <QWidget>

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

private:
    QToolButton* add(QAction* action);
    void updateText();

    ReadingActions& actions_;
    ElidedButton* range_;
    QToolButton* goLive_;
};

} // namespace weir
