#pragma once
#include "widgets/time_travel/board_playback.h"

#include <optional>

namespace weir {

/// Leads a dashboard to a period for as long as it lives: charts show it, and all panels what they showed at
/// its end, from memory or from captures. Then it is where it was before. GUI thread only.
class ShownPeriod {
public:
    /// Both outlive it. Works off events until panels show the period, behind a progress window over `window`
    /// that lets the user end it.
    ShownPeriod(BoardPlayback& playback, BoardTime& time, TimeRange period, QWidget* window);
    ~ShownPeriod();
    ShownPeriod(const ShownPeriod&) = delete;
    ShownPeriod& operator=(const ShownPeriod&) = delete;

    bool isCancelled() const { return isCancelled_; }
    /// Whether there may be records of the period.
    bool isThere() const { return isThere_; }

private:
    void wait(QWidget* window);

    BoardPlayback& playback_;
    BoardTime& time_;
    std::optional<TimeRange> range_; ///< before
    BoardPlayback::State state_;
    Timestamp moment_;
    bool isPaused_;
    bool isThere_;
    bool isPast_;
    bool isCancelled_ = false;
};

} // namespace weir
