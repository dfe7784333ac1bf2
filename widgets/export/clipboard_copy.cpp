#include "widgets/export/clipboard_copy.h"

#include "widgets/export/board_picture.h"
#include "widgets/export/picture_file.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

#include <memory>

namespace weir {

namespace {

constexpr double kScale = 2;

} // namespace

void copyPicture(const BoardPicture& picture) {
    auto data = std::make_unique<QMimeData>();
    data->setImageData(pixelsOf(picture, kScale, false));
    data->setData(QStringLiteral("image/svg+xml"), pictureBytes(picture, {.format = PictureFormat::Svg}));
    QGuiApplication::clipboard()->setMimeData(data.release()); // which takes it over
}

void copyData(const std::string& text) {
    auto data = std::make_unique<QMimeData>();
    data->setText(QString::fromStdString(text));
    data->setData(QStringLiteral("text/csv"), QByteArray::fromStdString(text));
    QGuiApplication::clipboard()->setMimeData(data.release());
}

} // namespace weir
