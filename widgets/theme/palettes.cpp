#include "widgets/theme/palettes.h"

namespace weir {

namespace {

QColor hex(const char* text) {
    return QColor(QLatin1String(text));
}

} // namespace

Colors lightColors() {
    Colors colors;
    colors.window = hex("#eff0f2");
    colors.surface = hex("#ffffff");
    colors.raised = hex("#f4f5f7");
    colors.canvas = hex("#f7f8f9");
    colors.grid = hex("#d9dce1");
    colors.border = hex("#d5d8dd");
    colors.text = hex("#1c1f24");
    colors.textMuted = hex("#5a606b");
    colors.textDisabled = hex("#9aa0aa");
    colors.accent = hex("#2160c4");
    colors.accentText = hex("#ffffff");
    colors.good = hex("#187544");
    colors.warning = hex("#8a5800");
    colors.critical = hex("#c0262d");
    colors.source = hex("#17724c");
    colors.transform = hex("#0b7489");
    colors.window_ = hex("#7c4bb3");
    colors.alert = hex("#b9460c");
    colors.sink = hex("#596273");
    return colors;
}

Colors darkColors() {
    Colors colors;
    colors.window = hex("#141517");
    colors.surface = hex("#1d1f22");
    colors.raised = hex("#272a2e");
    colors.canvas = hex("#17181a");
    colors.grid = hex("#2e3136");
    colors.border = hex("#33363c");
    colors.text = hex("#e5e7eb");
    colors.textMuted = hex("#a0a6b0");
    colors.textDisabled = hex("#676d77");
    colors.accent = hex("#6ba1f5");
    colors.accentText = hex("#0c1424");
    colors.good = hex("#52c48c");
    colors.warning = hex("#e3b04b");
    colors.critical = hex("#ff7d75");
    colors.source = hex("#52bd8b");
    colors.transform = hex("#4fb6cb");
    colors.window_ = hex("#b693e6");
    colors.alert = hex("#f0925a");
    colors.sink = hex("#a4adbc");
    return colors;
}

} // namespace weir
