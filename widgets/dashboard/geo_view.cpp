#include "widgets/dashboard/geo_view.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace weir {

namespace {

constexpr double kMercatorEnd = 85.0511; ///< beyond it there is nothing to see: the map is a square
constexpr double kRadian = std::numbers::pi / 180;
constexpr double kMetresADegree = 111'319.5;
constexpr double kLeastSpan = 0.0004; ///< degrees, about 40 m: so near, a fit goes no nearer
constexpr double kAround = 1.25;      ///< of what is fitted, so that nothing lies on the edge
constexpr double kMostScale = 2e7;    ///< half a centimetre a pixel

} // namespace

double GeoView::flat(double latitude) const {
    if (projection_ == GeoProjection::Equirectangular) return latitude;
    const double bounded = std::clamp(latitude, -kMercatorEnd, kMercatorEnd);
    return std::log(std::tan(std::numbers::pi / 4 + bounded * kRadian / 2)) / kRadian;
}

double GeoView::narrowing() const {
    return std::max(0.05, std::cos(std::clamp(latitude_, -kMercatorEnd, kMercatorEnd) * kRadian));
}

// The scale is that of a degree of latitude in the middle. On Mercator's map it is stretched there by as much
// as longitudes are not narrowed.
QPointF GeoView::pixel(double latitude, double longitude) const {
    const double across = scale_ * narrowing();
    const double along = projection_ == GeoProjection::Mercator ? across : scale_;
    return {size_.width() / 2 + (longitude - longitude_) * across,
            size_.height() / 2 - (flat(latitude) - flat(latitude_)) * along};
}

double GeoView::latitudeAt(double y) const {
    const double across = scale_ * narrowing();
    if (projection_ == GeoProjection::Equirectangular) return latitude_ + (size_.height() / 2 - y) / scale_;
    const double place = flat(latitude_) + (size_.height() / 2 - y) / across;
    return (2 * std::atan(std::exp(place * kRadian)) - std::numbers::pi / 2) / kRadian;
}

double GeoView::longitudeAt(double x) const {
    return longitude_ + (x - size_.width() / 2) / (scale_ * narrowing());
}

double GeoView::metresPerPixel() const {
    return kMetresADegree / scale_;
}

void GeoView::fit(const QRectF& area) {
    latitude_ = std::clamp(area.center().y(), -89.0, 89.0);
    longitude_ = area.center().x();
    if (projection_ == GeoProjection::Mercator) {
        const double middle = (flat(area.top()) + flat(area.bottom())) / 2;
        latitude_ = (2 * std::atan(std::exp(middle * kRadian)) - std::numbers::pi / 2) / kRadian;
    }
    scale_ = 1;
    const QPointF first = pixel(area.bottom(), area.left());
    const QPointF last = pixel(area.top(), area.right());
    const double width = std::max(std::abs(last.x() - first.x()), kLeastSpan) * kAround;
    const double height = std::max(std::abs(last.y() - first.y()), kLeastSpan) * kAround;
    scale_ = std::min(std::max(1.0, size_.width()) / width, std::max(1.0, size_.height()) / height);
}

void GeoView::zoom(double factor, QPointF point) {
    const double latitude = latitudeAt(point.y());
    const double longitude = longitudeAt(point.x());
    // No farther than the whole globe, and no nearer than numbers tell places apart.
    const double least = std::min(size_.width() / 400, size_.height() / 200);
    scale_ = std::clamp(scale_ * factor, std::max(0.01, least), kMostScale);
    pan(point - pixel(latitude, longitude));
}

void GeoView::pan(QPointF pixels) {
    const QPointF middle(size_.width() / 2 - pixels.x(), size_.height() / 2 - pixels.y());
    const double longitude = longitudeAt(middle.x());
    latitude_ = std::clamp(latitudeAt(middle.y()), -85.0, 85.0);
    longitude_ = std::clamp(longitude, -270.0, 270.0);
}

double scaleStep(double most) {
    if (!(most > 0)) return 1;
    const double power = std::pow(10, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0})
        if (step * power <= most) return step * power;
    return power;
}

double graticuleStep(double least) {
    for (const double step : {10.0, 15.0, 30.0, 45.0})
        if (least > 5 && least <= step) return step;
    if (least > 45) return 90;
    const double power = std::pow(10, std::floor(std::log10(std::max(least, 1e-9))));
    for (const double step : {1.0, 2.0, 5.0})
        if (step * power >= least) return step * power;
    return 10 * power;
}

} // namespace weir
