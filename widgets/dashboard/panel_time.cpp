#include "widgets/dashboard/panel_time.h"

#include "pipeline/data/timestamp_arithmetic.h"

#include <utility>

namespace weir {

PanelTime::PanelTime(BoardTime& board, QObject* parent) : BoardTime(parent), board_(board) {
    connect(&board_, &BoardTime::rangeChanged, this, &PanelTime::followRange);
    connect(&board_, &BoardTime::hoveredChanged, this, &PanelTime::followPointer);
    connect(&board_, &BoardTime::cursorsChanged, this, &PanelTime::followPointer);
    connect(&board_, &BoardTime::momentChanged, this, [this] { setMoment(board_.moment()); });
    connect(&board_, &BoardTime::pausedChanged, this, &PanelTime::setPaused);
    connect(&board_, &BoardTime::dragChanged, this, [this] { setDrag(board_.drag()); });
    connect(&board_, &BoardTime::allValuesWanted, this, &BoardTime::showAllValues);
    connect(&board_, &BoardTime::zoneChanged, this, [this] { setZone(board_.zone()); });
    connect(&board_, &BoardTime::marksChanged, this, [this] {
        showMarks(board_.areMarksShown());
        shareMarks(board_);
    });
    connect(this, &BoardTime::rangeChanged, this, &PanelTime::leadRange);
    connect(this, &BoardTime::hoveredChanged, this, &PanelTime::leadPointer);
    connect(this, &BoardTime::cursorsChanged, this, &PanelTime::leadPointer);
    connect(this, &BoardTime::moveBegan, &board_, &BoardTime::beginMove);
    connect(this, &BoardTime::moveEnded, &board_, &BoardTime::endMove);
    connect(this, &BoardTime::dragChanged, this, [this] { board_.setDrag(drag()); });
    connect(this, &BoardTime::markOpened, &board_, &BoardTime::openMark);
    connect(this, &BoardTime::noteWanted, &board_, &BoardTime::askForNote);
    connect(this, &BoardTime::shownTold, this, [this](TimeRange shown) {
        // Where nothing else is, cursors and notes are to find a place in a panel of its own time too.
        if (own_.followsBoard || board_.shown() == TimeRange())
            board_.tellShown({*toBoard(shown.from), *toBoard(shown.to)});
    });
    setMoment(board_.moment());
    setPaused(board_.isPaused());
    setDrag(board_.drag());
    setZone(board_.zone());
    showMarks(board_.areMarksShown());
    shareMarks(board_);
    followRange();
    followPointer();
}

void PanelTime::setOwn(const OwnTime& own) {
    if (own == own_) return;
    const bool wasOwn = !own_.followsBoard;
    isFollowing_ = true;
    own_ = own;
    setShift(own.shift);
    if (!own.followsBoard && !wasOwn) goLive();
    isFollowing_ = false;
    followRange();
    followPointer();
}

std::optional<Timestamp> PanelTime::toOwn(std::optional<Timestamp> time) const {
    return time ? std::optional(saturatingSubtract(*time, own_.shift.count())) : std::nullopt;
}

std::optional<Timestamp> PanelTime::toBoard(std::optional<Timestamp> time) const {
    return time ? std::optional(saturatingAdd(*time, own_.shift.count())) : std::nullopt;
}

void PanelTime::followRange() {
    if (isFollowing_) return;
    isFollowing_ = true;
    setSpan(own_.followsBoard ? board_.span() : Duration::zero());
    if (board_.isLive())
        goLive();
    else if (own_.followsBoard)
        show({*toOwn(board_.range()->from), *toOwn(board_.range()->to)});
    isFollowing_ = false;
}

void PanelTime::followPointer() {
    if (isFollowing_) return;
    isFollowing_ = true;
    setHovered(toOwn(board_.hovered()));
    setCursors({toOwn(board_.cursors()[0]), toOwn(board_.cursors()[1])});
    isFollowing_ = false;
}

void PanelTime::leadRange() {
    if (isFollowing_ || !own_.followsBoard) return;
    isFollowing_ = true;
    if (range())
        board_.show({*toBoard(range()->from), *toBoard(range()->to)});
    else
        board_.goLive();
    isFollowing_ = false;
    // Whoever was told may have led the board on.
    followRange();
}

void PanelTime::leadPointer() {
    if (isFollowing_) return;
    isFollowing_ = true;
    board_.setHovered(toBoard(hovered()));
    board_.setCursors({toBoard(cursors()[0]), toBoard(cursors()[1])});
    isFollowing_ = false;
}

} // namespace weir
