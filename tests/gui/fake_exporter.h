#pragma once
#include "widgets/captures/capture_exporter.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <semaphore>

namespace weir {

/// An exporter of one capture with one table, whose writing a test lets go on record by record.
class FakeExporter : public CaptureExporter {
public:
    std::counting_semaphore<> mayWrite{0};
    /// Released when the records of huge.sqlite are being counted, which ends with a stop only.
    std::counting_semaphore<> isCounting{0};
    static constexpr std::uint64_t kRows = 10;

    std::vector<ExportFormat> formats() const override { return {{"csv", "CSV", "csv"}}; }
    std::vector<std::filesystem::path> captures(const Graph&,
                                                const std::filesystem::path& folder) const override {
        return {folder / "day.sqlite"};
    }
    Result<std::vector<ExportableTable>> tables(const std::filesystem::path& capture,
                                                std::stop_token stop) override {
        if (capture.filename() == "huge.sqlite") {
            isCounting.release();
            std::mutex mutex;
            std::unique_lock lock(mutex);
            std::condition_variable_any().wait(lock, stop, [] { return false; });
            return fail("stopped");
        }
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
