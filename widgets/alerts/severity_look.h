#pragma once
#include "pipeline/nodes/node_report.h"

#include <QColor>
#include <QString>

namespace weir {

/// How an alert's severity is shown everywhere: a colour of the theme, and an icon, which tells it without
/// the colour.
QColor colorOf(Severity severity);
QString iconOf(Severity severity);

} // namespace weir
