#include "widgets/dashboard/newest_figures.h"

#include "widgets/dashboard/number_at.h"
#include "widgets/dashboard/number_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace weir {

namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kLeftOut = kNone - 1; ///< for want of room

} // namespace

NewestFigures::NewestFigures(std::vector<std::string> values, std::string by)
    : values_(std::move(values)), by_(std::move(by)) {}

void NewestFigures::clear() {
    schema_.reset();
    missing_.clear();
    figures_.clear();
    keys_.clear();
    places_.clear();
    byName_.clear();
    isFull_ = false;
    ++revision_;
}

void NewestFigures::bind(const SchemaPointer& schema) {
    schema_ = schema;
    places_.clear(); // other columns, other places: names lead back to the same figures
    NumberColumns found = numberColumns(*schema, values_, by_);
    columns_ = std::move(found.values);
    byColumn_ = found.by;
    missing_ = std::move(found.missing);
}

std::string NewestFigures::nameOf(std::size_t slot, std::size_t value) const {
    const std::string& field = (*schema_)[columns_[value]].name;
    if (by_.empty()) return field;
    std::string name = byColumn_ ? keys_.name(slot) : "(none)";
    if (columns_.size() > 1) name += " \u00b7 " + field;
    return name;
}

void NewestFigures::keep(std::size_t slot, std::size_t value, Timestamp time, double number) {
    std::size_t& place = places_[slot * columns_.size() + value];
    if (place == kLeftOut) return;
    if (place == kNone) {
        std::string name = nameOf(slot, value);
        const auto [known, isNew] = byName_.try_emplace(name, figures_.size());
        place = known->second;
        if (isNew && figures_.size() >= kMost) {
            byName_.erase(known);
            isFull_ = true;
            place = kLeftOut;
            return;
        }
        if (isNew) figures_.push_back({std::move(name), time, number});
    }
    Figure& figure = figures_[place];
    if (time < figure.time) return;
    figure.time = time;
    figure.value = number;
}

void NewestFigures::take(const RecordBatch& batch) {
    if (batch.schema() != schema_) bind(batch.schema());
    if (batch.rows() == 0 || columns_.empty()) return;
    ++revision_;
    const std::span<const Timestamp> times = batch.eventTimes();
    std::span<const std::uint32_t> keySlots;
    if (byColumn_) keySlots = keys_.slotsOf(batch.column(*byColumn_), kMost);
    places_.resize(std::max<std::size_t>(1, keys_.size()) * columns_.size(), kNone);
    for (std::size_t value = 0; value < columns_.size(); ++value) {
        const Column& column = batch.column(columns_[value]);
        for (std::size_t row = 0; row < batch.rows(); ++row) {
            const std::uint32_t slot = byColumn_ ? keySlots[row] : 0;
            if (slot == KeySlots::kNone) {
                isFull_ = true;
                continue;
            }
            const double number = numberAt(column, row);
            if (!std::isnan(number)) keep(slot, value, times[row], number);
        }
    }
}

} // namespace weir
