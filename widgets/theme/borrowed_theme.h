#pragma once
#include "widgets/theme/theme.h"

namespace weir {

/// Gives the program another theme as long as it lives, to draw for paper what is looked at in the dark. No
/// event may be worked off meanwhile, so that nobody sees it. GUI thread only.
class BorrowedTheme {
public:
    explicit BorrowedTheme(bool isDark);
    ~BorrowedTheme();
    BorrowedTheme(const BorrowedTheme&) = delete;
    BorrowedTheme& operator=(const BorrowedTheme&) = delete;

private:
    Theme::Choice before_;
    bool isBorrowed_;
};

} // namespace weir
