#pragma once
#include "widgets/captures/capture_exporter.h"

namespace weir {

/// Gives the window the captures, which the connectors know.
class CaptureAccess final : public CaptureExporter {
public:
    std::vector<ExportFormat> formats() const override;
    std::vector<std::filesystem::path> captures(const Graph& graph,
                                                const std::filesystem::path& folder) const override;
    Result<std::vector<ExportableTable>> tables(const std::filesystem::path& capture,
                                                std::stop_token stop) override;
    Result<std::uint64_t> write(const ExportRequest& request,
                                const std::function<void(std::uint64_t)>& progress,
                                std::stop_token stop) override;
};

} // namespace weir
