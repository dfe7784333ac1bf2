#include "widgets/dashboard/chart_marks.h"

#include "widgets/dashboard/axis_time.h"
#include "widgets/dashboard/time_navigation.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr double kSign = 4.5;        ///< half a sign's size
constexpr double kSignReach = 14;    ///< pixels above the axis that still mean a sign
constexpr double kReach = 7;         ///< pixels beside a sign that still mean it
constexpr double kTogether = 5;      ///< pixels: signs closer than this are drawn once
constexpr int kTint = 26;            ///< of 255, along a span
constexpr int kLine = 110;           ///< of 255
constexpr std::size_t kMostTold = 6; ///< in a tooltip

QColor colorOf(AxisMark::Kind kind) {
    const Colors& colors = Theme::instance().colors();
    switch (kind) {
    case AxisMark::Kind::Note:
        return colors.window_;
    case AxisMark::Kind::Information:
        return colors.accent;
    case AxisMark::Kind::Warning:
        return colors.warning;
    case AxisMark::Kind::Critical:
        return colors.critical;
    case AxisMark::Kind::Cleared:
        return colors.good;
    }
    return colors.text;
}

/// A shape for each kind, for whoever cannot tell the colours: a flag, a dot, a triangle, a diamond, a ring.
void drawSign(QPainter& painter, AxisMark::Kind kind, QPointF at) {
    const QColor color = colorOf(kind);
    painter.setPen(QPen(Theme::instance().colors().surface, 1));
    painter.setBrush(color);
    switch (kind) {
    case AxisMark::Kind::Note:
        painter.drawRect(QRectF(at.x() - 1, at.y() - kSign, 2 * kSign, 1.5 * kSign));
        break;
    case AxisMark::Kind::Information:
        painter.drawEllipse(at, kSign, kSign);
        break;
    case AxisMark::Kind::Warning:
        painter.drawPolygon(QPolygonF({at + QPointF(0, -kSign - 0.5), at + QPointF(kSign + 0.5, kSign - 0.5),
                                       at + QPointF(-kSign - 0.5, kSign - 0.5)}));
        break;
    case AxisMark::Kind::Critical:
        painter.drawPolygon(QPolygonF({at + QPointF(0, -kSign - 1.5), at + QPointF(kSign + 1.5, 0),
                                       at + QPointF(0, kSign + 1.5), at + QPointF(-kSign - 1.5, 0)}));
        break;
    case AxisMark::Kind::Cleared:
        painter.setPen(QPen(color, 1.5));
        painter.setBrush(Theme::instance().colors().surface);
        painter.drawEllipse(at, kSign - 1, kSign - 1);
        break;
    }
}

/// Of two that fall together, the graver is drawn.
int weightOf(AxisMark::Kind kind) {
    switch (kind) {
    case AxisMark::Kind::Note:
        return 4;
    case AxisMark::Kind::Critical:
        return 3;
    case AxisMark::Kind::Warning:
        return 2;
    case AxisMark::Kind::Information:
        return 1;
    case AxisMark::Kind::Cleared:
        return 0;
    }
    return 0;
}

} // namespace

ChartMarks::ChartMarks(QCustomPlot& plot, TimeNavigation& navigation, BoardTime& time)
    : QCPLayerable(&plot, QStringLiteral("legend")), plot_(plot), time_(time) {
    plot_.installEventFilter(this);
    connect(&navigation, &TimeNavigation::clicked, this, [this](QPoint position) {
        // On the sign, for one clicks within a chart for other things.
        if (position.y() < plot_.axisRect()->bottom() - kSignReach) return;
        if (const std::vector<AxisMark> marks = at(position); !marks.empty()) time_.openMark(marks.front());
    });
    connect(&time_, &BoardTime::marksChanged, this, [this] {
        // A chart that cannot be seen is drawn as a whole when it can.
        if (!plot_.visibleRegion().isEmpty()) plot_.replot(QCustomPlot::rpQueuedReplot);
    });
}

void ChartMarks::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(true);
}

double ChartMarks::xAt(Timestamp time) const {
    return plot_.xAxis->coordToPixel(secondsOf(time));
}

std::vector<const AxisMark*> ChartMarks::shown() const {
    std::vector<const AxisMark*> seen;
    if (!time_.areMarksShown() || !visible()) return seen;
    // By their times, for there may be many, and only few are seen.
    const QRect area = plot_.axisRect()->rect();
    const auto timeAt = [this](double x) {
        return static_cast<Timestamp>(std::clamp(plot_.xAxis->pixelToCoord(x) * 1e9, -9.2e18, 9.2e18));
    };
    const Timestamp left = timeAt(area.left() - 1);
    const Timestamp right = timeAt(area.right() + 1);
    for (const AxisMark& mark : time_.marks()) {
        if (mark.time > right) break;
        if (mark.until.value_or(mark.time) >= left) seen.push_back(&mark);
    }
    return seen;
}

void ChartMarks::draw(QCPPainter* painter) {
    const std::vector<const AxisMark*> marks = shown();
    if (marks.empty()) return;
    const QRect area = plot_.axisRect()->rect();
    const double axis = area.bottom();
    painter->save();
    painter->setClipRect(area.adjusted(-2, 0, 2, static_cast<int>(kSign) + 3));
    for (const AxisMark* mark : marks) {
        if (!mark->until) continue;
        QColor tint = colorOf(mark->kind);
        tint.setAlpha(kTint);
        const double from = std::max<double>(xAt(mark->time), area.left());
        const double to = std::min<double>(xAt(*mark->until), area.right() + 1);
        painter->fillRect(QRectF(QPointF(from, area.top()), QPointF(to, axis + 1)), tint);
    }
    for (std::size_t i = 0; i < marks.size();) {
        const double x = xAt(marks[i]->time);
        const AxisMark* gravest = marks[i];
        std::size_t end = i + 1;
        for (; end < marks.size() && xAt(marks[end]->time) - x < kTogether; ++end)
            if (weightOf(marks[end]->kind) > weightOf(gravest->kind)) gravest = marks[end];
        i = end;
        const double place = xAt(gravest->time);
        if (place < area.left() - 1 || place > area.right() + 1) continue;
        QColor line = colorOf(gravest->kind);
        line.setAlpha(kLine);
        painter->setPen(QPen(line, 0, Qt::DashLine));
        painter->drawLine(QPointF(place, area.top()), QPointF(place, axis));
        drawSign(*painter, gravest->kind, QPointF(place, axis));
    }
    painter->restore();
}

std::vector<AxisMark> ChartMarks::at(QPoint position) const {
    const QRect area = plot_.axisRect()->rect();
    // A sign is hit on the axis; a line anywhere along it, a little less easily.
    const bool isOnAxis = std::abs(position.y() - area.bottom()) <= kReach + 2;
    std::vector<std::pair<double, const AxisMark*>> near;
    for (const AxisMark* mark : shown()) {
        const double distance = std::abs(xAt(mark->time) - position.x());
        const bool isWithin =
            mark->until && isOnAxis && position.x() >= xAt(mark->time) && position.x() <= xAt(*mark->until);
        if (distance <= (isOnAxis ? kReach : 3.0) || isWithin) near.emplace_back(distance, mark);
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<AxisMark> found;
    for (const auto& [distance, mark] : near)
        found.push_back(*mark);
    return found;
}

bool ChartMarks::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QCPLayerable::eventFilter(watched, event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = textAt(help->pos());
    if (text.isEmpty()) return false;
    QToolTip::showText(help->globalPos(), text, &plot_);
    return true;
}

QString ChartMarks::textAt(QPoint position) const {
    QString text;
    std::size_t told = 0;
    const std::vector<AxisMark> marks = at(position);
    for (const AxisMark& mark : marks) {
        if (told == kMostTold) {
            text += u'\n' + tr("and %n more", nullptr, static_cast<int>(marks.size() - told));
            break;
        }
        if (told++ > 0) text += u'\n';
        text += timeText(mark.time) + QStringLiteral("   ") +
                (mark.kind == AxisMark::Kind::Cleared ? tr("Cleared: %1").arg(mark.text) : mark.text);
    }
    return text;
}

} // namespace weir
