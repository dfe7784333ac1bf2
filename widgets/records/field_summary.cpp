#include "widgets/records/field_summary.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace weir {

namespace {

std::optional<double> numberOf(const Column& column, std::size_t row) {
    switch (column.type()) {
    case Type::Int64:
    case Type::Timestamp:
        return static_cast<double>(column.int64s()[row]);
    case Type::Float64:
        return std::isfinite(column.float64s()[row]) ? std::optional(column.float64s()[row]) : std::nullopt;
    case Type::Bool:
    case Type::String:
        return std::nullopt;
    }
    return std::nullopt;
}

FieldSummary::Range rangeOf(const std::vector<double>& numbers) {
    FieldSummary::Range range;
    const auto [least, greatest] = std::minmax_element(numbers.begin(), numbers.end());
    range.least = *least;
    range.greatest = *greatest;
    // Halved before they are subtracted: the distance of the largest numbers is none.
    const double halfSpan = range.greatest / 2 - range.least / 2;
    double mean = 0;
    double seen = 0;
    for (const double number : numbers) {
        mean += (number - mean) / ++seen;
        const double place = halfSpan > 0 ? (number / 2 - range.least / 2) / halfSpan : 0.5;
        const auto bin = static_cast<std::size_t>(place * FieldSummary::kBins);
        ++range.bins[std::min(bin, FieldSummary::kBins - 1)];
    }
    range.mean = mean;
    return range;
}

FieldSummary summarize(const Field& field, const std::vector<RecordBatchPointer>& batches) {
    FieldSummary summary{.field = field};
    std::vector<double> numbers;
    std::unordered_map<std::string, std::size_t> counts;
    for (const RecordBatchPointer& batch : batches) {
        summary.records += batch->rows();
        const Column* column = batch->column(field.name);
        if (!column) {
            summary.nulls += batch->rows();
            continue;
        }
        for (std::size_t row = 0; row < column->size(); ++row) {
            if (column->isNull(row)) {
                ++summary.nulls;
                continue;
            }
            ++counts[column->text(row)];
            if (const std::optional<double> number = numberOf(*column, row)) numbers.push_back(*number);
        }
    }
    summary.distinct = counts.size();
    if (!numbers.empty()) summary.range = rangeOf(numbers);
    for (const auto& [value, count] : counts)
        summary.top.push_back({value, count});
    const std::size_t kept = std::min(summary.top.size(), FieldSummary::kTop);
    std::partial_sort(summary.top.begin(), summary.top.begin() + static_cast<std::ptrdiff_t>(kept),
                      summary.top.end(), [](const ValueCount& a, const ValueCount& b) {
                          // By name where they are as frequent, so that they do not change places.
                          return a.count != b.count ? a.count > b.count : a.value < b.value;
                      });
    summary.top.resize(kept);
    return summary;
}

} // namespace

std::vector<FieldSummary> summarizeFields(const std::vector<RecordBatchPointer>& batches) {
    std::vector<Field> fields;
    const Schema* last = nullptr;
    for (const RecordBatchPointer& batch : batches) {
        if (batch->schema().get() == last) continue;
        last = batch->schema().get();
        for (const Field& field : last->fields()) {
            const auto same = std::find_if(fields.begin(), fields.end(),
                                           [&field](const Field& other) { return other.name == field.name; });
            if (same == fields.end())
                fields.push_back(field);
            else
                same->type = field.type;
        }
    }
    std::vector<FieldSummary> summaries;
    for (const Field& field : fields)
        summaries.push_back(summarize(field, batches));
    return summaries;
}

} // namespace weir
