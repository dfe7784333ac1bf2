#include "widgets/guide/guide_window.h"

#include "widgets/theme/theme.h"

#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QUrl>
#include <QVBoxLayout>

namespace weir {

namespace {

/// Thin lines and some room in the cells.
void styleTables(QTextDocument& page) {
    const QList<QTextFrame*> frames = page.rootFrame()->childFrames();
    for (QTextFrame* frame : frames) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (!table) continue;
        QTextTableFormat format = table->format();
        format.setCellPadding(spacing::tight);
        format.setCellSpacing(0);
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(Theme::instance().colors().border);
        format.setBottomMargin(spacing::small);
        table->setFormat(format);
    }
}

} // namespace

GuideWindow::GuideWindow(QWidget* parent) : QDialog(parent), browser_(new QTextBrowser) {
    setObjectName(QStringLiteral("guideWindow"));
    setWindowTitle(tr("Guide"));
    resize(820, 720);
    browser_->setOpenExternalLinks(true);
    browser_->setAccessibleName(tr("Page of the guide"));
    browser_->setFrameShape(QFrame::NoFrame);
    browser_->document()->setDocumentMargin(16);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(browser_);
    connect(browser_, &QTextBrowser::sourceChanged, this, [this] {
        styleTables(*browser_->document());
        const QString heading = browser_->document()->firstBlock().text();
        setWindowTitle(heading.isEmpty() ? tr("Guide") : tr("%1 - Guide").arg(heading));
    });
}

void GuideWindow::showPage(const QString& path) {
    browser_->setSource(QUrl(QStringLiteral("qrc") + path), QTextDocument::MarkdownResource);
    show();
    raise();
    activateWindow();
}

} // namespace weir
