#include "widgets/dashboard/panel_plot.h"

#include "widgets/dashboard/chart_tickers.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr int kPixelsPerTime = 150; ///< between two labels of an axis, at least
constexpr int kPixelsPerFigure = 80;
constexpr int kPixelsPerValue = 44;
constexpr double kMostNameShare = 0.35; ///< of the plot's width, beside horizontal bars
constexpr int kMostNameWidth = 200;
constexpr int kLeastNameWidth = 36; ///< below it names are written upwards
constexpr int kMostNameHeight = 90;
constexpr int kLegendMark = 8;
constexpr int kMostLegendLines = 2;
constexpr double kMostLegendShare = 0.2; ///< of the plot's height

} // namespace

PlotLayer::PlotLayer(QCustomPlot* plot, std::function<void(QCPPainter&)> paint)
    : QCPLayerable(plot, QStringLiteral("main")), paint_(std::move(paint)) {}

void PlotLayer::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(true);
}

QRect PlotLayer::clipRect() const {
    return mParentPlot->axisRect()->rect();
}

void PlotLayer::draw(QCPPainter* painter) {
    paint_(*painter);
}

PlotLegend::PlotLegend(QCustomPlot* plot) : QCPLayoutElement(plot) {
    setMinimumMargins({});
    setMargins({});
    setAutoMargins(QCP::msNone);
}

void PlotLegend::setEntries(std::vector<Entry> entries) {
    entries_ = std::move(entries);
}

int PlotLegend::layOut(
    const std::function<void(const Entry& entry, const QString& name, QRect place)>& place) const {
    const QFontMetrics metrics(Theme::instance().font(TextStyle::Caption));
    const int mostLines =
        std::min(kMostLegendLines,
                 static_cast<int>(mParentPlot->height() * kMostLegendShare) / (metrics.height() + 2));
    if (entries_.empty() || mostLines == 0) return 0;
    const QRect area = mParentPlot->rect().adjusted(spacing::medium, 0, -spacing::medium, 0);
    int line = 0;
    int x = area.left();
    for (const Entry& entry : entries_) {
        const QString name = metrics.elidedText(entry.name, Qt::ElideMiddle, std::max(40, area.width() / 3));
        const int width = kLegendMark + spacing::tight + metrics.horizontalAdvance(name);
        if (x > area.left() && x + width > area.right()) {
            if (++line == mostLines) return line;
            x = area.left();
        }
        place(entry, name, QRect(x, line * (metrics.height() + 2), width, metrics.height()));
        x += width + spacing::large;
    }
    return line + 1;
}

int PlotLegend::heightWanted() const {
    const int lines = layOut([](const Entry&, const QString&, QRect) {});
    const QFontMetrics metrics(Theme::instance().font(TextStyle::Caption));
    return lines == 0 ? 0 : lines * (metrics.height() + 2) + spacing::tight;
}

QSize PlotLegend::minimumOuterSizeHint() const {
    return {0, heightWanted()};
}

QSize PlotLegend::maximumOuterSizeHint() const {
    return {QWIDGETSIZE_MAX, heightWanted()};
}

void PlotLegend::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(true);
}

void PlotLegend::draw(QCPPainter* painter) {
    const int top = rect().top();
    painter->setFont(Theme::instance().font(TextStyle::Caption));
    layOut([&](const Entry& entry, const QString& name, QRect place) {
        place.translate(0, top);
        painter->setPen(Qt::NoPen);
        painter->setBrush(entry.color);
        painter->drawRoundedRect(
            QRectF(place.left(), place.center().y() - kLegendMark / 2.0 + 0.5, kLegendMark, kLegendMark), 2,
            2);
        painter->setPen(Theme::instance().colors().textMuted);
        painter->drawText(place.adjusted(kLegendMark + spacing::tight, 0, spacing::tight, 0),
                          Qt::AlignVCenter | Qt::AlignLeft, name);
    });
}

PanelPlot::PanelPlot(QWidget* parent) : QCustomPlot(parent), legend_(new PlotLegend(this)) {
    setObjectName(QStringLiteral("plot"));
    setMouseTracking(true);
    setMinimumSize(40, 30);
    plotLayout()->setRowSpacing(0);
    plotLayout()->addElement(1, 0, legend_);
    axisRect()->setMinimumMargins(QMargins(spacing::small, spacing::medium, spacing::medium, spacing::tight));
    for (QCPAxis* axis : {xAxis, yAxis})
        style(axis);
    updateLook();
}

void PanelPlot::style(QCPAxis* axis) {
    const Theme& theme = Theme::instance();
    const Colors& colors = theme.colors();
    axis->setBasePen(Qt::NoPen);
    axis->setTickPen(Qt::NoPen);
    axis->setSubTickPen(Qt::NoPen);
    axis->setTickLabelPadding(spacing::tight);
    axis->setTickLabelFont(theme.figures(TextStyle::Caption));
    axis->setTickLabelColor(colors.textMuted);
    axis->setLabelFont(theme.font(TextStyle::Caption));
    axis->setLabelColor(colors.textMuted);
    axis->setLabelPadding(spacing::tight);
    axis->grid()->setPen(QPen(colors.grid, 0));
    axis->grid()->setZeroLinePen(Qt::NoPen);
}

void PanelPlot::updateLook() {
    setBackground(QBrush(Theme::instance().colors().surface));
    for (QCPAxis* axis : {xAxis, yAxis})
        style(axis);
}

void PanelPlot::nameTimes(const QTimeZone& zone) {
    const auto ticker = QSharedPointer<TimeTicker>::create(*xAxis);
    ticker->setZone(zone);
    xAxis->setTicker(ticker);
    xAxis->setTickLabelRotation(0);
    fitTicks();
}

void PanelPlot::nameFigures(QCPAxis* axis, const FigureFormat& format) {
    const auto ticker = QSharedPointer<FigureTicker>::create();
    ticker->setFormat(format);
    name(axis, ticker);
}

void PanelPlot::nameCounts(QCPAxis* axis, const FigureFormat& format) {
    const auto ticker = QSharedPointer<FigureTicker>::create();
    ticker->setFormat(format);
    ticker->setWhole(true);
    name(axis, ticker);
}

void PanelPlot::name(QCPAxis* axis, const QSharedPointer<FigureTicker>& ticker) {
    axis->setTicker(ticker);
    axis->setTickLabelRotation(0);
    fitTicks();
}

void PanelPlot::nameKeys(QCPAxis* axis, const std::vector<std::string>& names) {
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const QFontMetrics metrics(axis->tickLabelFont());
    const bool isUpright = axis->orientation() == Qt::Vertical;
    const auto count = static_cast<int>(names.size());
    const int pitch = (isUpright ? height() : width()) / std::max(1, count);
    const bool isTurned = !isUpright && pitch < kLeastNameWidth;
    const int across = metrics.height() + 2;
    // Names that have no room are left out evenly, the first of each few stays.
    const int step = isUpright || isTurned ? std::max(1, (across + pitch - 1) / std::max(1, pitch)) : 1;
    const int room = isUpright  ? std::min(kMostNameWidth, static_cast<int>(width() * kMostNameShare))
                     : isTurned ? std::min(kMostNameHeight, height() / 3)
                                : pitch - spacing::tight;
    for (int i = 0; i < count; i += step)
        ticker->addTick(i, metrics.elidedText(QString::fromStdString(names[static_cast<std::size_t>(i)]),
                                              Qt::ElideMiddle, room));
    axis->setTicker(ticker);
    axis->setTickLabelRotation(isTurned ? -90 : 0);
    axis->setSubTicks(false);
}

void PanelPlot::setGrid(bool isVertical, bool isHorizontal) {
    xAxis->grid()->setVisible(isVertical);
    yAxis->grid()->setVisible(isHorizontal);
}

void PanelPlot::fitValues(double least, double greatest, std::optional<double> minimum,
                          std::optional<double> maximum) {
    if (!(least <= greatest)) { // nothing in sight
        least = 0;
        greatest = 1;
    }
    if (least == greatest) {
        const double room = least == 0 ? 1 : std::abs(least) * 0.1;
        least -= room;
        greatest += room;
    }
    const double margin = (greatest - least) * 0.06;
    double lower = least >= 0 && least - margin < (greatest - least) * 0.25 ? 0 : least - margin;
    double upper = greatest + margin;
    lower = minimum.value_or(lower);
    upper = maximum.value_or(upper);
    yAxis->setRange(lower, upper > lower ? upper : lower + 1);
}

void PanelPlot::fitTicks() {
    const bool hasTimes = !xAxis->ticker().dynamicCast<TimeTicker>().isNull();
    xAxis->ticker()->setTickCount(
        std::clamp(width() / (hasTimes ? kPixelsPerTime : kPixelsPerFigure), hasTimes ? 2 : 1, 10));
    yAxis->ticker()->setTickCount(std::clamp(height() / kPixelsPerValue, 2, 6));
}

void PanelPlot::resizeEvent(QResizeEvent* event) {
    QCustomPlot::resizeEvent(event);
    fitTicks();
    Q_EMIT resized();
}

} // namespace weir
