#include "widgets/dashboard/log_text.h"

#include "widgets/parts/moment_text.h"
#include "widgets/theme/theme.h"

#include <QDateTime>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <array>

namespace weir {

namespace {

/// When a line was.
struct LineTime : QTextBlockUserData {
    explicit LineTime(Timestamp moment) : time(moment) {}
    Timestamp time;
};

QColor colorOf(LogSeverity severity) {
    const Colors& colors = Theme::instance().colors();
    switch (severity) {
    case LogSeverity::Error:
        return colors.critical;
    case LogSeverity::Warning:
        return colors.warning;
    case LogSeverity::Debug:
        return colors.textMuted;
    case LogSeverity::Information:
    case LogSeverity::Unknown:
        break;
    }
    return colors.text;
}

/// All of one width, so that what follows stands in a column.
QString tagOf(LogSeverity severity) {
    static constexpr std::array<const char*, 5> kTags = {"     ", "DEBUG", "INFO ", "WARN ", "ERROR"};
    return QString::fromLatin1(kTags[static_cast<std::size_t>(severity)]);
}

} // namespace

LogText::LogText(QWidget* parent) : QPlainTextEdit(parent) {
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setStyleSheet(QStringLiteral("QPlainTextEdit { border: none; background: transparent; padding: 0; }"));
    document()->setDocumentMargin(spacing::tight);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogText::scrolled);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (isFollowing_) verticalScrollBar()->setValue(end());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (isAppending_) return;
        if (const auto* line = static_cast<LineTime*>(textCursor().block().userData()))
            Q_EMIT lineChosen(line->time);
    });
    connect(&Theme::instance(), &Theme::changed, this, &LogText::updateLook);
    updateLook();
}

void LogText::updateLook() {
    setFont(Theme::instance().monospace(TextStyle::Body));
}

void LogText::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !search_.isEmpty()) viewport()->update();
}

void LogText::setShown(bool hasTime, bool hasSeverity, const QTimeZone& zone) {
    hasTime_ = hasTime;
    hasSeverity_ = hasSeverity;
    zone_ = zone;
}

void LogText::appendLines(const std::vector<LogLine>& lines) {
    if (lines.empty()) return;
    const Colors& colors = Theme::instance().colors();
    isAppending_ = true;
    const QDate today = QDateTime::currentDateTime().toTimeZone(zone_).date();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    QTextCharFormat muted;
    muted.setForeground(colors.textMuted);
    for (const LogLine& line : lines) {
        if (!isBlank_) cursor.insertBlock();
        isBlank_ = false;
        cursor.block().setUserData(new LineTime(line.time));
        if (hasTime_) {
            const QDateTime moment = dateTimeOf(line.time, zone_);
            cursor.insertText(moment.toString(moment.date() == today
                                                  ? QStringLiteral("HH:mm:ss.zzz  ")
                                                  : QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz  ")),
                              muted);
        }
        QTextCharFormat format;
        format.setForeground(colorOf(line.severity));
        if (hasSeverity_) cursor.insertText(tagOf(line.severity) + QStringLiteral("  "), format);
        cursor.insertText(line.text, format);
    }
    cursor.endEditBlock();
    isAppending_ = false;
    if (isFollowing_) verticalScrollBar()->setValue(end());
    if (!search_.isEmpty()) countFound();
}

void LogText::clearLines() {
    isAppending_ = true;
    clear();
    isAppending_ = false;
    isBlank_ = true;
    found_ = 0;
    follow();
}

int LogText::end() const {
    const int most = verticalScrollBar()->maximum();
    // Qt (6.4) lets one that is not visible, such as that of a report, scroll until its last line is the
    // first in sight.
    const int lines = isVisible() ? 0 : viewport()->height() / std::max(1, fontMetrics().lineSpacing()) - 1;
    return std::max(0, most - std::max(0, lines));
}

void LogText::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    if (isFollowing_) verticalScrollBar()->setValue(end());
}

void LogText::follow() {
    verticalScrollBar()->setValue(end());
    if (isFollowing_) return;
    isFollowing_ = true;
    Q_EMIT followingChanged(true);
}

void LogText::showEvent(QShowEvent* event) {
    QPlainTextEdit::showEvent(event);
    if (isFollowing_) verticalScrollBar()->setValue(end());
}

void LogText::scrolled() {
    // Out of sight nobody scrolls, but what is drawn of it for a report does.
    if (isAppending_ || !isVisible()) return;
    const bool isAtEnd = verticalScrollBar()->value() >= end();
    if (isAtEnd == isFollowing_) return;
    isFollowing_ = isAtEnd;
    Q_EMIT followingChanged(isAtEnd);
}

void LogText::setSearch(const QString& search) {
    search_ = search;
    countFound();
    viewport()->update();
}

void LogText::countFound() {
    found_ = 0;
    if (search_.isEmpty()) return;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        for (qsizetype at = text.indexOf(search_, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(search_, at + search_.size(), Qt::CaseInsensitive))
            ++found_;
    }
}

bool LogText::findNext(bool isBackward) {
    if (search_.isEmpty()) return false;
    const QTextDocument::FindFlags flags =
        isBackward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (find(search_, flags)) return true;
    // All around: from the other end on.
    const QTextCursor before = textCursor();
    QTextCursor from = before;
    from.movePosition(isBackward ? QTextCursor::End : QTextCursor::Start);
    setTextCursor(from);
    if (find(search_, flags)) return true;
    setTextCursor(before);
    return false;
}

void LogText::paintEvent(QPaintEvent* event) {
    if (!search_.isEmpty()) markFound();
    QPlainTextEdit::paintEvent(event);
}

void LogText::markFound() {
    // Only in the lines in sight, behind their text.
    QPainter painter(viewport());
    QColor tint = Theme::instance().colors().warning;
    tint.setAlphaF(0.35f);
    const QPointF offset = contentOffset();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(offset);
        if (place.top() > viewport()->height()) break;
        const QString text = block.text();
        const QTextLayout* layout = block.layout();
        for (qsizetype at = text.indexOf(search_, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(search_, at + search_.size(), Qt::CaseInsensitive)) {
            const QTextLine line = layout->lineForTextPosition(static_cast<int>(at));
            if (!line.isValid()) continue;
            const int end =
                std::min(static_cast<int>(at + search_.size()), line.textStart() + line.textLength());
            const double left = line.cursorToX(static_cast<int>(at));
            painter.fillRect(QRectF(place.left() + left, place.top() + line.y(), line.cursorToX(end) - left,
                                    line.height()),
                             tint);
        }
    }
}

} // namespace weir
