#include "widgets/commands/shortcuts_window.h"

#include "widgets/palette/fuzzy_match.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenuBar>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace weir {

namespace {

bool fits(const Command& command, const QString& typed) {
    return fuzzyMatch(typed, command.name) || fuzzyMatch(typed, command.menu) ||
           command.shortcut.contains(typed, Qt::CaseInsensitive);
}

/// One table, a heading for each menu. `muted` and `line` are colours by name.
QString pageOf(const std::vector<Command>& commands, const QString& muted, const QString& line) {
    QString rows, menu;
    for (const Command& command : commands) {
        if (command.menu != menu) {
            menu = command.menu;
            rows += QStringLiteral("<tr><td colspan=2 style='padding-top:14px; padding-bottom:3px;'>"
                                   "<b>%1</b></td></tr>")
                        .arg(menu.toHtmlEscaped());
        }
        rows += QStringLiteral("<tr><td style='padding:3px 24px 3px 0; border-top:1px solid %3;'>%1</td>"
                               "<td style='padding:3px 0; border-top:1px solid %3; color:%4;'>%2</td></tr>")
                    .arg(command.name.toHtmlEscaped(), command.shortcut.toHtmlEscaped(), line, muted);
    }
    return QStringLiteral("<table width='100%' cellspacing=0>%1</table>").arg(rows);
}

} // namespace

ShortcutsWindow::ShortcutsWindow(const QMenuBar& bar, QWidget* parent)
    : QDialog(parent), bar_(bar), search_(new QLineEdit), page_(new QTextBrowser) {
    setObjectName(QStringLiteral("shortcutsWindow"));
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(560, 680);
    search_->setObjectName(QStringLiteral("shortcutSearch"));
    search_->setPlaceholderText(tr("Search by name or key"));
    search_->setAccessibleName(tr("Search shortcuts"));
    search_->setClearButtonEnabled(true);
    search_->addAction(Theme::instance().icon(QStringLiteral("search")), QLineEdit::LeadingPosition)
        ->setText(tr("Search"));
    auto* print = new QPushButton(tr("&Print…"));
    print->setObjectName(QStringLiteral("printShortcuts"));
    print->setAutoDefault(false);
    print->setToolTip(tr("Print what is shown"));
    page_->setObjectName(QStringLiteral("shortcutsPage"));
    page_->setAccessibleName(tr("Shortcuts"));
    page_->setFrameShape(QFrame::NoFrame);
    page_->document()->setDocumentMargin(spacing::large);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::small);
    top->setSpacing(spacing::small);
    top->addWidget(search_, 1);
    top->addWidget(print);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(page_, 1);

    connect(search_, &QLineEdit::textChanged, this, &ShortcutsWindow::fill);
    connect(print, &QPushButton::clicked, this, &ShortcutsWindow::print);
    connect(&Theme::instance(), &Theme::changed, this, &ShortcutsWindow::fill);
}

void ShortcutsWindow::open() {
    fill();
    show();
    raise();
    activateWindow();
    search_->setFocus();
    search_->selectAll();
}

void ShortcutsWindow::fill() {
    std::vector<Command> shown;
    const QString typed = search_->text().trimmed();
    for (Command& command : commandsOf(bar_))
        if (!command.shortcut.isEmpty() && (typed.isEmpty() || fits(command, typed)))
            shown.push_back(std::move(command));
    const Colors& colors = Theme::instance().colors();
    page_->setHtml(shown.empty() ? tr("No shortcut fits.").toHtmlEscaped()
                                 : pageOf(shown, colors.textMuted.name(), colors.border.name()));
}

void ShortcutsWindow::print() {
    QPrinter printer;
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted) {
        // On paper in ink, whatever the theme.
        QTextDocument page;
        page.setHtml(page_->toHtml());
        QTextCursor all(&page);
        all.select(QTextCursor::Document);
        QTextCharFormat ink;
        ink.setForeground(Qt::black);
        all.mergeCharFormat(ink);
        page.print(&printer);
    }
}

} // namespace weir
