#include "widgets/guide/guide_browser.h"

#include <QUrl>

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
    const auto text = texts_.constFind(name);
    return text == texts_.constEnd() ? QTextBrowser::loadResource(type, name) : QVariant(*text);
}

} // namespace weir
