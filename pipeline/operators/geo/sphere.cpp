#include "pipeline/operators/geo/sphere.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace weir {

namespace {

double radians(double degrees) {
    return degrees * (std::numbers::pi / 180);
}

/// From -180 to 180 degrees, as radians. The remainder is exact, so that neighbours across the date line stay
/// neighbours.
double longitudeBetween(GeoPoint from, GeoPoint to) {
    return radians(
        std::remainder(std::remainder(to.longitude, 360) - std::remainder(from.longitude, 360), 360));
}

} // namespace

bool GeoPoint::isValid() const {
    return std::fabs(latitude) <= 90 && std::isfinite(longitude);
}

double distanceInMetres(GeoPoint from, GeoPoint to) {
    const double sineOfLatitude = std::sin(radians(to.latitude - from.latitude) / 2);
    const double sineOfLongitude = std::sin(longitudeBetween(from, to) / 2);
    const double haversine = sineOfLatitude * sineOfLatitude + std::cos(radians(from.latitude)) *
                                                                   std::cos(radians(to.latitude)) *
                                                                   sineOfLongitude * sineOfLongitude;
    return 2 * kEarthRadius * std::asin(std::sqrt(std::min(haversine, 1.0)));
}

double bearingInDegrees(GeoPoint from, GeoPoint to) {
    const double between = longitudeBetween(from, to);
    const double fromLatitude = radians(from.latitude);
    const double toLatitude = radians(to.latitude);
    const double east = std::sin(between) * std::cos(toLatitude);
    const double north = std::cos(fromLatitude) * std::sin(toLatitude) -
                         std::sin(fromLatitude) * std::cos(toLatitude) * std::cos(between);
    if (between == 0 && from.latitude == to.latitude) return 0;
    const double degrees = std::atan2(east, north) * (180 / std::numbers::pi);
    // A hair west of north must not round up to 360.
    const double clockwise = degrees < 0 ? degrees + 360 : degrees;
    return clockwise >= 360 ? 0 : clockwise;
}

} // namespace weir
