#include "widgets/export/picture_file.h"

#include "widgets/export/board_picture.h"
#include "widgets/export/svg_device.h"

#include <QBuffer>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr double kMostPixels = 256e6; ///< a GiB in memory

QByteArray svgBytes(const BoardPicture& picture, bool withGround, const std::function<bool(int)>& goesOn) {
    SvgDevice device(picture.size, picture.title);
    QPainter painter(&device);
    const bool isWhole = picture.draw(painter, withGround, goesOn);
    painter.end();
    return isWhole ? device.svg() : QByteArray();
}

/// One page of the picture's size.
QByteArray pdfBytes(const BoardPicture& picture, bool withGround, const std::function<bool(int)>& goesOn) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(picture.title);
    writer.setCreator(QStringLiteral("Weir"));
    // The units of the picture are the screen's pixels.
    const int dotsPerInch = QImage(1, 1, QImage::Format_RGB32).logicalDpiX();
    writer.setResolution(dotsPerInch);
    writer.setPageSize(
        QPageSize(QSizeF(picture.size) * 72 / dotsPerInch, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    const bool isWhole = picture.draw(painter, withGround, goesOn);
    painter.end();
    return isWhole ? bytes : QByteArray();
}

} // namespace

PictureFormat pictureFormatOf(const QString& path) {
    if (path.endsWith(u".svg", Qt::CaseInsensitive)) return PictureFormat::Svg;
    if (path.endsWith(u".pdf", Qt::CaseInsensitive)) return PictureFormat::Pdf;
    return PictureFormat::Png;
}

QByteArray pngBytes(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "png") ? bytes : QByteArray();
}

QImage pixelsOf(const BoardPicture& picture, double scale, bool isTransparent,
                const std::function<bool(int)>& goesOn) {
    const QSize size(static_cast<int>(std::lround(picture.size.width() * scale)),
                     static_cast<int>(std::lround(picture.size.height() * scale)));
    if (static_cast<double>(size.width()) * size.height() > kMostPixels) return {};
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) return {};
    // A painter takes a ratio of less than one for one.
    const double ratio = std::max(scale, 1.0);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(scale / ratio, scale / ratio);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    return picture.draw(painter, !isTransparent, goesOn) ? image : QImage();
}

QByteArray pictureBytes(const BoardPicture& picture, const PictureOptions& options,
                        const std::function<bool(int)>& goesOn) {
    switch (options.format) {
    case PictureFormat::Svg:
        return svgBytes(picture, !options.isTransparent, goesOn);
    case PictureFormat::Pdf:
        return pdfBytes(picture, !options.isTransparent, goesOn);
    case PictureFormat::Png:
        break;
    }
    const QImage image = pixelsOf(picture, options.scale, options.isTransparent, goesOn);
    return image.isNull() ? QByteArray() : pngBytes(image);
}

} // namespace weir
