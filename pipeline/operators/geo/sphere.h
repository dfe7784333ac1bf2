#pragma once

namespace weir {

/// The earth's mean radius (R1 of the International Union of Geodesy and Geophysics, for WGS 84), in metres.
inline constexpr double kEarthRadius = 6'371'008.8;

/// A point on the earth, in degrees: north and east positive.
struct GeoPoint {
    double latitude = 0;
    double longitude = 0;

    /// Whether it is one: both numbers finite, and the latitude not beyond the poles.
    bool isValid() const;
};

/// The length of the great circle between two points on a sphere of the earth's mean radius (haversine). Up
/// to 0.6 % from the distance on the ellipsoid WGS 84.
double distanceInMetres(GeoPoint from, GeoPoint to);

/// The course on which the great circle leaves `from`, clockwise from north, in [0, 360). 0 between equal
/// points.
double bearingInDegrees(GeoPoint from, GeoPoint to);

} // namespace weir
