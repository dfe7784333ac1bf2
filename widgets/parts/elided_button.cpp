#include "widgets/parts/elided_button.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace weir {

namespace {

constexpr int kLeastLetters = 8;

} // namespace

int ElidedButton::frameWidth() const {
    return sizeHint().width() - fontMetrics().horizontalAdvance(text());
}

QSize ElidedButton::minimumSizeHint() const {
    const QSize whole = sizeHint();
    return {std::min(whole.width(), frameWidth() + kLeastLetters * fontMetrics().averageCharWidth()),
            whole.height()};
}

void ElidedButton::paintEvent(QPaintEvent*) {
    QStyleOptionButton option;
    initStyleOption(&option);
    // Widths are rounded, and what has just as much room as it takes is not cut for it.
    const int room = std::max(0, width() - frameWidth() + 1);
    option.text = fontMetrics().elidedText(text(), Qt::ElideRight, room);
    QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
}

} // namespace weir
