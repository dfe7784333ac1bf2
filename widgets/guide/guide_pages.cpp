#include "widgets/guide/guide_pages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace weir {

QString GuidePage::text() const {
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

std::vector<GuidePage> guidePages() {
    std::vector<GuidePage> pages;
    for (const QFileInfo& file : QDir(QStringLiteral(":/guide")).entryInfoList({QStringLiteral("*.md")})) {
        GuidePage page{.id = file.completeBaseName(), .title = {}, .path = file.filePath()};
        page.title = page.text().section(u'\n', 0, 0).remove(0, 1).trimmed();
        pages.push_back(std::move(page));
    }
    std::sort(pages.begin(), pages.end(), [](const GuidePage& left, const GuidePage& right) {
        return left.title.localeAwareCompare(right.title) < 0;
    });
    return pages;
}

} // namespace weir
