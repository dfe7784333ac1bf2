#include "pipeline/nodes/node_report.h"

#include <stdexcept>

namespace weir {

std::string_view severityName(Severity severity) {
    switch (severity) {
    case Severity::Information:
        return "information";
    case Severity::Warning:
        return "warning";
    case Severity::Critical:
        return "critical";
    }
    throw std::logic_error("not a severity");
}

} // namespace weir
