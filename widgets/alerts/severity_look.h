#pragma once
#include "pipeline/nodes/node_report.h"

#include <QColor>
#include <QString>

namespace weir {

struct Colors;

/// How an alert's severity is shown everywhere: a colour of the theme, and an icon, which tells it without
/// the colour.
QColor colorOf(Severity severity);
/// The same in the colours of a theme that need not be the window's.
QColor colorOf(Severity severity, const Colors& colors);
QString iconOf(Severity severity);

} // namespace weir
