#pragma once
#include <QString>

#include <optional>

namespace weir {

/// How well typed text fits a name: every word of it must occur, or at least its letters in order. Higher is
/// better; nothing if it does not fit. Without regard to case.
std::optional<int> fuzzyMatch(const QString& typed, const QString& name);

} // namespace weir
