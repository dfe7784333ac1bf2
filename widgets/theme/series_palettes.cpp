#include "widgets/theme/series_palettes.h"

#include <QCoreApplication>

namespace weir {

namespace {

std::vector<QColor> colors(std::initializer_list<const char*> names) {
    std::vector<QColor> result;
    for (const char* name : names)
        result.emplace_back(QLatin1String(name));
    return result;
}

} // namespace

QString SeriesPalette::name() const {
    return QCoreApplication::translate("weir::SeriesPalette", title);
}

const std::vector<SeriesPalette>& seriesPalettes() {
    // Each begins with the published hues, moved no further than contrast and colour blindness ask for.
    static const std::vector<SeriesPalette> all{
        {QStringLiteral("standard"), QT_TRANSLATE_NOOP("weir::SeriesPalette", "Standard"),
         colors({"#2668a5", "#de640b", "#008a64", "#b3568f", "#785d00", "#2b97d0", "#4b2e83", "#555555"}),
         colors({"#60c3fc", "#e69f00", "#25b688", "#dd8fbd", "#f0e442", "#f27b3d", "#7f8ff5", "#d0d4dc"})},
        {QStringLiteral("contrast"), QT_TRANSLATE_NOOP("weir::SeriesPalette", "High contrast"),
         colors({"#002f66", "#b2273b", "#777500", "#000000", "#713293", "#0a7a66"}),
         colors({"#97bbff", "#ff8bb3", "#ffe066", "#ffffff", "#44cc88", "#af8cff"})},
        {QStringLiteral("okabe-ito"), QT_TRANSLATE_NOOP("weir::SeriesPalette", "Okabe and Ito"),
         colors({"#206fac", "#aa3b00", "#029e73", "#9a5a87", "#b27b02", "#788cb9", "#222222"}),
         colors({"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#f0e442"})},
        {QStringLiteral("tol-bright"), QT_TRANSLATE_NOOP("weir::SeriesPalette", "Tol, bright"),
         colors({"#3a649e", "#b22754", "#108432", "#9a8a20", "#3399bb", "#99216b", "#7f7f7f"}),
         colors({"#4477ab", "#f0697a", "#22993e", "#ccbb44", "#66ccee", "#cc6edf", "#bbbbbb"})},
        {QStringLiteral("viridis"), QT_TRANSLATE_NOOP("weir::SeriesPalette", "Viridis, in steps"),
         colors({"#440154", "#3b528b", "#21918c", "#5e9d5c", "#879719"}),
         colors({"#7f53be", "#7088d8", "#2fb3b0", "#6ece62", "#fde725"})},
    };
    return all;
}

const SeriesPalette& seriesPalette(const QString& id) {
    for (const SeriesPalette& palette : seriesPalettes())
        if (palette.id == id) return palette;
    return seriesPalettes().front();
}

} // namespace weir
