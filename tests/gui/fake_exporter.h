#pragma once
#include "widgets/captures/capture_exporter.h"

#include <semaphore>

namespace weir {

/// An exporter of one capture with one table, whose writing a test lets go on record by record.
class FakeExporter : public CaptureExporter {
public:
    std::counting_semaphore<> mayWrite{0};
    static constexpr std::uint64_t kRows = 10;

    std::vector<ExportFormat> formats() const override { return {{"csv", "CSV", "csv"}}; }
    std::vector<std::filesystem::path> captures(const Graph&,
                                                const std::filesystem::path& folder) const override {
        return {folder / "day.sqlite"};
    }
    Result<std::vector<ExportableTable>> tables(const std::filesystem::path& capture) override {
        if (capture.filename() == "broken.sqlite") return fail("broken.sqlite is not a capture");
        return std::vector<ExportableTable>{{"pumps", kRows}};
    }
    Result<std::uint64_t> write(const ExportRequest&, const std::function<void(std::uint64_t)>& progress,
                                std::stop_token stop) override {
        for (std::uint64_t row = 1; row <= kRows; ++row) {
            while (!mayWrite.try_acquire_for(std::chrono::milliseconds(10)))
                if (stop.stop_requested()) return row - 1;
            progress(row);
        }
        return kRows;
    }
};

} // namespace weir
