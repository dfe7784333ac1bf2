#pragma once
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace weir {

/// How the globe is laid flat.
enum class GeoProjection : std::uint8_t {
    Equirectangular, ///< as far apart as degrees are, narrowed to what they are in the middle of the view
    Mercator,        ///< angles are true, and so are shapes of what is small; the poles are out of it
};

/// The part of the globe that is looked at. It keeps its aspect, whatever the size. Places are in degrees.
class GeoView {
public:
    void setProjection(GeoProjection projection) { projection_ = projection; }
    void setSize(QSizeF size) { size_ = size; }

    /// Looks at all of an area with something around it. `area`: longitudes from left to right, latitudes
    /// from top() to bottom(), ascending.
    void fit(const QRectF& area);
    /// Nearer by that factor, with the place under `point` staying there.
    void zoom(double factor, QPointF point);
    /// Moves what is seen by so many pixels.
    void pan(QPointF pixels);

    /// Where a place is in the picture, and what is there.
    QPointF pixel(double latitude, double longitude) const;
    double latitudeAt(double y) const;
    double longitudeAt(double x) const;
    /// Metres that a pixel in the middle is wide.
    double metresPerPixel() const;
    QSizeF size() const { return size_; }

private:
    double flat(double latitude) const;
    double narrowing() const;

    GeoProjection projection_ = GeoProjection::Equirectangular;
    QSizeF size_{100, 100};
    double latitude_ = 0; ///< of the middle
    double longitude_ = 0;
    double scale_ = 1; ///< pixels a degree of latitude in the middle
};

/// A step for lines of latitude and longitude, or of a scale: 1, 2, 5 times a power of ten, and 15, 30, 45
/// for degrees; the least that is not below `least`.
double graticuleStep(double least);
double scaleStep(double most);

} // namespace weir
