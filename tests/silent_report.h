#pragma once
#include "pipeline/nodes/node_report.h"

namespace weir::test {

/// What a node without a runtime around it reports to: nobody listens.
class SilentReport : public NodeReport {
public:
    void badRecord(std::string_view, std::string_view) override {}
    void lateRecords(std::uint64_t, std::string_view) override {}
    void droppedRecords(std::uint64_t, std::string_view) override {}
    void note(std::string_view) override {}
    void alert(Alert) override {}
};

} // namespace weir::test
