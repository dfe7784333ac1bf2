#include "widgets/guide/guide_browser.h"

#include "widgets/theme/theme.h"

#include <QUrl>

#include <algorithm>

namespace weir {

void GuideBrowser::showText(const QString& name, const QString& markdown) {
    QUrl url;
    url.setScheme(QStringLiteral("made"));
    url.setPath(name);
    const bool isOther = texts_.value(url) != markdown;
    texts_[url] = markdown;
    if (source() == url && isOther)
        reload();
    else
        setSource(url, QTextDocument::MarkdownResource);
}

QVariant GuideBrowser::loadResource(int type, const QUrl& name) {
    if (type == QTextDocument::ImageResource) return picture(name);
    const auto text = texts_.constFind(name);
    return text == texts_.constEnd() ? QTextBrowser::loadResource(type, name) : QVariant(*text);
}

QImage GuideBrowser::picture(const QUrl& name) const {
    QString path = source().resolved(name).path();
    if (Theme::instance().isDark()) path.replace(QStringLiteral("-light."), QStringLiteral("-dark."));
    QImage picture(u':' + path);
    const double room = std::max(1.0, viewport()->width() - 2 * document()->documentMargin());
    if (!picture.isNull()) picture.setDevicePixelRatio(std::max(1.0, picture.width() / room));
    return picture;
}

} // namespace weir
