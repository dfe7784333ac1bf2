#pragma once
#include "widgets/dashboard/color_ramp.h"
#include "widgets/dashboard/figure_text.h"
#include "widgets/dashboard/geo_tracks.h"
#include "widgets/dashboard/geo_view.h"

#include <QPainter>
#include <QString>

#include <optional>

namespace weir {

/// Places on the globe without a map below them, ready to be painted: lines of latitude and longitude, a
/// scale in kilometres, and a trail with a dot at its head for each track.
struct GeoMap {
    const std::vector<GeoTracks::Track>* tracks = nullptr;
    GeoView view;
    bool hasTrails = true;
    Ramp ramp = Ramp::Viridis;
    std::optional<FigureRange> values; ///< of what colours show; unset: each track has a colour of its own
    FigureFormat format;               ///< of these
    QString valueName;

    /// Fills the view's size.
    void paint(QPainter& painter) const;
    /// The track whose head is next to a point, not too far from it; -1: none.
    int trackAt(QPointF point) const;

private:
    void paintGraticule(QPainter& painter) const;
    void paintTrack(QPainter& painter, std::size_t track) const;
    void paintNames(QPainter& painter) const;
    void paintScale(QPainter& painter) const;
    void paintValues(QPainter& painter) const;
    QColor colorOf(std::size_t track, const GeoPlace& point) const;
};

/// "48.1371° N, 11.5754° E", with as many digits as tell metres apart.
QString geoText(double latitude, double longitude, int decimals = 5);

} // namespace weir
