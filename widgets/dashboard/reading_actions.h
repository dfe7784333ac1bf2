#pragma once
#include "widgets/dashboard/board_time.h"

#include <QObject>

#include <functional>

class QAction;
class QActionGroup;
class QMenu;

namespace weir {

class BoardMarks;
class TimeHistory;

/// What can be done while reading a dashboard: which part of time it shows, its cursors, its notes, its time
/// zone. Their shortcuts work while something on the dashboard has the focus. GUI thread only.
class ReadingActions : public QObject {
    Q_OBJECT
public:
    /// All of them outlive the actions; shortcuts are those of `dashboard`.
    ReadingActions(BoardTime& time, TimeHistory& history, BoardMarks& marks, QWidget& dashboard);

    QAction* pause;
    QAction* goLive;
    QAction* back;
    QAction* forward;
    QAction* frame; ///< a drag frames what is to be shown
    QAction* cursorA;
    QAction* cursorB;
    QAction* clearCursors;
    QAction* cursorEarlier;
    QAction* cursorLater;
    QAction* addNote;
    QAction* noteSpan; ///< a drag says what a note is about
    QAction* showMarks;
    QAction* fromTo;

    /// How much of time is shown, relative to the newest or from one moment to another.
    QMenu* rangeMenu() const { return ranges_; }
    QMenu* zoneMenu() const { return zones_; }
    /// Everything else, for the menu bar and for a button.
    void fill(QMenu& menu) const;
    /// How the shown span is called: "Last 5 min"; while another part is shown, from when to when.
    QString shownText() const;

Q_SIGNALS:
    void shownTextChanged();
    /// The user has written from when to when is to be shown, and it is.
    void rangeWritten();

private:
    QAction* make(const char* name, const char* icon, const QString& text, const QString& tip,
                  const QKeySequence& shortcut, const std::function<void()>& run);
    void makeRanges();
    void makeZones();
    void update();
    void askForSpan();
    /// The moment that is pointed at; with nothing pointed at, so far into what is shown.
    Timestamp pointed(double share) const;
    /// A moment no finer than what is shown lets one point at.
    Timestamp wholeAsShown(Timestamp moment) const;
    /// Unset: not both are set.
    std::optional<TimeRange> betweenCursors() const;
    void askForNote(TimeRange place);
    void beginNoteSpan();
    /// That the user is in: the dashboard's, or one that a part of it has gone to.
    QWidget* window() const;
    void setCursor(std::size_t cursor, Timestamp at);
    void moveCursor(double share);

    BoardTime& time_;
    TimeHistory& history_;
    BoardMarks& marks_;
    QWidget& dashboard_;
    QMenu* ranges_;
    QMenu* zones_;
    QActionGroup* spans_;
    QAction* local_ = nullptr;
    QAction* utc_ = nullptr;
    QAction* otherZone_ = nullptr;
    std::size_t lastCursor_ = 0;
};

} // namespace weir
