#include "widgets/alerts/severity_look.h"

#include "widgets/theme/theme.h"

namespace weir {

QColor colorOf(Severity severity) {
    return colorOf(severity, Theme::instance().colors());
}

QColor colorOf(Severity severity, const Colors& colors) {
    switch (severity) {
    case Severity::Information:
        return colors.accent;
    case Severity::Warning:
        return colors.warning;
    case Severity::Critical:
        return colors.critical;
    }
    return colors.text;
}

QString iconOf(Severity severity) {
    switch (severity) {
    case Severity::Information:
        return QStringLiteral("info");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Critical:
        return QStringLiteral("alert");
    }
    return {};
}

} // namespace weir
