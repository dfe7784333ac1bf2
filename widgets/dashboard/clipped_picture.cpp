#include "widgets/dashboard/clipped_picture.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPicture>

#include <optional>

namespace weir {

namespace {

/// Hands on all that is painted to another painter, in whose coordinates and clipping it is.
class ForwardingEngine : public QPaintEngine {
public:
    /// The target outlives the engine.
    explicit ForwardingEngine(QPainter& target) : QPaintEngine(AllFeatures), target_(target) {}

    bool begin(QPaintDevice*) override {
        target_.save();
        base_ = target_.transform();
        target_.save(); // what clip() goes back to
        return true;
    }
    bool end() override {
        target_.restore();
        target_.restore();
        return true;
    }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState& state) override {
        DirtyFlags changed = state.state();
        if (changed & DirtyTransform) transform_ = state.transform();
        if (changed & DirtyClipEnabled) isClipping_ = state.isClipEnabled();
        if (changed & DirtyClipPath) addClip(state.clipPath(), state.clipOperation());
        if (changed & DirtyClipRegion) {
            QPainterPath region;
            region.addRegion(state.clipRegion());
            addClip(region, state.clipOperation());
        }
        if (changed & (DirtyClipEnabled | DirtyClipPath | DirtyClipRegion)) {
            clip();
            changed = AllDirty;
        }
        if (changed & DirtyTransform) target_.setTransform(transform_ * base_);
        if (changed & DirtyPen) target_.setPen(state.pen());
        if (changed & DirtyBrush) target_.setBrush(state.brush());
        if (changed & DirtyBrushOrigin) target_.setBrushOrigin(state.brushOrigin());
        if (changed & DirtyFont) target_.setFont(state.font());
        if (changed & DirtyBackground) target_.setBackground(state.backgroundBrush());
        if (changed & DirtyBackgroundMode) target_.setBackgroundMode(state.backgroundMode());
        if (changed & DirtyCompositionMode) target_.setCompositionMode(state.compositionMode());
        if (changed & DirtyOpacity) target_.setOpacity(state.opacity());
        if (changed & DirtyHints) {
            target_.setRenderHints(target_.renderHints(), false);
            target_.setRenderHints(state.renderHints());
        }
    }

    void drawRects(const QRect* rects, int count) override { target_.drawRects(rects, count); }
    void drawRects(const QRectF* rects, int count) override { target_.drawRects(rects, count); }
    void drawLines(const QLine* lines, int count) override { target_.drawLines(lines, count); }
    void drawLines(const QLineF* lines, int count) override { target_.drawLines(lines, count); }
    void drawEllipse(const QRectF& place) override { target_.drawEllipse(place); }
    void drawEllipse(const QRect& place) override { target_.drawEllipse(place); }
    void drawPath(const QPainterPath& path) override { target_.drawPath(path); }
    void drawPoints(const QPointF* points, int count) override { target_.drawPoints(points, count); }
    void drawPoints(const QPoint* points, int count) override { target_.drawPoints(points, count); }
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
        drawAnyPolygon(points, count, mode);
    }
    void drawPolygon(const QPoint* points, int count, PolygonDrawMode mode) override {
        drawAnyPolygon(points, count, mode);
    }
    void drawPixmap(const QRectF& place, const QPixmap& pixmap, const QRectF& source) override {
        target_.drawPixmap(place, pixmap, source);
    }
    void drawTiledPixmap(const QRectF& place, const QPixmap& pixmap, const QPointF& offset) override {
        target_.drawTiledPixmap(place, pixmap, offset);
    }
    void drawImage(const QRectF& place, const QImage& image, const QRectF& source,
                   Qt::ImageConversionFlags flags) override {
        target_.drawImage(place, image, source, flags);
    }
    void drawTextItem(const QPointF& place, const QTextItem& item) override {
        target_.drawTextItem(place, item);
    }

private:
    template<class Point>
    void drawAnyPolygon(const Point* points, int count, PolygonDrawMode mode) {
        if (mode == PolylineMode)
            target_.drawPolyline(points, count);
        else if (mode == ConvexMode)
            target_.drawConvexPolygon(points, count);
        else
            target_.drawPolygon(points, count, mode == OddEvenMode ? Qt::OddEvenFill : Qt::WindingFill);
    }

    void addClip(const QPainterPath& path, Qt::ClipOperation operation) {
        if (operation == Qt::NoClip) return clip_.reset();
        isClipping_ = true;
        const QPainterPath here = transform_.map(path);
        clip_ = operation == Qt::ReplaceClip || !clip_ ? here : clip_->intersected(here);
    }

    /// Has the target clip by its own clipping and by what was recorded.
    void clip() {
        target_.restore();
        target_.save();
        if (!isClipping_ || !clip_) return;
        target_.setTransform(base_);
        target_.setClipPath(*clip_, Qt::IntersectClip);
    }

    QPainter& target_;
    QTransform base_; ///< of the target, before
    QTransform transform_;
    std::optional<QPainterPath> clip_; ///< in the recording's coordinates
    bool isClipping_ = true;
};

/// Has the resolution of the target's device, so that fonts have the same sizes.
class ForwardingDevice : public QPaintDevice {
public:
    explicit ForwardingDevice(QPainter& target) : target_(*target.device()), engine_(target) {}

    QPaintEngine* paintEngine() const override { return &engine_; }

protected:
    int metric(PaintDeviceMetric metric) const override {
        switch (metric) {
        case PdmWidth:
            return target_.width();
        case PdmHeight:
            return target_.height();
        case PdmWidthMM:
            return target_.widthMM();
        case PdmHeightMM:
            return target_.heightMM();
        case PdmDpiX:
            return target_.logicalDpiX();
        case PdmDpiY:
            return target_.logicalDpiY();
        case PdmPhysicalDpiX:
            return target_.physicalDpiX();
        case PdmPhysicalDpiY:
            return target_.physicalDpiY();
        case PdmNumColors:
            return target_.colorCount();
        case PdmDepth:
            return target_.depth();
        case PdmDevicePixelRatio: // the target's own painter sees to it
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        }
        return 0;
    }

private:
    const QPaintDevice& target_;
    mutable ForwardingEngine engine_;
};

} // namespace

void drawClipped(QPainter& painter, const QPointF& place, const QPicture& picture) {
    ForwardingDevice device(painter);
    QPainter forwarding(&device);
    forwarding.setRenderHints(painter.renderHints());
    forwarding.setPen(painter.pen());
    forwarding.setBrush(painter.brush());
    forwarding.setFont(painter.font());
    forwarding.setOpacity(painter.opacity());
    forwarding.drawPicture(place, picture);
}

} // namespace weir
