#pragma once
#include <QList>

class QWidget;

namespace weir {

/// Moves the keyboard focus on to the next of the parts that are seen (or the one before), to what had it
/// there last, or to its first control. So every part is within reach, also from one that keeps Tab for
/// itself.
void focusOtherPart(const QList<QWidget*>& parts, bool forward);

} // namespace weir
