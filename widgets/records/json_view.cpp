#include "widgets/records/json_view.h"

#include "widgets/records/json_highlighter.h"
#include "widgets/theme/theme.h"

#include <QScrollBar>

namespace weir {

namespace {

constexpr int kMostMarks = 500;

} // namespace

JsonView::JsonView(QWidget* parent) : QPlainTextEdit(parent) {
    setObjectName(QStringLiteral("recordsJson"));
    setAccessibleName(tr("Records as JSON"));
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    auto* highlighter = new JsonHighlighter(document());
    connect(&Theme::instance(), &Theme::changed, this, [this, highlighter] {
        updateLook();
        highlighter->rehighlight();
        markMatches();
    });
    updateLook();
}

void JsonView::updateLook() {
    setFont(Theme::instance().monospace(TextStyle::Body));
}

void JsonView::showText(const QString& text) {
    if (textCursor().hasSelection() || text == toPlainText()) return;
    const int place = verticalScrollBar()->value();
    setPlainText(text);
    markMatches();
    verticalScrollBar()->setValue(place);
}

void JsonView::setSearch(const QString& search) {
    search_ = search;
    markMatches();
}

void JsonView::markMatches() {
    QList<QTextEdit::ExtraSelection> marks;
    QColor tint = Theme::instance().colors().warning;
    tint.setAlphaF(0.35f);
    for (QTextCursor at = document()->find(search_); !at.isNull() && marks.size() < kMostMarks;
         at = document()->find(search_, at)) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = at;
        mark.format.setBackground(tint);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

} // namespace weir
