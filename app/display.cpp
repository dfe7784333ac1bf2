#include "app/display.h"

#include <cstdlib>
#include <string_view>

namespace weir {

namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

} // namespace

std::optional<std::string> whyNoDisplay() {
    const bool hasX11 = !environment("DISPLAY").empty();
    const bool hasWayland = !environment("WAYLAND_DISPLAY").empty();
    const std::string_view platform = environment("QT_QPA_PLATFORM");
    if (platform.starts_with("xcb"))
        return hasX11 ? std::nullopt
                      : std::optional<std::string>("QT_QPA_PLATFORM asks for X11, and DISPLAY is not set");
    if (platform.starts_with("wayland"))
        return hasWayland ? std::nullopt
                          : std::optional<std::string>(
                                "QT_QPA_PLATFORM asks for Wayland, and WAYLAND_DISPLAY is not set");
    if (!platform.empty() || hasX11 || hasWayland) return std::nullopt;
    return "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)";
}

} // namespace weir
