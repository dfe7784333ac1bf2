#include "widgets/window/resource_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringList>

namespace weir {

QString examplesFolder() {
    QStringList roots;
    if (const QString set = qEnvironmentVariable("WEIR_RESOURCES"); !set.isEmpty()) roots << set;
    roots << QCoreApplication::applicationDirPath() + QStringLiteral("/../share/weir")
          << QStringLiteral(WEIR_SOURCE_DIR "/resources");
    for (const QString& root : roots)
        if (const QDir folder(root + QStringLiteral("/examples")); folder.exists())
            return folder.canonicalPath();
    return {};
}

} // namespace weir
