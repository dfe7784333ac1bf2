#include "widgets/dashboard/reading_actions.h"

#include "widgets/commands/command_list.h"
#include "widgets/dashboard/board_marks.h"
#include "widgets/dashboard/detached_window.h"
#include "widgets/dashboard/time_history.h"
#include "widgets/dashboard/time_range_dialog.h"
#include "widgets/dashboard/zone_dialog.h"
#include "widgets/parts/moment_text.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>

#include <algorithm>
#include <array>

namespace weir {

namespace {

using namespace std::chrono_literals;

constexpr std::array<Duration, 7> kSpans{10s, 1min, 5min, 15min, 1h, 6h, 24h};
constexpr Timestamp kMillisecondsFrom = 1'000'000'000; ///< shown: from here on moments are whole ones
constexpr double kCursorStep = 0.01;                   ///< of what is shown, for a key

QString spanName(Duration span) {
    return QString::fromStdString(formatDuration(span));
}

} // namespace

ReadingActions::ReadingActions(BoardTime& time, TimeHistory& history, BoardMarks& marks, QWidget& dashboard)
    : QObject(&dashboard), time_(time), history_(history), marks_(marks), dashboard_(dashboard),
      ranges_(new QMenu(tr("&Time shown"), &dashboard)), zones_(new QMenu(tr("Time &zone"), &dashboard)),
      spans_(new QActionGroup(this)) {
    pause = make("pauseView", "pause", tr("&Pause the view"),
                 tr("Hold what is seen still; the graph runs on, and all of it is shown afterwards"),
                 QKeySequence(Qt::Key_P), [this] { time_.setPaused(pause->isChecked()); });
    pause->setCheckable(true);
    // Space is no shortcut, for it would come before the buttons and lists that it is pressed in.
    pause->setToolTip(
        tr("%1 (%2 or Space)")
            .arg(tr("Hold what is seen still; the graph runs on, and all of it is shown afterwards"),
                 pause->shortcut().toString(QKeySequence::NativeText)));
    goLive = make("goLive", "go-on", tr("Back to &live"),
                  tr("Follow the newest records again, in all panels"), QKeySequence(Qt::Key_L), [this] {
                      time_.setPaused(false);
                      time_.goLive();
                      time_.showAllValues();
                  });
    back = make("timeBack", "chevron-left", tr("&Back"), tr("To the time that was shown before"),
                QKeySequence(Qt::ALT | Qt::Key_Left), [this] { history_.goBack(); });
    forward = make("timeForward", "chevron-right", tr("&Forward"), tr("To the time that was shown after it"),
                   QKeySequence(Qt::ALT | Qt::Key_Right), [this] { history_.goForward(); });
    frame = make("frameTime", "zoom-in", tr("Zoom by &frame"),
                 tr("Drag over a chart to frame what is to be shown; Shift and a drag does the same"),
                 QKeySequence(Qt::Key_Z), [this] {
                     time_.setDrag(frame->isChecked() ? BoardTime::Drag::Frame : BoardTime::Drag::Move);
                 });
    frame->setCheckable(true);
    cursorA = make("cursorA", "cursor-a", tr("Set cursor &A"), tr("At the moment that is pointed at"),
                   QKeySequence(Qt::Key_A), [this] { setCursor(0, pointed(1.0 / 3)); });
    cursorB = make("cursorB", "cursor-b", tr("Set cursor &B"),
                   tr("At the moment that is pointed at; the legends then measure from A to B"),
                   QKeySequence(Qt::Key_B), [this] { setCursor(1, pointed(2.0 / 3)); });
    clearCursors = make("clearCursors", "", tr("&Clear cursors"), {}, QKeySequence(Qt::Key_C),
                        [this] { time_.setCursors({}); });
    cursorEarlier = make("cursorEarlier", "", tr("Cursor &earlier"), tr("The cursor that was set last"),
                         QKeySequence(Qt::CTRL | Qt::Key_Left), [this] { moveCursor(-kCursorStep); });
    cursorLater = make("cursorLater", "", tr("Cursor &later"), tr("The cursor that was set last"),
                       QKeySequence(Qt::CTRL | Qt::Key_Right), [this] { moveCursor(kCursorStep); });
    addNote = make("addTimeNote", "note", tr("Add &note…"),
                   tr("A text at the moment that is pointed at, or from cursor to cursor"),
                   QKeySequence(Qt::Key_N), [this] {
                       const Timestamp moment = pointed(0.5);
                       askForNote(betweenCursors().value_or(TimeRange{moment, moment}));
                   });
    noteSpan = make("noteSpan", "note", tr("Note over a &span…"),
                    tr("Drag over a chart from where to where the note is to reach; with both cursors set it "
                       "reaches from one to the other"),
                    QKeySequence(Qt::SHIFT | Qt::Key_N), [this] { beginNoteSpan(); });
    noteSpan->setCheckable(true);
    showMarks = make("showMarks", "alert", tr("Show &marks"), tr("Alerts and notes on the time axes"),
                     QKeySequence(Qt::Key_M), [this] { time_.showMarks(showMarks->isChecked()); });
    showMarks->setCheckable(true);
    fromTo = make("timeFromTo", "", tr("&From … to …"), tr("From one moment to another"),
                  QKeySequence(Qt::CTRL | Qt::Key_G), [this] {
                      auto* dialog = new TimeRangeDialog(time_.shown(), time_, window());
                      connect(dialog, &QDialog::accepted, this, &ReadingActions::rangeWritten);
                      dialog->open();
                  });
    makeRanges();
    makeZones();
    setWhyNot(*goLive, tr("The newest records are followed already"));
    setWhyNot(*back, tr("Nothing else was shown before"));
    setWhyNot(*forward, tr("One has not gone back"));
    for (QAction* action : {clearCursors, cursorEarlier, cursorLater})
        setWhyNot(*action, tr("No cursor is set"));
    connect(&time_, &BoardTime::noteWanted, this, &ReadingActions::askForNote);
    connect(&time_, &BoardTime::dragChanged, this, &ReadingActions::update);
    connect(&time_, &BoardTime::rangeChanged, this, &ReadingActions::update);
    connect(&time_, &BoardTime::momentChanged, this, &ReadingActions::update);
    connect(&time_, &BoardTime::pausedChanged, this, &ReadingActions::update);
    connect(&time_, &BoardTime::cursorsChanged, this, &ReadingActions::update);
    connect(&time_, &BoardTime::marksChanged, this, &ReadingActions::update);
    connect(&time_, &BoardTime::zoneChanged, this, &ReadingActions::update);
    connect(&history_, &TimeHistory::changed, this, &ReadingActions::update);
    update();
}

QAction* ReadingActions::make(const char* name, const char* icon, const QString& text, const QString& tip,
                              const QKeySequence& shortcut, const std::function<void()>& run) {
    auto* action = new QAction(text, this);
    action->setObjectName(QStringLiteral("action:") + QLatin1String(name));
    if (*icon) action->setIcon(Theme::instance().icon(QLatin1String(icon)));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    const QString what = tip.isEmpty() ? QString(text).remove(u'&').remove(u'…') : tip;
    action->setToolTip(shortcut.isEmpty() ? what
                                          : QStringLiteral("%1 (%2)").arg(
                                                what, shortcut.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, run);
    dashboard_.addAction(action);
    return action;
}

void ReadingActions::makeRanges() {
    const auto add = [this](const QString& text, Duration span) {
        QAction* action = ranges_->addAction(text);
        action->setObjectName(QStringLiteral("action:span:%1").arg(span.count() / 1'000'000'000));
        action->setCheckable(true);
        action->setData(static_cast<qint64>(span.count()));
        spans_->addAction(action);
        connect(action, &QAction::triggered, this, [this, span] {
            time_.beginMove(); // live again and another span are one step
            time_.setSpan(span);
            time_.goLive();
            time_.endMove();
            update(); // chosen again it has lost its check
        });
    };
    ranges_->setToolTipsVisible(true);
    spans_->setExclusionPolicy(
        QActionGroup::ExclusionPolicy::ExclusiveOptional); // of the past, none is checked
    add(tr("As each panel says"), Duration::zero());
    for (const Duration span : kSpans)
        add(tr("Last %1").arg(spanName(span)), span);
    QAction* other = ranges_->addAction(tr("Last …"));
    other->setObjectName(QStringLiteral("action:spanOther"));
    other->setToolTip(tr("Another length of time, such as 90 s or 2 h"));
    connect(other, &QAction::triggered, this, &ReadingActions::askForSpan);
    ranges_->addSeparator();
    ranges_->addActions({fromTo, goLive});
    ranges_->addSeparator();
    ranges_->addActions({back, forward});
}

void ReadingActions::makeZones() {
    const auto add = [this](const QString& name, const QString& text, auto choose) {
        QAction* action = zones_->addAction(text);
        action->setObjectName(QStringLiteral("action:zone:") + name);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, choose);
        connect(action, &QAction::triggered, this, &ReadingActions::update);
        return action;
    };
    local_ =
        add(QStringLiteral("local"), tr("&Local"), [this] { time_.setZone(QTimeZone::systemTimeZone()); });
    utc_ = add(QStringLiteral("utc"), QStringLiteral("&UTC"), [this] { time_.setZone(QTimeZone::utc()); });
    otherZone_ = add(QStringLiteral("other"), tr("&Other…"), [this] {
        update(); // the check waits for the choice
        (new ZoneDialog(time_, window()))->open();
    });
}

void ReadingActions::fill(QMenu& menu) const {
    menu.setToolTipsVisible(true);
    menu.addMenu(ranges_);
    menu.addAction(pause);
    menu.addAction(frame);
    menu.addSeparator();
    menu.addActions({cursorA, cursorB, clearCursors, cursorEarlier, cursorLater});
    menu.addSeparator();
    menu.addActions({addNote, noteSpan, showMarks});
    menu.addSeparator();
    menu.addMenu(zones_);
}

QString ReadingActions::shownText() const {
    if (const auto& range = time_.range())
        return QStringLiteral("%1 – %2").arg(shortTimeText(range->from, Duration(range->to - range->from)),
                                             shortTimeText(range->to, Duration(range->to - range->from)));
    if (time_.moment()) return tr("The past");
    if (time_.isPaused()) return tr("Paused");
    return time_.span() == Duration::zero() ? tr("Live") : tr("Last %1").arg(spanName(time_.span()));
}

void ReadingActions::update() {
    const auto& [a, b] = time_.cursors();
    pause->setChecked(time_.isPaused());
    goLive->setEnabled(!time_.isLive() || time_.isPaused() || time_.moment());
    back->setEnabled(history_.canGoBack());
    forward->setEnabled(history_.canGoForward());
    frame->setChecked(time_.drag() == BoardTime::Drag::Frame);
    noteSpan->setChecked(time_.drag() == BoardTime::Drag::Note);
    showMarks->setChecked(time_.areMarksShown());
    for (QAction* action : {clearCursors, cursorEarlier, cursorLater})
        action->setEnabled(a || b);
    for (QAction* span : spans_->actions())
        span->setChecked(time_.isLive() && span->data().toLongLong() == time_.span().count());
    const QTimeZone& zone = time_.zone();
    utc_->setChecked(zone == QTimeZone::utc());
    local_->setChecked(!utc_->isChecked() && zone.id() == QTimeZone::systemTimeZoneId());
    otherZone_->setChecked(!utc_->isChecked() && !local_->isChecked());
    otherZone_->setText(otherZone_->isChecked()
                            ? tr("&Other: %1…").arg(QString::fromLatin1(zone.id()).replace(u'_', u' '))
                            : tr("&Other…"));
    Q_EMIT shownTextChanged();
}

void ReadingActions::askForSpan() {
    auto* dialog = new QInputDialog(window());
    dialog->setObjectName(QStringLiteral("spanDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Time shown"));
    dialog->setLabelText(tr("How far back, such as 90 s, 2 h or 3 d:"));
    dialog->setTextValue(spanName(time_.span() > Duration::zero() ? time_.span() : Duration(1min)));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& text) {
        const Result<Duration> span = parseDuration(text.trimmed().toStdString());
        if (!span || *span < 1ms || *span > 24h * 3660) {
            QMessageBox::warning(
                window(), tr("Time shown"),
                tr("“%1” is no length of time from 1 ms to 10 years. Write it as 90 s, 2 h or 3 d.")
                    .arg(text));
            return;
        }
        time_.beginMove();
        time_.setSpan(*span);
        time_.goLive();
        time_.endMove();
    });
    dialog->open();
}

Timestamp ReadingActions::pointed(double share) const {
    const TimeRange shown = time_.shown();
    const auto length = static_cast<double>(shown.to - shown.from);
    // A pixel is no nanosecond: what is written of it should not pretend so.
    return wholeAsShown(time_.hovered().value_or(shown.from + static_cast<Timestamp>(length * share)));
}

Timestamp ReadingActions::wholeAsShown(Timestamp moment) const {
    const TimeRange shown = time_.shown();
    return shown.to - shown.from > kMillisecondsFrom ? floorTime(moment + 500'000, 1'000'000) : moment;
}

std::optional<TimeRange> ReadingActions::betweenCursors() const {
    const auto& [a, b] = time_.cursors();
    if (!a || !b || *a == *b) return std::nullopt;
    return TimeRange{std::min(*a, *b), std::max(*a, *b)};
}

void ReadingActions::askForNote(TimeRange place) {
    if (place.to > place.from) place = {wholeAsShown(place.from), wholeAsShown(place.to)};
    marks_.askForNote(place, window());
}

void ReadingActions::beginNoteSpan() {
    if (!noteSpan->isChecked()) return time_.setDrag(BoardTime::Drag::Move);
    if (const std::optional<TimeRange> span = betweenCursors()) {
        noteSpan->setChecked(false);
        return askForNote(*span);
    }
    time_.setDrag(BoardTime::Drag::Note);
}

QWidget* ReadingActions::window() const {
    QWidget* const active = QApplication::activeWindow();
    return qobject_cast<DetachedWindow*>(active) ? active : dashboard_.window();
}

void ReadingActions::setCursor(std::size_t cursor, Timestamp at) {
    BoardTime::Cursors cursors = time_.cursors();
    cursors[cursor] = at;
    lastCursor_ = cursor;
    time_.setCursors(cursors);
}

void ReadingActions::moveCursor(double share) {
    if (!time_.cursors()[lastCursor_]) lastCursor_ = 1 - lastCursor_;
    const auto& cursor = time_.cursors()[lastCursor_];
    if (!cursor) return;
    const TimeRange shown = time_.shown();
    setCursor(lastCursor_,
              *cursor + static_cast<Timestamp>(static_cast<double>(shown.to - shown.from) * share));
}

} // namespace weir
