#include "widgets/export/svg_device.h"

#include "widgets/export/svg_engine.h"

#include <QImage>

#include <cmath>
#include <utility>

namespace weir {

SvgDevice::SvgDevice(QSize size, QString title)
    : size_(size), title_(std::move(title)), dotsPerInch_(QImage(1, 1, QImage::Format_RGB32).logicalDpiX()),
      engine_(std::make_unique<SvgEngine>(dotsPerInch_)) {}

SvgDevice::~SvgDevice() = default;

QByteArray SvgDevice::svg() const {
    const QByteArray width = QByteArray::number(size_.width());
    const QByteArray height = QByteArray::number(size_.height());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           "version=\"1.1\" "
           "width=\"" +
           width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + ' ' + height +
           "\">\n"
           "<title>" +
           xmlText(title_) + "</title>\n<defs>\n" + engine_->definitions() + "</defs>\n" +
           engine_->elements() + "</svg>\n";
}

QPaintEngine* SvgDevice::paintEngine() const {
    return engine_.get();
}

int SvgDevice::metric(PaintDeviceMetric metric) const {
    switch (metric) {
    case PdmWidth:
        return size_.width();
    case PdmHeight:
        return size_.height();
    case PdmWidthMM:
        return static_cast<int>(std::lround(size_.width() * 25.4 / dotsPerInch_));
    case PdmHeightMM:
        return static_cast<int>(std::lround(size_.height() * 25.4 / dotsPerInch_));
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return dotsPerInch_;
    case PdmDepth:
        return 32;
    case PdmNumColors:
        return 1 << 24;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace weir
