#include "widgets/time_travel/playback_bar.h"

#include "pipeline/runtime/engine.h"
#include "widgets/alerts/severity_look.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"
#include "widgets/time_travel/board_comparison.h"
#include "widgets/time_travel/board_playback.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace weir {

namespace {

constexpr std::array kSpeeds{0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 25.0, 50.0, 100.0};
constexpr int kIconSize = 16;
constexpr double kLoopShare = 0.1; ///< of the extent, for a loop that nobody has drawn

QString withShortcut(const QString& text, const QAction& action) {
    return QStringLiteral("%1 (%2)").arg(text, action.shortcut().toString(QKeySequence::NativeText));
}

QString speedText(double speed) {
    return QStringLiteral("%1×").arg(QLocale().toString(speed, 'g', 4));
}

} // namespace

PlaybackBar::PlaybackBar(BoardPlayback& playback, BoardComparison& comparison, BoardTime& time,
                         const Engine& engine, QWidget* parent)
    : QFrame(parent), playback_(playback), comparison_(comparison), time_(time), engine_(engine),
      comparisons_(new QMenu(tr("&Compare with"), this)), speed_(new QComboBox), compare_(new QToolButton),
      strip_(new PastStrip(playback)), moment_(new QLabel), fault_(new QLabel) {
    setObjectName(QStringLiteral("playbackBar"));
    setProperty("ground", QStringLiteral("surface"));
    setProperty("edge", QStringLiteral("top"));
    makeActions();
    makeComparisons();
    for (const double speed : kSpeeds)
        speed_->addItem(speedText(speed), speed);
    speed_->setObjectName(QStringLiteral("playbackSpeed"));
    speed_->setAccessibleName(tr("Speed"));
    speed_->setToolTip(tr("How many times as fast as it happened"));
    connect(speed_, &QComboBox::activated, this,
            [this](int index) { playback_.setSpeed(speed_->itemData(index).toDouble()); });
    moment_->setObjectName(QStringLiteral("playbackMoment"));
    moment_->setFont(Theme::instance().figures(TextStyle::Body));
    fault_->setObjectName(QStringLiteral("playbackFault"));
    fault_->hide();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::medium, spacing::tight, spacing::small, spacing::tight);
    row->setSpacing(spacing::tight);
    const auto addButton = [row](QAction* action, const QString& name) {
        auto* button = new QToolButton;
        button->setObjectName(name);
        button->setDefaultAction(action);
        button->setIconSize(QSize(kIconSize, kIconSize));
        row->addWidget(button);
        return button;
    };
    QToolButton* const back = addButton(back_, QStringLiteral("playbackBack"));
    addButton(play_, QStringLiteral("playbackPlay"));
    QToolButton* const forward = addButton(forward_, QStringLiteral("playbackForward"));
    speed_->setMinimumWidth(speed_->sizeHint().width());
    row->addWidget(speed_);
    QToolButton* const loop = addButton(loop_, QStringLiteral("playbackLoop"));
    leftOut_ = {{back, forward}, {speed_, loop, compare_}};
    row->addWidget(strip_, 1);
    row->addWidget(fault_);
    row->addWidget(moment_);
    row->addWidget(compare_);
    addButton(live_, QStringLiteral("playbackLive"))->setToolButtonStyle(Qt::ToolButtonTextOnly);

    connect(&playback_, &BoardPlayback::changed, this, &PlaybackBar::updateState);
    connect(&playback_, &BoardPlayback::extentChanged, this, [this] {
        updateState();
        updateMarks();
    });
    connect(&playback_, &BoardPlayback::failed, this, [this](const QString& text) {
        fault_->setVisible(!text.isEmpty());
        fault_->setToolTip(tr("The past that was captured cannot be read: %1").arg(text));
        fault_->setAccessibleName(fault_->toolTip());
    });
    connect(&comparison_, &BoardComparison::changed, this, &PlaybackBar::updateComparison);
    connect(&time_, &BoardTime::zoneChanged, this, &PlaybackBar::updateState);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        markedUntil_ = 0;
        updateMarks();
        updateState();
        updateComparison();
    });
    updateState();
}

bool PlaybackBar::event(QEvent* event) {
    const bool isTaken = QFrame::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) leaveOut();
    return isTaken;
}

/// The strip is what the bar is for; the buttons have their keys, or their place in the menu.
void PlaybackBar::leaveOut() {
    const auto widthOf = [this](const QWidget* part) {
        return std::max(part->minimumSizeHint().width(), part->minimumWidth()) + layout()->spacing();
    };
    const QMargins margins = layout()->contentsMargins();
    int needed = margins.left() + margins.right() - layout()->spacing();
    for (int i = 0; i < layout()->count(); ++i) {
        const QWidget* part = layout()->itemAt(i)->widget();
        if (part != fault_ || !fault_->isHidden()) needed += widthOf(part);
    }
    for (const std::vector<QWidget*>& parts : leftOut_) {
        const bool hasRoom = needed <= width();
        for (QWidget* part : parts) {
            part->setVisible(hasRoom);
            if (!hasRoom) needed -= widthOf(part);
        }
    }
}

void PlaybackBar::makeActions() {
    const auto make = [this](const QString& name, const QString& text, const QString& tip,
                             const QKeySequence& shortcut, auto command) {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(shortcut);
        action->setToolTip(withShortcut(tip, *action));
        connect(action, &QAction::triggered, this, command);
        addAction(action);
        return action;
    };
    const auto keyOf = [](Qt::Key letter) { return QKeySequence(Qt::CTRL | Qt::ALT | letter); };
    back_ = make(QStringLiteral("stepBack"), tr("Step &back"), tr("To the record before"),
                 keyOf(Qt::Key_Left), [this] { playback_.step(false); });
    play_ = make(QStringLiteral("playPast"), tr("&Play the past"), {}, keyOf(Qt::Key_Space), [this] {
        playback_.state() == BoardPlayback::State::Playing ? playback_.hold() : playback_.play();
    });
    forward_ = make(QStringLiteral("stepForward"), tr("Step &forward"), tr("To the next record"),
                    keyOf(Qt::Key_Right), [this] { playback_.step(true); });
    loop_ = make(QStringLiteral("loopPast"), tr("&Repeat a part"),
                 tr("Play a part over and over; drag over the strip with Shift to choose it"),
                 keyOf(Qt::Key_L), [this](bool isLooped) {
                     toggleLoop(isLooped);
                     updateState(); // where nothing can be repeated
                 });
    loop_->setCheckable(true);
    slower_ = make(QStringLiteral("slower"), tr("&Slower"), tr("Play at less speed"), keyOf(Qt::Key_Minus),
                   [this] { changeSpeed(-1); });
    faster_ = make(QStringLiteral("faster"), tr("Fas&ter"), tr("Play at more speed"), keyOf(Qt::Key_Plus),
                   [this] { changeSpeed(1); });
    live_ = make(QStringLiteral("backToNow"), tr("&Now"), tr("Follow what happens now"), keyOf(Qt::Key_End),
                 [this] { playback_.goLive(); });
}

void PlaybackBar::fill(QMenu& menu) const {
    menu.addActions({play_, back_, forward_});
    menu.addSeparator();
    menu.addActions({slower_, faster_, loop_});
    menu.addMenu(comparisons_);
    menu.addSeparator();
    menu.addAction(live_);
    menu.setToolTipsVisible(true);
}

void PlaybackBar::makeComparisons() {
    using namespace std::chrono_literals;
    const auto add = [this](const QString& text, Duration offset) {
        QAction* action = comparisons_->addAction(text);
        action->setCheckable(true);
        action->setData(QVariant::fromValue(static_cast<qlonglong>(offset.count())));
        connect(action, &QAction::triggered, this, [this, offset] {
            comparison_.setOffset(offset);
            updateComparison(); // chosen again it has lost its check
        });
    };
    add(tr("&Nothing"), Duration{0});
    add(tr("The &minute before"), 1min);
    add(tr("The &hour before"), 1h);
    add(tr("The same time &yesterday"), 24h);
    add(tr("The same time a &week ago"), 7 * 24h);
    comparisons_->addSeparator();
    QAction* other = comparisons_->addAction(tr("&Other…"));
    other->setObjectName(QStringLiteral("compareOther"));
    connect(other, &QAction::triggered, this, &PlaybackBar::askForComparison);
    compare_->setObjectName(QStringLiteral("playbackCompare"));
    compare_->setPopupMode(QToolButton::InstantPopup);
    compare_->setMenu(comparisons_);
    compare_->setIconSize(QSize(kIconSize, kIconSize));
    compare_->setAccessibleName(tr("Compare with"));
    updateComparison();
}

void PlaybackBar::askForComparison() {
    QString text = QString::fromStdString(formatDuration(
        comparison_.offset() > Duration::zero() ? comparison_.offset() : std::chrono::hours(24)));
    QString question = tr("How long before? A number and a unit, such as 30 min, 6 h or 2 d.");
    while (true) {
        bool isAccepted = false;
        text = QInputDialog::getText(this, tr("Compare with an earlier time"), question, QLineEdit::Normal,
                                     text, &isAccepted);
        if (!isAccepted) return;
        const Result<Duration> offset = parseDuration(text.toStdString());
        if (offset && *offset > Duration::zero()) return comparison_.setOffset(*offset);
        question = tr("“%1” is no span of time. A number and a unit, such as 30 min, 6 h or 2 d.").arg(text);
    }
}

void PlaybackBar::updateComparison() {
    const Duration offset = comparison_.offset();
    for (QAction* action : comparisons_->actions())
        action->setChecked(action->isCheckable() && action->data().toLongLong() == offset.count());
    const bool isCompared = offset > Duration::zero();
    const QString ago = QString::fromStdString(formatDuration(offset));
    const Theme& theme = Theme::instance();
    compare_->setIcon(
        theme.icon(QStringLiteral("compare"), isCompared ? theme.colors().accent : theme.colors().text));
    compare_->setText(isCompared ? QStringLiteral("− ") + ago : QString());
    compare_->setToolButtonStyle(isCompared ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    compare_->setToolTip(isCompared
                             ? tr("Line and bar charts, numbers and histograms show what was %1 before, too; "
                                  "other panels do not")
                                   .arg(ago)
                             : tr("Show, in line and bar charts, numbers and histograms, what was at an "
                                  "earlier time, such as yesterday"));
    if (layout()) leaveOut(); // a button that is left out does not tell its new width
}

void PlaybackBar::toggleLoop(bool isLooped) {
    const std::optional<TimeRange>& extent = playback_.extent();
    if (!isLooped || !extent) return playback_.setLoop(std::nullopt);
    // What the charts show, or else a little around the moment.
    if (time_.range()) return playback_.setLoop(time_.range());
    const auto length = static_cast<Timestamp>(static_cast<double>(extent->to - extent->from) * kLoopShare);
    const Timestamp from = std::max(extent->from, playback_.moment() - length);
    playback_.setLoop(TimeRange{from, std::min(extent->to, from + std::max<Timestamp>(length, 1))});
}

void PlaybackBar::changeSpeed(int steps) {
    const auto now = std::min_element(kSpeeds.begin(), kSpeeds.end(), [this](double a, double b) {
        return std::abs(a - playback_.speed()) < std::abs(b - playback_.speed());
    });
    const auto index = std::clamp<std::ptrdiff_t>(now - kSpeeds.begin() + steps, 0, kSpeeds.size() - 1);
    playback_.setSpeed(kSpeeds[static_cast<std::size_t>(index)]);
}

void PlaybackBar::updateState() {
    const Theme& theme = Theme::instance();
    const bool isThere = playback_.extent().has_value();
    const bool isLive = playback_.state() == BoardPlayback::State::Live;
    const bool isPlaying = playback_.state() == BoardPlayback::State::Playing;
    back_->setIcon(theme.icon(QStringLiteral("step-back")));
    forward_->setIcon(theme.icon(QStringLiteral("step-record")));
    loop_->setIcon(theme.icon(QStringLiteral("loop")));
    play_->setIcon(theme.icon(isPlaying ? QStringLiteral("pause") : QStringLiteral("run")));
    play_->setText(isPlaying ? tr("&Hold the past") : tr("&Play the past"));
    play_->setToolTip(withShortcut(
        isPlaying ? tr("Hold at this moment") : tr("Play what happened once more, on all panels"), *play_));
    for (QAction* action : {back_, play_, forward_, loop_})
        action->setEnabled(isThere);
    loop_->setChecked(playback_.loop().has_value());
    speed_->setEnabled(isThere);
    for (int i = 0; i < speed_->count(); ++i)
        if (speed_->itemData(i).toDouble() == playback_.speed()) speed_->setCurrentIndex(i);
    live_->setEnabled(!isLive);
    // In the past, the way back stands out.
    if (auto* button = findChild<QToolButton*>(QStringLiteral("playbackLive"))) {
        QPalette palette = button->palette();
        palette.setColor(QPalette::ButtonText, isLive ? theme.colors().textDisabled : theme.colors().accent);
        button->setPalette(palette);
        button->setFont(theme.font(isLive ? TextStyle::Body : TextStyle::Emphasis));
    }
    const QIcon warning = theme.icon(QStringLiteral("warning"), theme.colors().warning);
    fault_->setPixmap(warning.pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    if (!isThere)
        moment_->clear();
    else if (playback_.isReading() && !isLive)
        moment_->setText(tr("reading…"));
    else
        moment_->setText(timeText(playback_.moment()));
    // In the past it stays as wide as it was, or what is beside it would move while the past is read.
    moment_->setMinimumWidth(isLive ? 0
                                    : std::max(moment_->minimumWidth(), moment_->minimumSizeHint().width()));
    moment_->setToolTip(isThere ? wholeTimeText(playback_.moment()) : QString());
    QPalette palette = moment_->palette();
    palette.setColor(QPalette::WindowText, isLive ? theme.colors().textMuted : theme.colors().text);
    moment_->setPalette(palette);
}

void PlaybackBar::updateMarks() {
    const std::vector<Alert> alerts = engine_.alerts(0);
    const std::uint64_t newest = alerts.empty() ? 0 : alerts.back().sequence;
    if (newest == markedUntil_) return;
    markedUntil_ = newest;
    std::vector<PastStrip::Mark> marks;
    for (const Alert& alert : alerts)
        marks.push_back({alert.time, colorOf(alert.severity)});
    strip_->setMarks(std::move(marks));
}

} // namespace weir
