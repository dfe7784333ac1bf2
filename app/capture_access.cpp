#include "app/capture_access.h"

#include "connectors/capture_reader.h"
#include "connectors/exporters/exporter.h"
#include "pipeline/graph/effective_graph.h"
#include "pipeline/nodes/node_registry.h"

#include <algorithm>

namespace weir {

std::vector<ExportFormat> CaptureAccess::formats() const {
    std::vector<ExportFormat> formats;
    for (const ExporterType* type : ExporterRegistry::instance().all())
        formats.push_back({type->id, type->title, type->extension});
    return formats;
}

std::vector<std::filesystem::path> CaptureAccess::captures(const Graph& graph,
                                                           const std::filesystem::path& folder) const {
    std::vector<std::filesystem::path> paths;
    for (const Node& node : effectiveGraph(graph).graph.nodes) {
        const NodeType* type = NodeRegistry::instance().find(node.type);
        if (!type) continue;
        const Parameters parameters(type->parameters, node.parameters);
        for (const Parameter& parameter : type->parameters) {
            if (parameter.type != ParameterType::OutputPath || !parameters.has(parameter.id)) continue;
            const std::filesystem::path path = resolvePath(parameters.text(parameter.id), folder);
            if (isCapture(path) && std::find(paths.begin(), paths.end(), path) == paths.end())
                paths.push_back(path);
        }
    }
    return paths;
}

Result<std::vector<ExportableTable>> CaptureAccess::tables(const std::filesystem::path& capture,
                                                           std::stop_token stop) {
    Result<CaptureReader> reader = CaptureReader::open(capture);
    if (!reader) return tl::unexpected(reader.error());
    const Result<std::vector<CapturedTable>> captured = reader->tables(stop);
    if (!captured) return tl::unexpected(captured.error());
    std::vector<ExportableTable> tables;
    for (const CapturedTable& table : *captured)
        tables.push_back({table.name, table.rows});
    return tables;
}

Result<std::uint64_t> CaptureAccess::write(const ExportRequest& request,
                                           const std::function<void(std::uint64_t)>& progress,
                                           std::stop_token stop) {
    const ExportOptions options{request.capture, request.table, request.format, request.destination};
    const Result<ExportSummary> summary =
        exportCapture(options, [&progress, &stop](std::uint64_t records, std::uint64_t) {
            progress(records);
            return !stop.stop_requested();
        });
    if (!summary) return tl::unexpected(summary.error());
    return summary->records;
}

} // namespace weir
