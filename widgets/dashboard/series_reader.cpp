#include "widgets/dashboard/series_reader.h"

#include "widgets/dashboard/earlier_series.h"
#include "widgets/dashboard/number_at.h"
#include "widgets/dashboard/number_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace weir {

SeriesReader::SeriesReader(std::vector<std::string> values, std::string by)
    : values_(std::move(values)), by_(std::move(by)) {}

void SeriesReader::restart() {
    schema_.reset();
    missing_.clear();
    keys_.clear();
    known_.clear();
}

void SeriesReader::bind(const SchemaPointer& schema) {
    schema_ = schema;
    keys_.clear();
    NumberColumns found = numberColumns(*schema, values_, by_);
    columns_ = std::move(found.values);
    byColumn_ = found.by;
    missing_ = std::move(found.missing);
    known_.assign(columns_.size(), {});
    isLeftOut_.clear();
    for (const std::size_t column : columns_)
        isLeftOut_.push_back(std::find(leftOut_.begin(), leftOut_.end(), (*schema)[column].name) !=
                             leftOut_.end());
}

std::optional<std::size_t> SeriesReader::seriesOf(std::size_t value, std::size_t slot, SeriesStore& store) {
    std::vector<std::optional<std::size_t>>& known = known_[value];
    if (slot < known.size() && known[slot]) return known[slot];
    const std::string& field = (*schema_)[columns_[value]].name;
    const std::string key = byColumn_ ? keys_.name(slot) : "(none)";
    std::string name = by_.empty() ? field : columns_.size() == 1 ? key : key + " \u00b7 " + field;
    if (earlier_ > Duration::zero()) name = earlierName(name, earlier_);
    const std::optional<std::size_t> series = store.index(name);
    known.resize(std::max(known.size(), slot + 1));
    return known[slot] = series;
}

void SeriesReader::read(const RecordBatch& batch, SeriesStore& store) {
    if (batch.schema() != schema_) bind(batch.schema());
    if (byColumn_) return readKeyed(batch, store);
    const auto times = batch.eventTimes();
    for (std::size_t value = 0; value < columns_.size(); ++value) {
        if (isLeftOut_[value]) continue;
        const std::span<const double> numbers = numbersOf(batch.column(columns_[value]), column_);
        const auto isNumber = [](double number) { return std::isfinite(number); };
        if (std::all_of(numbers.begin(), numbers.end(), isNumber)) {
            if (numbers.empty()) continue;
            if (const auto series = seriesOf(value, 0, store)) store.append(*series, times, numbers);
            continue;
        }
        times_.clear();
        numbers_.clear();
        for (std::size_t row = 0; row < numbers.size(); ++row) {
            if (!isNumber(numbers[row])) continue;
            times_.push_back(times[row]);
            numbers_.push_back(numbers[row]);
        }
        if (times_.empty()) continue;
        if (const auto series = seriesOf(value, 0, store)) store.append(*series, times_, numbers_);
    }
}

void SeriesReader::readKeyed(const RecordBatch& batch, SeriesStore& store) {
    const auto times = batch.eventTimes();
    const std::span<const std::uint32_t> rows = keys_.slotsOf(
        batch.column(*byColumn_), store.mostSeries() + 1); // one more, for the store to see that it is full
    for (std::size_t value = 0; value < columns_.size(); ++value) {
        if (isLeftOut_[value]) continue;
        const std::span<const double> numbers = numbersOf(batch.column(columns_[value]), column_);
        // The rows of each key next to each other, in their order.
        const auto counts = [&](std::size_t row) {
            return rows[row] != KeySlots::kNone && std::isfinite(numbers[row]);
        };
        ends_.assign(keys_.size() + 1, 0);
        for (std::size_t row = 0; row < numbers.size(); ++row)
            if (counts(row)) ++ends_[rows[row] + 1];
        for (std::size_t slot = 1; slot < ends_.size(); ++slot)
            ends_[slot] += ends_[slot - 1];
        times_.resize(ends_.back());
        numbers_.resize(ends_.back());
        for (std::size_t row = 0; row < numbers.size(); ++row) {
            if (!counts(row)) continue;
            const std::size_t place = ends_[rows[row]]++;
            times_[place] = times[row];
            numbers_[place] = numbers[row];
        }
        // Each entry has moved on to the end of its own rows.
        std::size_t begin = 0;
        for (std::size_t slot = 0; slot < keys_.size(); ++slot) {
            const std::size_t size = ends_[slot] - begin;
            if (size > 0)
                if (const auto series = seriesOf(value, slot, store))
                    store.append(*series, std::span(times_).subspan(begin, size),
                                 std::span(numbers_).subspan(begin, size));
            begin = ends_[slot];
        }
    }
}

} // namespace weir
