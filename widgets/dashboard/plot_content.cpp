#include "widgets/dashboard/plot_content.h"

#include "widgets/dashboard/axis_time.h"
#include "widgets/dashboard/chart_cursors.h"
#include "widgets/dashboard/chart_marks.h"
#include "widgets/dashboard/panel_plot.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/time_navigation.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr double kLeastFilled = 0.1; ///< of the range, when a panel begins

} // namespace

PlotContent::PlotContent(const PanelContext& context, Across across, QWidget* parent)
    : PanelContent(parent), time_(context.time), plot_(new PanelPlot(this)),
      navigation_(new TimeNavigation(*plot_, time_)), marks_(new ChartMarks(*plot_, *navigation_, time_)),
      card_(new PlotCard(plot_)) {
    setMinimumSize(40, 30);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plot_);
    new PlotLayer(plot_, [this](QCPPainter& painter) { paintData(painter); });
    plot_->installEventFilter(this);
    card_->setCursors([this](QPainter& painter) {
        if (hasTimes_) paintCursors(painter, plot_->axisRect()->rect(), *navigation_, time_);
    });
    connect(navigation_, &TimeNavigation::pointerMoved, this, [this] { hover(navigation_->pointer()); });
    connect(&time_, &BoardTime::cursorsChanged, card_, qOverload<>(&QWidget::update));
    connect(plot_, &PanelPlot::resized, this, [this] {
        card_->setGeometry(plot_->rect());
        rearrange();
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        plot_->updateLook();
        follow();
    });
    connect(&time_, &BoardTime::pausedChanged, this, [this](bool isPaused) {
        frozen_.reset();
        if (isPaused && time_.isLive() && hasTimes_) frozen_ = shown();
        follow();
    });
    const auto ofTimes = [this](auto change) {
        return [this, change] {
            if (hasTimes_) (this->*change)();
        };
    };
    connect(&time_, &BoardTime::rangeChanged, this, ofTimes(&PlotContent::follow));
    connect(&time_, &BoardTime::momentChanged, this, ofTimes(&PlotContent::follow));
    connect(&time_, &BoardTime::zoneChanged, this, [this] {
        if (!hasTimes_) return;
        plot_->nameTimes(time_.zone());
        follow();
    });
    connect(&time_, &BoardTime::hoveredChanged, this, ofTimes(&PlotContent::showHoveredTime));
    makeActions();
    setAcross(across);
}

void PlotContent::setAcross(Across across) {
    hasTimes_ = across == Across::Times;
    navigation_->setActive(hasTimes_);
    marks_->setVisible(hasTimes_);
    for (QAction* action : actions())
        action->setVisible(hasTimes_);
    if (hasTimes_) {
        plot_->nameTimes(time_.zone());
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
    add(tr("Zoom in"), Qt::Key_Plus, [this] { navigation_->zoomIn(); });
    add(tr("Zoom out"), Qt::Key_Minus, [this] { navigation_->zoomOut(); });
    add(tr("Earlier"), Qt::Key_PageUp, [this] { navigation_->showEarlier(); });
    add(tr("Later"), Qt::Key_PageDown, [this] { navigation_->showLater(); });
    add(tr("Back to live"), Qt::Key_Home, [this] { time_.goLive(); });
}

void PlotContent::refresh() {
    rearrange();
}

void PlotContent::follow() {
    if (isVisible())
        rearrange();
    else
        isStale_ = true;
}

void PlotContent::showEvent(QShowEvent* event) {
    PanelContent::showEvent(event);
    if (isStale_) rearrange();
}

void PlotContent::rearrange() {
    isStale_ = false;
    arrange();
    plot_->replot(QCustomPlot::rpQueuedReplot);
    if (pointer_) hover(pointer_);
    if (hasTimes_) showHoveredTime();
}

void PlotContent::paintData(QCPPainter&) {}

std::optional<TimeRange> PlotContent::shownTime() const {
    return hasTimes_ && !isEmpty() ? std::optional(shown()) : std::nullopt;
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
        newest = time_.moment().value_or(newest);
        if (time_.span() > Duration::zero()) range = time_.span();
        // Until there is enough to fill the range, what there is fills the plot.
        const double covered = static_cast<double>(newest) - static_cast<double>(oldest);
        const auto whole = static_cast<double>(range.count());
        times = {newest - static_cast<Timestamp>(std::clamp(covered, whole * kLeastFilled, whole)), newest};
    }
    if (times.to <= times.from) times.to = times.from + 1'000'000;
    plot_->xAxis->setRange(secondsOf(times.from), secondsOf(times.to));
    if (time_.isLive()) time_.tellShown(times);
}

double PlotContent::xOf(Timestamp time) const {
    return plot_->xAxis->coordToPixel(secondsOf(time));
}

Timestamp PlotContent::timeAt(double x) const {
    return timestampOf(plot_->xAxis->pixelToCoord(x));
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

bool PlotContent::eventFilter(QObject* watched, QEvent* event) {
    // Over time, the navigation says where the pointer is.
    if (watched == plot_ && !hasTimes_) {
        if (event->type() == QEvent::MouseMove) hover(static_cast<QMouseEvent*>(event)->pos());
        if (event->type() == QEvent::Leave) hover(std::nullopt);
    }
    return PanelContent::eventFilter(watched, event);
}

} // namespace weir
