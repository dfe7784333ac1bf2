#include "widgets/window/recent_files.h"

#include "widgets/window/window_settings.h"

#include <QFileInfo>

namespace weir {

namespace {

constexpr qsizetype kMostFiles = 10;
const QString kKey = QStringLiteral("recentFiles");

} // namespace

RecentFiles::RecentFiles(QObject* parent) : QObject(parent) {}

QStringList RecentFiles::paths() const {
    QStringList existing;
    for (const QString& path : WindowSettings().value(kKey).toStringList())
        if (QFileInfo::exists(path)) existing << path;
    return existing;
}

void RecentFiles::add(const QString& path) {
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList all = WindowSettings().value(kKey).toStringList();
    all.removeAll(whole);
    all.prepend(whole);
    store(all.mid(0, kMostFiles));
}

void RecentFiles::remove(const QString& path) {
    QStringList all = WindowSettings().value(kKey).toStringList();
    if (all.removeAll(path) > 0) store(all);
}

void RecentFiles::clear() {
    store({});
}

void RecentFiles::store(const QStringList& paths) {
    WindowSettings().setValue(kKey, paths);
    Q_EMIT changed();
}

} // namespace weir
