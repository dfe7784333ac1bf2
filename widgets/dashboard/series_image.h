#pragma once
#include "widgets/dashboard/series_columns.h"
#include "widgets/dashboard/series_trace.h"

#include <QImage>
#include <QPainter>

#include <cstdint>
#include <vector>

namespace weir {

/// The picture of series with many points a pixel, kept while its time axis scrolls: what has been drawn
/// stays, and only columns that are new, or whose points have changed, are drawn. It holds the columns as a
/// ring, so that nothing is moved. Each series covers in each column what its line passes there, with smooth
/// ends, so that no extreme is lost.
class SeriesImage {
public:
    /// Shows the traces from `from` to `to` in so many pixels.
    void update(QSize pixels, Timestamp from, Timestamp to, const std::vector<SeriesTrace>& traces);
    /// Draws everything anew at the next update.
    void forget() { known_.clear(); }
    /// Draws it at a place in the painter's units.
    void draw(QPainter& painter, QPointF place, double pixelRatio) const;
    /// Columns that the last update drew.
    int drawnColumns() const { return drawnColumns_; }

private:
    /// What was drawn of a series.
    struct Drawn {
        const Series* series;
        const Series* lowEdge;
        SeriesLook look;
        std::uint64_t count;
        std::uint64_t lowCount;
        Timestamp last; ///< kMinTimestamp: nothing

        bool isSame(const SeriesTrace& trace) const {
            return series == trace.series && lowEdge == trace.lowEdge && look == trace.look;
        }
    };

    bool canGoOn(QSize pixels, double width, const std::vector<SeriesTrace>& traces) const;
    /// The least time from which on something has changed since it was drawn.
    Timestamp changedFrom(const std::vector<SeriesTrace>& traces) const;
    void remember(const std::vector<SeriesTrace>& traces);
    void paint(std::int64_t first, std::int64_t end, const std::vector<SeriesTrace>& traces);
    int place(std::int64_t column) const;

    QImage image_;
    TimeColumns columns_;
    std::int64_t first_ = 0; ///< the columns that the picture has
    std::int64_t end_ = 0;
    std::vector<Drawn> known_;
    std::vector<std::vector<ColumnSpan>> spans_; ///< room for those of each trace
    std::vector<std::vector<ColumnSpan>> lowSpans_;
    int drawnColumns_ = 0;
};

} // namespace weir
