#include "widgets/dashboard/plot_content.h"

#include "widgets/dashboard/panel_plot.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QPicture>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr double kLeastShown = 1e6; ///< nanoseconds: closer than this the wheel does not lead
constexpr double kMostShown = 10 * 366 * 86400e9;
constexpr double kLeastFilled = 0.1; ///< of the range, when a panel begins
constexpr double kWheelStep = 0.8;

double secondsOf(Timestamp time) {
    return static_cast<double>(time) * 1e-9;
}

Timestamp timestampOf(double seconds) {
    return static_cast<Timestamp>(std::clamp(seconds * 1e9, -9.2e18, 9.2e18));
}

} // namespace

PlotContent::PlotContent(const PanelContext& context, Across across, QWidget* parent)
    : PanelContent(parent), time_(context.time), plot_(new PanelPlot(this)), card_(new PlotCard(plot_)) {
    setMinimumSize(40, 30);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plot_);
    new PlotLayer(plot_, [this](QCPPainter& painter) { paintData(painter); });
    plot_->installEventFilter(this);
    connect(plot_, &PanelPlot::resized, this, [this] {
        card_->setGeometry(plot_->rect());
        rearrange();
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        plot_->updateLook();
        rearrange();
    });
    connect(&time_, &BoardTime::pausedChanged, this, [this](bool isPaused) {
        frozen_.reset();
        if (isPaused && time_.isLive() && hasTimes_) frozen_ = shown();
        rearrange();
    });
    const auto ofTimes = [this](auto change) {
        return [this, change] {
            if (hasTimes_) (this->*change)();
        };
    };
    connect(&time_, &BoardTime::rangeChanged, this, ofTimes(&PlotContent::rearrange));
    connect(&time_, &BoardTime::zoneChanged, this, ofTimes(&PlotContent::rearrange));
    connect(&time_, &BoardTime::hoveredChanged, this, ofTimes(&PlotContent::showHoveredTime));
    makeActions();
    setAcross(across);
}

void PlotContent::setAcross(Across across) {
    hasTimes_ = across == Across::Times;
    for (QAction* action : actions())
        action->setVisible(hasTimes_);
    if (hasTimes_) {
        plot_->nameTimes();
        plot_->setGrid(false, true);
    } else {
        card_->setLine(std::nullopt, {});
    }
}

void PlotContent::makeActions() {
    const auto add = [this](const QString& text, const QKeySequence& shortcut, auto command) {
        auto* action = new QAction(text, this);
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, command);
        addAction(action);
    };
    const auto zoomAround = [this](double factor) { zoom(factor, std::midpoint(shown().from, shown().to)); };
    add(tr("Zoom in"), Qt::Key_Plus, [zoomAround] { zoomAround(0.5); });
    add(tr("Zoom out"), Qt::Key_Minus, [zoomAround] { zoomAround(2); });
    add(tr("Earlier"), Qt::Key_PageUp, [this] { pan(-0.25); });
    add(tr("Later"), Qt::Key_PageDown, [this] { pan(0.25); });
    add(tr("Back to live"), Qt::Key_Home, [this] { time_.goLive(); });
}

void PlotContent::refresh() {
    if (time_.isPaused() && time_.isLive()) return;
    rearrange();
}

void PlotContent::rearrange() {
    arrange();
    plot_->replot(QCustomPlot::rpQueuedReplot);
    if (pointer_) hover(pointer_);
    if (hasTimes_) showHoveredTime();
}

void PlotContent::paintData(QCPPainter&) {}

void PlotContent::draw(QPainter& painter, QSize size) {
    const QSize before = this->size();
    if (size != before) {
        resize(size);
        layout()->activate();
    }
    // A plot paints by a painter of its own kind only, so what it does is written down and done again.
    QPicture picture;
    {
        QCPPainter recorder(&picture);
        recorder.setMode(QCPPainter::pmVectorized);
        recorder.setMode(QCPPainter::pmNoCaching);
        plot_->toPainter(&recorder, plot_->width(), plot_->height());
    }
    painter.drawPicture(plot_->pos(), picture);
    if (size != before) resize(before);
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

TimeRange PlotContent::shown() const {
    return {timestampOf(plot_->xAxis->range().lower), timestampOf(plot_->xAxis->range().upper)};
}

void PlotContent::showTimes(Timestamp oldest, Timestamp newest, Duration range) {
    TimeRange times;
    if (!time_.isLive()) {
        times = *time_.range();
    } else if (frozen_) {
        times = *frozen_;
    } else {
        if (time_.span() > Duration::zero()) range = time_.span();
        // Until there is enough to fill the range, what there is fills the plot.
        const double covered = static_cast<double>(newest) - static_cast<double>(oldest);
        const auto whole = static_cast<double>(range.count());
        times = {newest - static_cast<Timestamp>(std::clamp(covered, whole * kLeastFilled, whole)), newest};
    }
    if (times.to <= times.from) times.to = times.from + 1'000'000;
    plot_->xAxis->setRange(secondsOf(times.from), secondsOf(times.to));
}

double PlotContent::xOf(Timestamp time) const {
    return plot_->xAxis->coordToPixel(secondsOf(time));
}

Timestamp PlotContent::timeAt(double x) const {
    return timestampOf(plot_->xAxis->pixelToCoord(x));
}

void PlotContent::zoom(double factor, Timestamp middle) {
    const TimeRange now = shown();
    const double size = (static_cast<double>(now.to) - static_cast<double>(now.from)) * factor;
    if (size < kLeastShown || size > kMostShown) return;
    const auto scaled = [&](Timestamp end) {
        return middle + static_cast<Timestamp>(static_cast<double>(end - middle) * factor);
    };
    time_.show({scaled(now.from), scaled(now.to)});
}

void PlotContent::pan(double share) {
    const TimeRange now = shown();
    const auto offset = static_cast<Timestamp>(static_cast<double>(now.to - now.from) * share);
    time_.show({now.from + offset, now.to + offset});
}

void PlotContent::hover(std::optional<QPoint> position) {
    const bool isInside = position && plot_->axisRect()->rect().contains(*position);
    pointer_ = isInside ? position : std::nullopt;
    if (!pointer_) return card_->leave();
    if (auto reading = readingAt(QPointF(*pointer_)))
        card_->show(*pointer_, std::move(*reading));
    else
        card_->leave();
}

void PlotContent::showHoveredTime() {
    const std::optional<Timestamp>& hovered = time_.hovered();
    card_->setLine(hovered ? std::optional(xOf(*hovered)) : std::nullopt, plot_->axisRect()->rect());
}

void PlotContent::wheel(QWheelEvent& event) {
    if (event.angleDelta().y() != 0)
        zoom(std::pow(kWheelStep, event.angleDelta().y() / 120.0), timeAt(event.position().x()));
    event.accept(); // or the board would scroll away below the pointer
}

bool PlotContent::dragOrPress(QMouseEvent& event) {
    const int x = event.pos().x();
    if (event.type() == QEvent::MouseButtonPress) {
        if (event.button() == Qt::LeftButton && plot_->axisRect()->rect().contains(event.pos())) {
            draggedFrom_ = x;
            rangeBefore_ = shown();
        }
        return false;
    }
    if (!draggedFrom_ || !event.buttons().testFlag(Qt::LeftButton) || x == *draggedFrom_) return false;
    hover(std::nullopt);
    const double share = static_cast<double>(*draggedFrom_ - x) / std::max(1, plot_->axisRect()->width());
    const auto offset =
        static_cast<Timestamp>(static_cast<double>(rangeBefore_.to - rangeBefore_.from) * share);
    time_.show({rangeBefore_.from + offset, rangeBefore_.to + offset});
    return true;
}

bool PlotContent::eventFilter(QObject* watched, QEvent* event) {
    if (watched != plot_) return PanelContent::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        if (hasTimes_) dragOrPress(static_cast<QMouseEvent&>(*event));
        break;
    case QEvent::MouseMove: {
        auto& move = static_cast<QMouseEvent&>(*event);
        if (hasTimes_ && dragOrPress(move)) break;
        hover(move.pos());
        if (hasTimes_) time_.setHovered(pointer_ ? std::optional(timeAt(pointer_->x())) : std::nullopt);
        break;
    }
    case QEvent::MouseButtonRelease:
        draggedFrom_.reset();
        break;
    case QEvent::MouseButtonDblClick:
        draggedFrom_.reset();
        if (hasTimes_) time_.goLive();
        // A double click on a panel would open its settings.
        return hasTimes_;
    case QEvent::Wheel:
        if (!hasTimes_) break;
        wheel(static_cast<QWheelEvent&>(*event));
        return true;
    case QEvent::Leave:
        hover(std::nullopt);
        if (hasTimes_) time_.setHovered(std::nullopt);
        break;
    default:
        break;
    }
    return PanelContent::eventFilter(watched, event);
}

} // namespace weir
