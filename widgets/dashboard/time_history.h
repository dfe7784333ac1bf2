#pragma once
#include "widgets/dashboard/board_time.h"

#include <QObject>

#include <vector>

namespace weir {

/// What a dashboard showed of event time before, step by step, to go back to and forward again. A gesture is
/// one step, however often it moved the time. Bounded. GUI thread only.
class TimeHistory : public QObject {
    Q_OBJECT
public:
    /// `time` outlives it.
    explicit TimeHistory(BoardTime& time, QObject* parent = nullptr);

    bool canGoBack() const { return !before_.empty(); }
    bool canGoForward() const { return !after_.empty(); }
    void goBack();
    void goForward();

Q_SIGNALS:
    /// Where one can go.
    void changed();

private:
    /// What is shown: a range, or so much of what is newest.
    struct State {
        std::optional<TimeRange> range;
        Duration span{0};

        bool operator==(const State&) const = default;
    };
    State now() const { return {time_.range(), time_.span()}; }
    void remember();
    void endMove();
    void go(std::vector<State>& from, std::vector<State>& to);

    BoardTime& time_;
    State present_;
    bool isGoing_ = false;
    bool isInMove_ = false;        ///< the step that the gesture makes is remembered already
    std::vector<State> afterMove_; ///< where one could go forward to before the gesture
    std::vector<State> before_;
    std::vector<State> after_; ///< the next is last
};

} // namespace weir
