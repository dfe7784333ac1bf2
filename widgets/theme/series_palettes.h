#pragma once
#include <QColor>
#include <QString>

#include <vector>

namespace weir {

/// Colours that tell the series of a chart apart, on either theme's ground, in the order in which charts take
/// them. Each has a contrast of at least 3:1 with its ground (WCAG 2.1), and any two of a palette can be told
/// apart by eyes that lack one of the three kinds of cones.
struct SeriesPalette {
    QString id;        ///< stands in the settings, never changes
    const char* title; ///< in English
    std::vector<QColor> light;
    std::vector<QColor> dark;

    /// The title in the user's language.
    QString name() const;
};

/// All there are; the first is the one that charts have unless told.
const std::vector<SeriesPalette>& seriesPalettes();

/// The one of that id, or the first.
const SeriesPalette& seriesPalette(const QString& id);

} // namespace weir
