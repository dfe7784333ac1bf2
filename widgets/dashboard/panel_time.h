#pragma once
#include "widgets/dashboard/board_time.h"
#include "widgets/dashboard/own_time.h"

namespace weir {

/// The time of one panel. It goes with that of its board, and what is done in the panel moves the board, but
/// for what the panel has of its own: which part is shown, or that it is so much earlier. The pointer and the
/// cursors go along with a shift, so that what is compared lies below each other. GUI thread only.
class PanelTime : public BoardTime {
    Q_OBJECT
public:
    /// `board` outlives it.
    explicit PanelTime(BoardTime& board, QObject* parent = nullptr);

    void setOwn(const OwnTime& own);
    const OwnTime& own() const { return own_; }

private:
    void followRange();
    void followPointer();
    void leadRange();
    void leadPointer();
    /// A moment of the board as it is here, and the other way round.
    std::optional<Timestamp> toOwn(std::optional<Timestamp> time) const;
    std::optional<Timestamp> toBoard(std::optional<Timestamp> time) const;

    BoardTime& board_;
    OwnTime own_;
    bool isFollowing_ = false; ///< what changes here comes from the board
};

} // namespace weir
