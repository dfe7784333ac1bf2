#pragma once
#include "pipeline/nodes/operator.h"
#include "tests/silent_report.h"

#include <benchmark/benchmark.h>

#include <stdexcept>

namespace weir::bench {

using test::SilentReport;

/// Where every record has to count: one that does not ends the benchmark.
class StrictReport final : public SilentReport {
public:
    void badRecord(std::string_view, std::string_view) override { throw std::logic_error("a bad record"); }
    void lateRecords(std::uint64_t, std::string_view) override { throw std::logic_error("a late record"); }
};

class CountingEmitter final : public Emitter {
public:
    void emit(std::size_t, RecordBatchPointer batch) override { records += batch->rows(); }

    std::size_t records = 0;
};

class DiscardingEmitter final : public Emitter {
public:
    void emit(std::size_t, RecordBatchPointer batch) override { benchmark::DoNotOptimize(batch); }
};

} // namespace weir::bench
