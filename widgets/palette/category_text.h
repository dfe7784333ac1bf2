#pragma once
#include "pipeline/nodes/node_type.h"

#include <QString>

#include <array>

namespace weir {

/// In the order in which records pass them.
constexpr std::array<Category, 5> allCategories() {
    return {Category::Source, Category::Transform, Category::Window, Category::Alert, Category::Sink};
}

/// "Sources", "Transforms", ... as headings.
QString categoryText(Category category);

} // namespace weir
