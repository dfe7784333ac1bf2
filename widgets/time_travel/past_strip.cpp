#include "widgets/time_travel/past_strip.h"

#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"
#include "widgets/time_travel/board_playback.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr int kHeight = 28;
constexpr double kPixelsPerBlock = 3;
constexpr double kMarkSize = 5;
constexpr double kHandleRadius = 4.5;
constexpr double kZoomStep = 1.25;
constexpr Duration kLeastShown = std::chrono::milliseconds(1);
constexpr double kSmallJump = 0.01; ///< of what is shown, by a key
constexpr double kLargeJump = 0.1;

} // namespace

PastStrip::PastStrip(BoardPlayback& playback, QWidget* parent) : QWidget(parent), playback_(playback) {
    setObjectName(QStringLiteral("pastStrip"));
    setAccessibleName(tr("What happened"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&playback_, &BoardPlayback::changed, this, [this] {
        setAccessibleDescription(wholeTimeText(playback_.moment()));
        update();
    });
    connect(&playback_, &BoardPlayback::extentChanged, this, [this] {
        densityRange_.reset();
        update();
    });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PastStrip::setMarks(std::vector<Mark> marks) {
    if (marks == marks_) return;
    marks_ = std::move(marks);
    update();
}

std::optional<TimeRange> PastStrip::shown() const {
    const std::optional<TimeRange>& extent = playback_.extent();
    if (!extent || !zoomed_) return extent;
    const TimeRange part{std::max(zoomed_->from, extent->from), std::min(zoomed_->to, extent->to)};
    return part.from < part.to ? part : *extent;
}

double PastStrip::positionOf(Timestamp time) const {
    const std::optional<TimeRange> range = shown();
    if (!range || range->from == range->to) return width() - 1.0;
    return (static_cast<double>(time) - static_cast<double>(range->from)) /
           (static_cast<double>(range->to) - static_cast<double>(range->from)) * (width() - 1);
}

Timestamp PastStrip::timeAt(double position) const {
    const std::optional<TimeRange> range = shown();
    if (!range) return 0;
    const double share = std::clamp(position / std::max(1, width() - 1), 0.0, 1.0);
    return range->from + static_cast<Timestamp>(
                             share * (static_cast<double>(range->to) - static_cast<double>(range->from)));
}

QSize PastStrip::sizeHint() const {
    return QSize(400, kHeight);
}

QSize PastStrip::minimumSizeHint() const {
    return QSize(80, kHeight);
}

void PastStrip::paintEvent(QPaintEvent*) {
    const Colors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(0.5, 2.5, -0.5, -2.5);
    painter.setPen(QPen(hasFocus() ? colors.accent : colors.border, 1));
    painter.setBrush(colors.canvas);
    painter.drawRoundedRect(ground, spacing::tight, spacing::tight);
    const std::optional<TimeRange> range = shown();
    if (!range) {
        painter.setPen(colors.textMuted);
        painter.setFont(Theme::instance().font(TextStyle::Caption));
        painter.drawText(ground.adjusted(spacing::small, 0, -spacing::small, 0), Qt::AlignVCenter,
                         tr("Nothing has passed that one could go back to"));
        return;
    }
    painter.setClipRect(ground);

    // The square root shows quiet times beside busy ones.
    const auto blocks = static_cast<std::size_t>(std::max(1.0, width() / kPixelsPerBlock));
    const std::vector<std::size_t>& density = densityOf(*range, blocks);
    const double most = std::sqrt(static_cast<double>(*std::max_element(density.begin(), density.end())));
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(colors.accent, colors.canvas, 0.35));
    const double blockWidth = static_cast<double>(width()) / static_cast<double>(blocks);
    for (std::size_t i = 0; i < blocks && most > 0; ++i) {
        if (density[i] == 0) continue;
        const double height =
            std::max(1.0, std::sqrt(static_cast<double>(density[i])) / most * (ground.height() - 4));
        painter.drawRect(
            QRectF(static_cast<double>(i) * blockWidth, ground.bottom() - height, blockWidth, height));
    }

    std::optional<TimeRange> loop = playback_.loop();
    if (loopBegin_ && wantedMoment_)
        loop = TimeRange{std::min(*loopBegin_, *wantedMoment_), std::max(*loopBegin_, *wantedMoment_)};
    if (loop) {
        QColor fill = colors.warning;
        fill.setAlpha(46);
        const QRectF part(QPointF(positionOf(loop->from), ground.top()),
                          QPointF(positionOf(loop->to), ground.bottom()));
        painter.fillRect(part, fill);
        painter.setPen(QPen(colors.warning, 1.5));
        painter.drawLine(part.topLeft(), part.bottomLeft());
        painter.drawLine(part.topRight(), part.bottomRight());
    }

    painter.setPen(Qt::NoPen);
    for (const Mark& mark : marks_) {
        const double x = positionOf(mark.time);
        if (x < 0 || x > width()) continue;
        painter.setBrush(mark.color);
        painter.drawPolygon(
            QPolygonF({QPointF(x - kMarkSize / 2, ground.top()), QPointF(x + kMarkSize / 2, ground.top()),
                       QPointF(x, ground.top() + kMarkSize)}));
    }

    const double x = std::clamp(positionOf(playback_.moment()), 1.0, width() - 1.0);
    const bool isLive = playback_.state() == BoardPlayback::State::Live;
    painter.setPen(QPen(isLive ? colors.good : colors.accent, 2));
    painter.drawLine(QPointF(x, ground.top()), QPointF(x, ground.bottom()));
    painter.setPen(QPen(colors.surface, 1.5));
    painter.setBrush(isLive ? colors.good : colors.accent);
    painter.drawEllipse(
        QPointF(std::clamp(x, kHandleRadius + 1, width() - kHandleRadius - 1), ground.center().y()),
        kHandleRadius, kHandleRadius);
}

const std::vector<std::size_t>& PastStrip::densityOf(TimeRange range, std::size_t blocks) {
    if (densityRange_ != range || density_.size() != blocks) {
        density_ = playback_.density(range, blocks);
        densityRange_ = range;
    }
    return density_;
}

void PastStrip::scrubTo(double position) {
    const bool isPending = wantedMoment_.has_value();
    wantedMoment_ = timeAt(position);
    update();
    if (isPending) return;
    // However fast the pointer moves, panels show one moment after the other, and the last for sure.
    QTimer::singleShot(0, this, [this] {
        if (!wantedMoment_) return;
        const Timestamp moment = *wantedMoment_;
        if (!loopBegin_) {
            wantedMoment_.reset();
            playback_.seek(moment);
        }
    });
}

void PastStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !shown()) return QWidget::mousePressEvent(event);
    isScrubbing_ = true;
    if (event->modifiers().testFlag(Qt::ShiftModifier)) loopBegin_ = timeAt(event->position().x());
    scrubTo(event->position().x());
}

void PastStrip::mouseMoveEvent(QMouseEvent* event) {
    if (!isScrubbing_) return QWidget::mouseMoveEvent(event);
    scrubTo(event->position().x());
}

void PastStrip::mouseReleaseEvent(QMouseEvent* event) {
    if (!isScrubbing_) return QWidget::mouseReleaseEvent(event);
    isScrubbing_ = false;
    if (!loopBegin_) return;
    const Timestamp begin = *std::exchange(loopBegin_, std::nullopt);
    const Timestamp end = timeAt(event->position().x());
    wantedMoment_.reset();
    if (begin == end)
        playback_.setLoop(std::nullopt);
    else
        playback_.setLoop(TimeRange{std::min(begin, end), std::max(begin, end)});
    update();
}

void PastStrip::zoom(double factor, double position) {
    const std::optional<TimeRange> range = shown();
    if (!range) return;
    const double at = static_cast<double>(timeAt(position));
    const double from = at - (at - static_cast<double>(range->from)) * factor;
    const double to = at + (static_cast<double>(range->to) - at) * factor;
    if (to - from < static_cast<double>(kLeastShown.count())) return;
    const TimeRange& extent = *playback_.extent();
    if (from <= static_cast<double>(extent.from) && to >= static_cast<double>(extent.to))
        zoomed_.reset();
    else
        zoomed_ = TimeRange{std::max(static_cast<Timestamp>(from), extent.from),
                            to >= static_cast<double>(extent.to) ? extent.to : static_cast<Timestamp>(to)};
    update();
}

void PastStrip::wheelEvent(QWheelEvent* event) {
    if (const int delta = event->angleDelta().y(); delta != 0)
        zoom(std::pow(kZoomStep, -delta / 120.0), event->position().x());
    event->accept();
}

void PastStrip::keyPressEvent(QKeyEvent* event) {
    const std::optional<TimeRange> range = shown();
    if (!range) return QWidget::keyPressEvent(event);
    const double length = static_cast<double>(range->to) - static_cast<double>(range->from);
    const auto jump = [this, length](double share) {
        playback_.seek(playback_.moment() + static_cast<Timestamp>(length * share));
    };
    const bool isLong = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        isLong ? jump(-kSmallJump) : playback_.step(false);
        return;
    case Qt::Key_Right:
        isLong ? jump(kSmallJump) : playback_.step(true);
        return;
    case Qt::Key_PageUp:
        jump(-kLargeJump);
        return;
    case Qt::Key_PageDown:
        jump(kLargeJump);
        return;
    case Qt::Key_Home:
        playback_.seek(playback_.extent()->from);
        return;
    case Qt::Key_End:
        playback_.goLive();
        return;
    case Qt::Key_Space:
        playback_.state() == BoardPlayback::State::Playing ? playback_.hold() : playback_.play();
        return;
    case Qt::Key_BracketLeft:
    case Qt::Key_BracketRight: {
        TimeRange loop = playback_.loop().value_or(*range);
        (event->key() == Qt::Key_BracketLeft ? loop.from : loop.to) = playback_.moment();
        if (loop.from < loop.to) playback_.setLoop(loop);
        return;
    }
    case Qt::Key_Plus:
        zoom(1 / kZoomStep, positionOf(playback_.moment()));
        return;
    case Qt::Key_Minus:
        zoom(kZoomStep, positionOf(playback_.moment()));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool PastStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && shown()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(
            help->globalPos(),
            tr("%1\nDrag to go there, drag with Shift to repeat a part, turn the wheel to zoom")
                .arg(wholeTimeText(timeAt(help->pos().x()))),
            this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace weir
