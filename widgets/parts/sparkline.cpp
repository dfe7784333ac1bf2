#include "widgets/parts/sparkline.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace weir {

void paintSparkline(QPainter& painter, const QRectF& place, const std::vector<double>& samples,
                    std::size_t most, const QColor& color) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::instance().colors().grid, 1));
    painter.drawLine(place.bottomLeft(), place.bottomRight());
    if (samples.size() > 1) {
        const double greatest = *std::max_element(samples.begin(), samples.end());
        const double step = place.width() / static_cast<double>(std::max<std::size_t>(most, 2) - 1);
        QPolygonF line;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const double x = place.right() - step * static_cast<double>(samples.size() - 1 - i);
            const double height = greatest > 0 ? samples[i] / greatest * place.height() : 0;
            line << QPointF(x, place.bottom() - height);
        }
        QPolygonF area = line;
        area << QPointF(line.last().x(), place.bottom()) << QPointF(line.first().x(), place.bottom());
        QColor fill = color;
        fill.setAlphaF(0.16f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPolygon(area);
        painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
    }
    painter.restore();
}

Sparkline::Sparkline(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Sparkline::setSamples(std::vector<double> samples, std::size_t most) {
    samples_ = std::move(samples);
    most_ = most;
    update();
}

QSize Sparkline::sizeHint() const {
    return {96, fontMetrics().height() + 2};
}

void Sparkline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintSparkline(painter, QRectF(rect()).adjusted(1, 2, -1, -1), samples_, most_,
                   Theme::instance().colors().accent);
}

} // namespace weir
