#include "widgets/canvas/resize_gesture.h"

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/canvas_scene.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace weir {

ResizeGesture::ResizeGesture(CanvasScene& scene, AreaItem& area)
    : scene_(scene), area_(area), start_(area.place()) {}

void ResizeGesture::moveTo(const QPointF& position, Qt::KeyboardModifiers modifiers) {
    moved_ = true;
    const QSizeF least = area_.leastSize();
    const QPointF corner = position - start_.topLeft();
    const auto stepped = [&](qreal value) {
        return modifiers & Qt::AltModifier ? value : canvas::onGrid(value);
    };
    area_.setPlace({start_.topLeft(), QSizeF(std::max(least.width(), stepped(corner.x())),
                                             std::max(least.height(), stepped(corner.y())))});
}

void ResizeGesture::finish() {
    const QSizeF size = area_.area().size();
    const bool isFrame = dynamic_cast<FrameItem*>(&area_) != nullptr;
    const std::string id = area_.id();
    scene_.scope().change(isFrame ? QCoreApplication::translate("weir::ResizeGesture", "Resize a frame")
                                  : QCoreApplication::translate("weir::ResizeGesture", "Resize a note"),
                          [&](GraphBody& body) {
                              Area& area = isFrame ? body.findFrame(id)->area : body.findNote(id)->area;
                              area.width = size.width();
                              area.height = size.height();
                          });
}

void ResizeGesture::giveUp() {
    area_.setPlace(start_);
}

} // namespace weir
