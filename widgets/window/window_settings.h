#pragma once
#include "widgets/theme/theme.h"

#include <QSettings>

namespace weir {

/// What the window remembers over runs of the program. Settings of another version than this one's are not
/// read, but begun anew, so that what they meant then cannot mislead.
class WindowSettings : public QSettings {
public:
    WindowSettings();
};

Theme::Choice storedTheme();
void storeTheme(Theme::Choice choice);

} // namespace weir
