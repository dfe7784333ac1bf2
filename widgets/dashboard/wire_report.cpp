#include "widgets/dashboard/wire_report.h"

#include <algorithm>

namespace weir {

std::optional<WireReport> wireReport(const Graph& graph, const CanvasFigures& figures,
                                     const Endpoint& output) {
    WireReport report;
    const auto add = [&](const Wire& wire, const WireStatistics& statistics) {
        const std::optional<NodeStatistics> node = figures.node(wire.to.node);
        report.ways.push_back({wire.to.node, statistics, node ? node->lateRecords : 0});
        if (report.course.empty()) report.course = figures.trace(wire);
    };
    for (const Wire& wire : graph.wires)
        if (wire.from == output)
            if (const auto statistics = figures.wire(wire)) add(wire, *statistics);
    // Those inside a subgraph are drawn in no graph of their own.
    if (report.ways.empty())
        for (const WireStatistics& statistics : figures.statistics().wires)
            if (statistics.wire.from == output) add(statistics.wire, statistics);
    if (report.ways.empty()) return std::nullopt;
    for (const WireReport::Way& way : report.ways) {
        // All wires carry the same records; what waits and is dropped is each one's own.
        report.records = std::max(report.records, way.figures.records);
        report.recordsPerSecond = std::max(report.recordsPerSecond, way.figures.recordsPerSecond);
        report.bytes = std::max(report.bytes, way.figures.bytes);
        report.bytesPerSecond = std::max(report.bytesPerSecond, way.figures.bytesPerSecond);
        report.backlog += way.figures.backlog;
        report.capacity += way.figures.capacity;
        report.dropped += way.figures.dropped;
        report.late += way.late;
        if (way.figures.lag && (!report.lag || *way.figures.lag > *report.lag)) report.lag = way.figures.lag;
    }
    return report;
}

} // namespace weir
