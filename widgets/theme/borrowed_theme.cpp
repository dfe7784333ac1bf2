#include "widgets/theme/borrowed_theme.h"

#include <QApplication>

namespace weir {

BorrowedTheme::BorrowedTheme(bool isDark)
    : before_(Theme::instance().choice()), isBorrowed_(Theme::instance().isDark() != isDark) {
    if (isBorrowed_) Theme::instance().apply(*qApp, isDark ? Theme::Choice::Dark : Theme::Choice::Light);
}

BorrowedTheme::~BorrowedTheme() {
    if (isBorrowed_) Theme::instance().apply(*qApp, before_);
}

} // namespace weir
