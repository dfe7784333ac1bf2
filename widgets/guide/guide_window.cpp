#include "widgets/guide/guide_window.h"

#include "widgets/guide/guide_browser.h"
#include "widgets/guide/guide_pages.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QSplitter>
#include <QTextBlock>
#include <QTextTable>
#include <QToolButton>
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

/// Long lines of code and output go on in the next one, so that the text beside them stays where it is.
void wrapLongLines(QTextDocument& page) {
    QTextCursor cursor(&page);
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        if (!block.blockFormat().nonBreakableLines()) continue;
        QTextBlockFormat format = block.blockFormat();
        format.setNonBreakableLines(false);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
}

constexpr int kListWidth = 220;

/// Of an item of the list: the path of its page.
constexpr int kPathRole = Qt::UserRole;

/// A button that goes through what was read, and by its keys from everywhere in the window.
QToolButton* makeStep(const QString& name, const QString& text, const QKeySequence& keys) {
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setEnabled(false);
    button->setShortcut(keys);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
    return button;
}

} // namespace

GuideWindow::GuideWindow(QWidget* parent)
    : QDialog(parent), pages_(new QListWidget), browser_(new GuideBrowser),
      back_(makeStep(QStringLiteral("guideBack"), tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left))),
      forward_(
          makeStep(QStringLiteral("guideForward"), tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right))) {
    setObjectName(QStringLiteral("guideWindow"));
    setWindowTitle(tr("Guide"));
    resize(1040, 720);
    pages_->setObjectName(QStringLiteral("guidePages"));
    pages_->setAccessibleName(tr("Pages of the guide"));
    pages_->setFrameShape(QFrame::NoFrame);
    for (const GuidePage& page : guidePages()) {
        auto* item = new QListWidgetItem(page.title, pages_);
        item->setData(kPathRole, page.path);
        item->setToolTip(page.title);
        // The rows are laid out before the style sheet says how high they are.
        item->setSizeHint({0, pages_->fontMetrics().height() + 2 * spacing::small});
    }
    browser_->setOpenExternalLinks(true);
    browser_->setAccessibleName(tr("Page of the guide"));
    browser_->setFrameShape(QFrame::NoFrame);
    browser_->document()->setDocumentMargin(spacing::large);
    browser_->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);

    auto* steps = new QHBoxLayout;
    steps->setContentsMargins(spacing::small, spacing::tight, spacing::small, spacing::tight);
    steps->setSpacing(spacing::tight);
    steps->addWidget(back_);
    steps->addWidget(forward_);
    steps->addStretch();
    auto* halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->addWidget(pages_);
    halves->addWidget(browser_);
    halves->setStretchFactor(1, 1);
    halves->setSizes({kListWidth, width() - kListWidth});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(steps);
    layout->addWidget(halves, 1);

    connect(back_, &QToolButton::clicked, browser_, &QTextBrowser::backward);
    connect(forward_, &QToolButton::clicked, browser_, &QTextBrowser::forward);
    connect(browser_, &QTextBrowser::backwardAvailable, back_, &QWidget::setEnabled);
    connect(browser_, &QTextBrowser::forwardAvailable, forward_, &QWidget::setEnabled);
    connect(browser_, &QTextBrowser::sourceChanged, this, &GuideWindow::pageHasCome);
    // Its source is the new one only when the history has it.
    connect(browser_, &QTextBrowser::historyChanged, this, &GuideWindow::markInList);
    const auto openItem = [this](const QListWidgetItem* item) { openPage(item->data(kPathRole).toString()); };
    connect(pages_, &QListWidget::itemClicked, this, openItem);
    connect(pages_, &QListWidget::itemActivated, this, openItem);
    connect(&Theme::instance(), &Theme::changed, this, &GuideWindow::dress);
    dress();
}

void GuideWindow::showPage(const QString& path) {
    openPage(path);
    show();
    raise();
    activateWindow();
}

void GuideWindow::showText(const QString& name, const QString& markdown) {
    browser_->showText(name, markdown);
    show();
    raise();
    activateWindow();
}

void GuideWindow::openPage(const QString& path) {
    const QUrl page(QStringLiteral("qrc") + path);
    if (browser_->source().path() != page.path()) browser_->setSource(page, QTextDocument::MarkdownResource);
}

void GuideWindow::pageHasCome() {
    styleTables(*browser_->document());
    wrapLongLines(*browser_->document());
    const QString heading = browser_->document()->firstBlock().text();
    setWindowTitle(heading.isEmpty() ? tr("Guide") : tr("%1 - Guide").arg(heading));
}

void GuideWindow::markInList() {
    pages_->setCurrentItem(nullptr);
    for (int row = 0; row < pages_->count(); ++row)
        if (QStringLiteral(":") + browser_->source().path() == pages_->item(row)->data(kPathRole))
            pages_->setCurrentRow(row);
}

void GuideWindow::dress() {
    back_->setIcon(Theme::instance().icon(QStringLiteral("chevron-left")));
    forward_->setIcon(Theme::instance().icon(QStringLiteral("chevron-right")));
    styleTables(*browser_->document());
    // Its pictures have two themes.
    if (!browser_->source().isEmpty()) browser_->reload();
}

} // namespace weir
