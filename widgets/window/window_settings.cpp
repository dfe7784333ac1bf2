#include "widgets/window/window_settings.h"

namespace weir {

namespace {

constexpr int kVersion = 1;
const QString kVersionKey = QStringLiteral("version");
const QString kThemeKey = QStringLiteral("theme");

} // namespace

WindowSettings::WindowSettings() : QSettings(QStringLiteral("Weir"), QStringLiteral("weir")) {
    if (value(kVersionKey).toInt() == kVersion) return;
    clear();
    setValue(kVersionKey, kVersion);
}

Theme::Choice storedTheme() {
    const QString name = WindowSettings().value(kThemeKey).toString();
    return name == u"light"  ? Theme::Choice::Light
           : name == u"dark" ? Theme::Choice::Dark
                             : Theme::Choice::System;
}

void storeTheme(Theme::Choice choice) {
    WindowSettings().setValue(kThemeKey, choice == Theme::Choice::Light  ? QStringLiteral("light")
                                         : choice == Theme::Choice::Dark ? QStringLiteral("dark")
                                                                         : QStringLiteral("system"));
}

} // namespace weir
