#pragma once
#include "tests/bench/node_surroundings.h"

#include <memory>
#include <vector>

namespace weir::bench {

inline constexpr std::size_t kRows = 4096;
inline constexpr std::size_t kBatches = 64;

/// Batches whose records are up to `disorder` out of order, and the watermark after each.
struct Feed {
    struct Step {
        RecordBatchPointer batch;
        Timestamp watermark;
    };

    explicit Feed(std::int64_t disorder) {
        const auto schema = std::make_shared<const Schema>(
            std::vector<Field>{{"key", Type::Int64}, {"x", Type::Float64}, {"n", Type::Int64}});
        std::uint64_t random = 1;
        std::int64_t number = 0;
        for (std::size_t batch = 0; batch < kBatches; ++batch) {
            Array<std::int64_t> keys(kRows);
            Array<double> values(kRows);
            Array<std::int64_t> numbers(kRows);
            Array<Timestamp> times(kRows);
            for (std::size_t row = 0; row < kRows; ++row, ++number) {
                random = random * 6364136223846793005 + 1442695040888963407;
                const auto chance = static_cast<std::int64_t>(random >> 33);
                keys[row] = chance % 1000;
                values[row] = static_cast<double>(chance % 997);
                numbers[row] = number;
                times[row] = number * 1000 - (disorder > 0 ? chance % disorder : 0);
            }
            steps.push_back({std::make_shared<const RecordBatch>(
                                 schema,
                                 std::vector<ColumnPointer>{Column::ofInt64(std::move(keys)),
                                                            Column::ofFloat64(std::move(values)),
                                                            Column::ofInt64(std::move(numbers))},
                                 Column::ofTimestamp(std::move(times))),
                             number * 1000 - disorder});
        }
    }

    std::vector<Step> steps;
};

} // namespace weir::bench
