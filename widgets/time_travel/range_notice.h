#pragma once
#include "widgets/dashboard/board_time.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace weir {

class BoardPlayback;

/// Says over the board, while a part of time is shown that panels have no records of, why that is, and leads
/// to where there are some. It lies over its parent and is hidden otherwise. GUI thread only.
class RangeNotice : public QWidget {
    Q_OBJECT
public:
    /// Time and playback outlive it.
    RangeNotice(BoardTime& time, BoardPlayback& playback, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    /// Of a part without any records: what is there instead.
    void tellNothing(TimeRange range);
    /// Whether there are fewer records than elsewhere; one may look closely at what is between any two.
    bool isGap(TimeRange between) const;
    void tell(const QString& text);
    void goThere();
    void place();

    BoardTime& time_;
    BoardPlayback& playback_;
    QLabel* text_;
    QPushButton* go_;
    std::optional<TimeRange> there_; ///< where to go; unset: what is shown, which is only to be read back
};

} // namespace weir
