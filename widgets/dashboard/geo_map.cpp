#include "widgets/dashboard/geo_map.h"

#include "widgets/theme/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr double kBetweenLines = 90; ///< pixels, at least
constexpr std::size_t kMostDots =
    20'000;                            ///< of trails that are coloured by values; beyond it some are left out
constexpr std::size_t kMostNames = 24; ///< tracks: names of more would be no help
constexpr double kLeastShare = 0.2;    ///< of the ramp, at which the colours of values begin
constexpr double kReach = 14;          ///< pixels around a head within which it is pointed at
constexpr double kHead = 4.5;          ///< radius
constexpr double kLeastBar = 16;       ///< pixels of the colours' scale

QString degreesText(double degrees, int decimals, const char* positive, const char* negative) {
    const QString number = QString::number(std::abs(degrees), 'f', decimals) + QChar(0x00B0);
    if (std::abs(degrees) < std::pow(10, -decimals) / 2) return number;
    return number + u' ' + QString::fromLatin1(degrees > 0 ? positive : negative);
}

int decimalsOf(double step) {
    return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 8);
}

double normalised(double longitude) {
    return longitude - 360 * std::round(longitude / 360);
}

/// Of a dot on the panel's ground, which the ramp's beginning would be lost on.
QColor valueColor(Ramp ramp, double share) {
    return rampColor(ramp, kLeastShare + std::clamp(share, 0.0, 1.0) * (1 - kLeastShare));
}

} // namespace

QString geoText(double latitude, double longitude, int decimals) {
    return degreesText(latitude, decimals, "N", "S") + QStringLiteral(", ") +
           degreesText(longitude, decimals, "E", "W");
}

QColor GeoMap::colorOf(std::size_t track, const GeoPlace& point) const {
    if (!values) return Theme::instance().series(track);
    const double span = values->greatest - values->least;
    if (std::isnan(point.value)) return Theme::instance().colors().textMuted;
    return valueColor(ramp, span > 0 ? (point.value - values->least) / span : 0.5);
}

void GeoMap::paint(QPainter& painter) const {
    painter.save();
    painter.setClipRect(QRectF(QPointF(), view.size()), Qt::IntersectClip);
    paintGraticule(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasTrails)
        for (std::size_t track = 0; track < tracks->size(); ++track)
            paintTrack(painter, track);
    const Colors& colors = Theme::instance().colors();
    painter.setPen(QPen(colors.surface, 1.5));
    for (std::size_t track = 0; track < tracks->size(); ++track) {
        if ((*tracks)[track].points.empty()) continue;
        const GeoPlace& head = (*tracks)[track].points.back();
        painter.setBrush(colorOf(track, head));
        painter.drawEllipse(view.pixel(head.latitude, head.longitude), kHead, kHead);
    }
    paintNames(painter);
    paintScale(painter);
    if (values) paintValues(painter);
    painter.restore();
}

void GeoMap::paintGraticule(QPainter& painter) const {
    const Theme& theme = Theme::instance();
    const QSizeF size = view.size();
    painter.setFont(theme.font(TextStyle::Caption));
    const QFontMetricsF metrics(painter.font(), painter.device());
    const double west = view.longitudeAt(0);
    const double east = view.longitudeAt(size.width());
    const double south = std::max(-90.0, view.latitudeAt(size.height()));
    const double north = std::min(90.0, view.latitudeAt(0));
    const double across = graticuleStep((east - west) * kBetweenLines / std::max(1.0, size.width()));
    const double along = graticuleStep((north - south) * kBetweenLines / std::max(1.0, size.height()));
    const QPen line(theme.colors().grid, 0);
    const auto write = [&](const QRectF& room, int flags, const QString& text) {
        painter.setPen(theme.colors().textMuted);
        painter.drawText(room, flags, text);
    };
    const int acrossDecimals = decimalsOf(across);
    for (double step = std::ceil(west / across); step * across <= east; ++step) {
        const double x = view.pixel(0, step * across).x();
        painter.setPen(line);
        painter.drawLine(QPointF(x, 0), QPointF(x, size.height()));
        if (x > 40 && x < size.width() - 20)
            write(QRectF(x + 3, size.height() - metrics.height() - 2, 120, metrics.height()), Qt::AlignLeft,
                  degreesText(normalised(step * across), acrossDecimals, "E", "W"));
    }
    const int alongDecimals = decimalsOf(along);
    for (double step = std::ceil(south / along); step * along <= north; ++step) {
        const double y = view.pixel(step * along, 0).y();
        painter.setPen(line);
        painter.drawLine(QPointF(0, y), QPointF(size.width(), y));
        if (y > metrics.height() && y < size.height() - 2 * metrics.height())
            write(QRectF(4, y - metrics.height() - 1, 120, metrics.height()), Qt::AlignLeft,
                  degreesText(step * along, alongDecimals, "N", "S"));
    }
}

void GeoMap::paintTrack(QPainter& painter, std::size_t track) const {
    const auto& points = (*tracks)[track].points;
    if (points.size() < 2) return;
    QPolygonF line;
    const auto drawLine = [&] {
        if (line.size() > 1) painter.drawPolyline(line);
        line.clear();
    };
    QColor color = values ? Theme::instance().colors().border : Theme::instance().series(track);
    if (!values) color.setAlphaF(0.6f);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    double before = points.front().longitude;
    for (const GeoPlace& point : points) {
        // Over the 180th meridian the line would run around the globe.
        if (std::abs(point.longitude - before) > 180) drawLine();
        before = point.longitude;
        const QPointF pixel = view.pixel(point.latitude, point.longitude);
        // What is within a pixel of the last is nothing to see.
        if (line.isEmpty() || &point == &points.back() || (pixel - line.back()).manhattanLength() >= 1)
            line << pixel;
    }
    drawLine();
    if (!values) return;
    const std::size_t every = 1 + points.size() * tracks->size() / kMostDots;
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < points.size(); i += every) {
        painter.setBrush(colorOf(track, points[i]));
        painter.drawEllipse(view.pixel(points[i].latitude, points[i].longitude), 2.5, 2.5);
    }
}

void GeoMap::paintNames(QPainter& painter) const {
    if (tracks->size() > kMostNames) return;
    const Theme& theme = Theme::instance();
    painter.setFont(theme.font(TextStyle::Caption));
    const QFontMetricsF metrics(painter.font(), painter.device());
    std::vector<QRectF> taken;
    for (const GeoTracks::Track& track : *tracks) {
        if (track.name.empty() || track.points.empty()) continue;
        const QPointF head = view.pixel(track.points.back().latitude, track.points.back().longitude);
        const QString name = metrics.elidedText(QString::fromStdString(track.name), Qt::ElideMiddle, 140);
        QRectF room(head.x() + kHead + 3, head.y() - metrics.height() / 2,
                    metrics.horizontalAdvance(name) + 2, metrics.height());
        if (room.right() > view.size().width()) room.moveRight(head.x() - kHead - 3);
        // One over another could not be read.
        if (std::any_of(taken.begin(), taken.end(),
                        [&](const QRectF& other) { return other.intersects(room); }))
            continue;
        taken.push_back(room);
        painter.setPen(theme.colors().text);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, name);
    }
}

void GeoMap::paintScale(QPainter& painter) const {
    const Theme& theme = Theme::instance();
    const double metres = scaleStep(view.metresPerPixel() * std::min(120.0, view.size().width() * 0.3));
    const double width = metres / view.metresPerPixel();
    const QString text = metres >= 1000 ? QStringLiteral("%1 km").arg(metres / 1000, 0, 'g', 6)
                                        : QStringLiteral("%1 m").arg(metres, 0, 'g', 3);
    painter.setFont(theme.font(TextStyle::Caption));
    const QFontMetricsF metrics(painter.font(), painter.device());
    const double right = view.size().width() - spacing::medium;
    const double bottom = view.size().height() - metrics.height() - spacing::small;
    const double left = right - width;
    QColor ground = theme.colors().surface;
    ground.setAlphaF(0.8f);
    painter.fillRect(QRectF(left - 4, bottom - metrics.height() - 6, width + 8, metrics.height() + 10),
                     ground);
    painter.setPen(QPen(theme.colors().textMuted, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{QPointF(left, bottom - 4), QPointF(left, bottom), QPointF(right, bottom),
                                   QPointF(right, bottom - 4)});
    painter.drawText(QRectF(right - 160, bottom - metrics.height() - 4, 160, metrics.height()),
                     Qt::AlignRight, text);
}

void GeoMap::paintValues(QPainter& painter) const {
    if (!(values->least <= values->greatest) || view.size().height() < 90) return;
    const Theme& theme = Theme::instance();
    painter.setFont(theme.figures(TextStyle::Caption));
    const QFontMetricsF metrics(painter.font(), painter.device());
    const FigureFormat even = evenFormat(format, *values);
    const QString least = QString::fromStdString(figureText(values->least, even).text());
    const QString greatest = QString::fromStdString(figureText(values->greatest, even).text());
    const double before = metrics.horizontalAdvance(least) + 4;
    const double after = metrics.horizontalAdvance(greatest) + 4;
    const double room = view.size().width() - 2.0 * spacing::medium - before - after;
    const double bar = std::min({120.0, view.size().width() * 0.3, room});
    if (bar < kLeastBar) return;
    // In the other corner if a place is where it would stand.
    double right = view.size().width() - spacing::medium;
    const QRectF corner(right - before - bar - after, 0, before + bar + after + spacing::medium,
                        2 * metrics.height() + spacing::medium);
    if (std::any_of(tracks->begin(), tracks->end(), [&](const GeoTracks::Track& track) {
            return !track.points.empty() &&
                   corner.contains(view.pixel(track.points.back().latitude, track.points.back().longitude));
        }))
        right = spacing::medium + before + bar + after;
    const QRectF band(right - after - bar, spacing::small + metrics.height() * 0.25, bar,
                      metrics.height() * 0.5);
    QColor ground = theme.colors().surface;
    ground.setAlphaF(0.8f);
    painter.fillRect(QRectF(band.left() - before - 4, spacing::tight, bar + before + after + 8,
                            metrics.height() * 2 + spacing::tight),
                     ground);
    QLinearGradient colors(band.topLeft(), band.topRight());
    for (int stop = 0; stop <= 8; ++stop)
        colors.setColorAt(stop / 8.0, valueColor(ramp, stop / 8.0));
    painter.fillRect(band, colors);
    painter.setPen(theme.colors().textMuted);
    const double top = spacing::small;
    painter.drawText(QRectF(band.left() - before - 4, top, before, metrics.height()), Qt::AlignRight, least);
    painter.drawText(QRectF(band.right() + 4, top, after, metrics.height()), Qt::AlignLeft, greatest);
    painter.drawText(
        QRectF(band.left() - before, top + metrics.height(), bar + before + after, metrics.height()),
        Qt::AlignRight, metrics.elidedText(valueName, Qt::ElideMiddle, bar + before + after));
}

int GeoMap::trackAt(QPointF point) const {
    int nearest = -1;
    double least = kReach;
    for (std::size_t track = 0; track < tracks->size(); ++track) {
        if ((*tracks)[track].points.empty()) continue;
        const GeoPlace& head = (*tracks)[track].points.back();
        const QPointF offset = view.pixel(head.latitude, head.longitude) - point;
        const double distance = std::hypot(offset.x(), offset.y());
        if (distance >= least) continue;
        least = distance;
        nearest = static_cast<int>(track);
    }
    return nearest;
}

} // namespace weir
