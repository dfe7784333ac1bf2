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
    option.text = fontMetrics().elidedText(text(), Qt::ElideRight, std::max(0, width() - frameWidth()));
    QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
}

} // namespace weir
