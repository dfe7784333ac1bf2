#pragma once
#include <QHash>
#include <QImage>
#include <QTextBrowser>

namespace weir {

/// Shows pages of the guide, and others that are made while the program runs: both are in the history.
/// Pictures are in the theme of the moment, and no wider than the page.
class GuideBrowser : public QTextBrowser {
    Q_OBJECT
public:
    using QTextBrowser::QTextBrowser;

    /// Shows a text in Markdown under a name of its own.
    void showText(const QString& name, const QString& markdown);

    QVariant loadResource(int type, const QUrl& name) override;

private:
    QImage picture(const QUrl& name) const;

    QHash<QUrl, QString> texts_;
};

} // namespace weir
