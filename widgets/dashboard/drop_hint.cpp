#include "widgets/dashboard/drop_hint.h"

#include "widgets/theme/theme.h"

#include <QPainter>

namespace weir {

DropHint::DropHint(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("dropHint"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropHint::showAt(const QRect& area, const QString& text, bool isTaken) {
    text_ = text;
    isTaken_ = isTaken;
    setAccessibleName(text);
    setGeometry(area);
    raise();
    show();
    update();
}

void DropHint::paintEvent(QPaintEvent*) {
    const Colors& colors = Theme::instance().colors();
    const QColor& tone = isTaken_ ? colors.accent : colors.textMuted;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = tone;
    fill.setAlpha(36);
    painter.setPen(QPen(tone, 1.5, Qt::DashLine));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), spacing::radius,
                            spacing::radius);
    painter.setFont(Theme::instance().font(TextStyle::Emphasis));
    const QRect room = rect().adjusted(spacing::medium, spacing::small, -spacing::medium, -spacing::small);
    QRect text = painter.boundingRect(room, Qt::AlignCenter | Qt::TextWordWrap, text_);
    text = text.adjusted(-spacing::small, -spacing::tight, spacing::small, spacing::tight) & rect();
    painter.setPen(QPen(tone, 1));
    painter.setBrush(colors.raised);
    painter.drawRoundedRect(QRectF(text).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius, spacing::radius);
    painter.setPen(colors.text);
    painter.drawText(text, Qt::AlignCenter | Qt::TextWordWrap, text_);
}

} // namespace weir
