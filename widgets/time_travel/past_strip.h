#pragma once
#include "widgets/dashboard/board_time.h"

#include <QColor>
#include <QWidget>

#include <optional>
#include <vector>

namespace weir {

class BoardPlayback;

/// All that one can go back to, as a strip: how much happened when, alerts as marks on it, the part that is
/// played over and over, and the moment that panels show, which follows the pointer. GUI thread only.
class PastStrip : public QWidget {
    Q_OBJECT
public:
    /// The playback outlives the strip.
    explicit PastStrip(BoardPlayback& playback, QWidget* parent = nullptr);

    /// A moment that is marked, in a colour that says how grave it is.
    struct Mark {
        Timestamp time;
        QColor color;

        bool operator==(const Mark&) const = default;
    };
    void setMarks(std::vector<Mark> marks);

    /// Where a moment is on the strip, in pixels from its left edge.
    double positionOf(Timestamp time) const;
    Timestamp timeAt(double position) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// The part of the extent that the strip shows; unset: there is nothing.
    std::optional<TimeRange> shown() const;
    void scrubTo(double position);
    void zoom(double factor, double position);
    /// Counted anew only where something else is to be seen, and not for each moment that is played.
    const std::vector<std::size_t>& densityOf(TimeRange range, std::size_t blocks);

    BoardPlayback& playback_;
    std::vector<Mark> marks_;
    std::vector<std::size_t> density_;
    std::optional<TimeRange> densityRange_; ///< that it was counted for; unset: there is more by now
    std::optional<TimeRange> zoomed_;       ///< unset: all of it
    std::optional<Timestamp> loopBegin_;    ///< while a loop is drawn
    std::optional<Timestamp> wantedMoment_; ///< where the pointer was last, until panels show it
    bool isScrubbing_ = false;
};

} // namespace weir
