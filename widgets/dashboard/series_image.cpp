#include "widgets/dashboard/series_image.h"

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr double kHalfLine = 0.6;       ///< pixels that a line covers above and below its middle
constexpr double kMostOff = 0.25;       ///< columns
constexpr double kMostOffAtOnce = 0.25; ///< columns, of a point where very many columns are drawn together
constexpr std::int64_t kMany = 64;      ///< columns at once
constexpr std::int64_t kBlock = 16;     ///< columns drawn together: their pixels share cache lines

/// A column of pixels of the picture.
class PixelColumn {
public:
    PixelColumn(QImage& image, int x)
        : pixel_(reinterpret_cast<QRgb*>(image.bits()) + x), stride_(image.bytesPerLine() / 4),
          height_(image.height()) {}

    void clear() {
        for (int y = 0; y < height_; ++y)
            pixel_[y * stride_] = 0;
    }

    /// Covers from `top` to `bottom`, the pixels at the ends by their share.
    void cover(double top, double bottom, QRgb color) {
        top = std::max(top, 0.0);
        bottom = std::min(bottom, static_cast<double>(height_));
        if (!(top < bottom)) return;
        const int first = static_cast<int>(top);
        const int last = std::min(static_cast<int>(bottom), height_ - 1);
        if (first == last) return blend(first, color, bottom - top);
        blend(first, color, first + 1 - top);
        if (qAlpha(color) == 255)
            for (int y = first + 1; y < last; ++y)
                pixel_[y * stride_] = color;
        else
            for (int y = first + 1; y < last; ++y)
                blend(y, color, 1);
        blend(last, color, bottom - last);
    }

private:
    /// `color` is premultiplied, as the picture is.
    void blend(int y, QRgb color, double share) {
        QRgb& under = pixel_[y * stride_];
        const auto weight = static_cast<unsigned>(share * 256);
        const unsigned rest = 256 - (static_cast<unsigned>(qAlpha(color)) + 1) * weight / 256;
        const auto mix = [&](int over, int below) {
            return static_cast<int>(
                (static_cast<unsigned>(over) * weight + static_cast<unsigned>(below) * rest) >> 8);
        };
        under = qRgba(mix(qRed(color), qRed(under)), mix(qGreen(color), qGreen(under)),
                      mix(qBlue(color), qBlue(under)), mix(qAlpha(color), qAlpha(under)));
    }

    QRgb* pixel_;
    qsizetype stride_;
    int height_;
};

/// Whether a line of this stroke is drawn in this column.
bool isInked(Qt::PenStyle stroke, std::int64_t column) {
    const std::int64_t place = (column % 16 + 16) % 16;
    switch (stroke) {
    case Qt::DashLine:
        return place % 8 < 5;
    case Qt::DotLine:
        return place % 4 < 2;
    case Qt::DashDotLine:
        return place < 8 || (place >= 11 && place < 13);
    default:
        return true;
    }
}

/// Draws one trace in one column.
class TraceBrush {
public:
    TraceBrush(const SeriesLook& look, int height) : look_(look), height_(height), color_(look.color.rgba()) {
        fill_ = qPremultiply(look.fill.rgba());
    }

    void draw(PixelColumn& pixels, std::int64_t column, const ColumnSpan& span, const ColumnSpan* low) const {
        if (look_.isFilled && low && !span.empty() && !low->empty())
            pixels.cover(yOf(span.high), yOf(low->low), fill_);
        else if (look_.isFilled && !low && !span.empty())
            pixels.cover(yOf(std::max(span.high, 0.0)), yOf(std::min(span.low, 0.0)), fill_);
        if (!look_.hasLine || span.empty() || !isInked(look_.stroke, column)) return;
        pixels.cover(yOf(span.high) - kHalfLine, yOf(span.low) + kHalfLine, color_);
    }

private:
    /// In rows; far outside the picture stays near it.
    double yOf(double value) const {
        const double y = height_ - 1 - look_.scale.share(value) * height_;
        return std::clamp(y, -10.0, height_ + 10.0);
    }

    const SeriesLook& look_;
    double height_;
    QRgb color_;
    QRgb fill_;
};

} // namespace

int SeriesImage::place(std::int64_t column) const {
    const std::int64_t width = image_.width();
    return static_cast<int>((column % width + width) % width);
}

bool SeriesImage::canGoOn(QSize pixels, double width, const std::vector<SeriesTrace>& traces) const {
    if (image_.size() != pixels || known_.size() != traces.size()) return false;
    // An axis in seconds rounds its ends; what that makes of the width must not add up to a column.
    if (std::abs(width - columns_.width) * pixels.width() > kMostOff * width) return false;
    for (std::size_t i = 0; i < traces.size(); ++i)
        if (!known_[i].isSame(traces[i]) || traces[i].series->count() < known_[i].count) return false;
    return true;
}

Timestamp SeriesImage::changedFrom(const std::vector<SeriesTrace>& traces) const {
    Timestamp least = kMaxTimestamp;
    for (std::size_t i = 0; i < traces.size(); ++i) {
        const Drawn& drawn = known_[i];
        const Series& series = *traces[i].series;
        const Series* low = traces[i].lowEdge;
        if (low && low->count() != drawn.lowCount)
            least = std::min({least, drawn.last, low->lateSince(drawn.lowCount)});
        if (series.count() == drawn.count) continue;
        least = std::min({least, drawn.last, series.lateSince(drawn.count)});
    }
    return least;
}

void SeriesImage::remember(const std::vector<SeriesTrace>& traces) {
    known_.clear();
    for (const SeriesTrace& trace : traces) {
        Timestamp last = trace.series->empty() ? kMinTimestamp : trace.series->last().time;
        if (trace.lowEdge && !trace.lowEdge->empty()) last = std::min(last, trace.lowEdge->last().time);
        known_.push_back({trace.series, trace.lowEdge, trace.look, trace.series->count(),
                          trace.lowEdge ? trace.lowEdge->count() : 0, last});
    }
}

void SeriesImage::update(QSize pixels, Timestamp from, Timestamp to, const std::vector<SeriesTrace>& traces) {
    drawnColumns_ = 0;
    if (pixels.isEmpty() || to <= from) return;
    const double width = (static_cast<double>(to) - static_cast<double>(from)) / pixels.width();
    if (!canGoOn(pixels, width, traces)) {
        if (image_.size() != pixels) image_ = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
        columns_ = {from, width};
        first_ = end_ = 0;
    }
    // The column that the right end lies in is the last one.
    const std::int64_t first = columns_.at(from) + 1;
    const std::int64_t end = first + pixels.width();
    if (first >= end_ || end <= first_) {
        paint(first, end, traces);
    } else {
        const Timestamp changed = changedFrom(traces);
        std::int64_t fresh = end_;
        if (changed < columns_.begin(end_))
            fresh = changed <= columns_.begin(first) ? first : columns_.at(changed);
        paint(std::max(fresh, first), end, traces);
        if (first < first_ && fresh > first) paint(first, std::min(first_, fresh), traces);
    }
    first_ = first;
    end_ = end;
    remember(traces);
}

void SeriesImage::paint(std::int64_t first, std::int64_t end, const std::vector<SeriesTrace>& traces) {
    if (first >= end) return;
    drawnColumns_ += static_cast<int>(end - first);
    spans_.resize(traces.size());
    lowSpans_.resize(traces.size());
    std::vector<TraceBrush> brushes;
    const double tolerance = end - first > kMany ? kMostOffAtOnce : 0;
    for (std::size_t i = 0; i < traces.size(); ++i) {
        spanColumns(*traces[i].series, columns_, first, end, traces[i].look.shape, tolerance, spans_[i]);
        if (traces[i].lowEdge)
            spanColumns(*traces[i].lowEdge, columns_, first, end, traces[i].look.shape, tolerance,
                        lowSpans_[i]);
        brushes.emplace_back(traces[i].look, image_.height());
    }
    for (std::int64_t block = first; block < end; block += kBlock) {
        const std::int64_t blockEnd = std::min(end, block + kBlock);
        for (std::int64_t column = block; column < blockEnd; ++column)
            PixelColumn(image_, place(column)).clear();
        for (std::size_t i = 0; i < traces.size(); ++i) {
            for (std::int64_t column = block; column < blockEnd; ++column) {
                const auto index = static_cast<std::size_t>(column - first);
                PixelColumn pixels(image_, place(column));
                brushes[i].draw(pixels, column, spans_[i][index],
                                traces[i].lowEdge ? &lowSpans_[i][index] : nullptr);
            }
        }
    }
}

void SeriesImage::draw(QPainter& painter, QPointF place, double pixelRatio) const {
    if (image_.isNull() || first_ == end_) return;
    // The ring's two parts: from the first column to the picture's end, and from there on.
    const int begin = this->place(first_);
    const int width = image_.width();
    const int height = image_.height();
    const auto part = [&](int from, int size, int at) {
        if (size <= 0) return;
        painter.drawImage(
            QRectF(place.x() + at / pixelRatio, place.y(), size / pixelRatio, height / pixelRatio), image_,
            QRectF(from, 0, size, height));
    };
    part(begin, width - begin, 0);
    part(0, begin, width - begin);
}

} // namespace weir
