#include "widgets/export/whole_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace weir {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("weir::WholeFile", text);
}

} // namespace

QString writeWhole(const QString& path, const QByteArray& content) {
    const QFileInfo place(path);
    if (path.isEmpty()) return tr("Name a file.");
    if (place.isDir()) return tr("%1 is a folder. Name a file in it.").arg(path);
    if (!place.dir().exists())
        return tr("%1 cannot be written: there is no folder %2.").arg(place.filePath(), place.path());
    QString reason;
    if (place.exists() && !place.isFile()) {
        // A new file in its place would do away with the device.
        QFile device(path);
        if (device.open(QIODevice::WriteOnly) && device.write(content) == content.size() && device.flush())
            return {};
        reason = device.errorString();
    } else {
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
            return {};
        reason = file.errorString();
    }
    return tr("%1 cannot be written: %2.").arg(path, reason);
}

} // namespace weir
