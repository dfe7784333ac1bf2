#include "widgets/dashboard/newest_figures.h"

#include "widgets/dashboard/number_at.h"

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
    byKey_.clear();
    byName_.clear();
    isFull_ = false;
    ++revision_;
}

void NewestFigures::bind(const SchemaPointer& schema) {
    schema_ = schema;
    columns_.clear();
    byKey_.clear(); // other columns, other places: names lead back to the same figures
    missing_.clear();
    byColumn_ = by_.empty() ? std::nullopt : schema->indexOf(by_);
    if (!by_.empty() && !byColumn_) missing_ = by_;
    if (values_.empty()) {
        for (std::size_t i = 0; i < schema->size(); ++i)
            if (isNumeric((*schema)[i].type) && i != byColumn_) columns_.push_back(i);
        return;
    }
    for (const std::string& value : values_) {
        const std::optional<std::size_t> column = schema->indexOf(value);
        if (column && isNumber((*schema)[*column].type))
            columns_.push_back(*column);
        else
            missing_ = value;
    }
}

NewestFigures::Places* NewestFigures::placesOf(std::string_view key) {
    if (const auto found = byKey_.find(key); found != byKey_.end()) return &found->second;
    if (byKey_.size() >= kMost) {
        isFull_ = true;
        return nullptr;
    }
    return &byKey_.emplace(std::string(key), Places(columns_.size(), kNone)).first->second;
}

std::string NewestFigures::nameOf(std::size_t value, std::string_view key) const {
    const std::string& field = (*schema_)[columns_[value]].name;
    if (by_.empty()) return field;
    std::string name(key.empty() ? "(none)" : key);
    if (columns_.size() > 1) name += " \u00b7 " + field;
    return name;
}

void NewestFigures::keep(Places& places, std::size_t value, std::string_view key, Timestamp time,
                         double number) {
    std::size_t& place = places[value];
    if (place == kLeftOut) return;
    if (place == kNone) {
        std::string name = nameOf(value, key);
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
    const Column* keys = byColumn_ ? &batch.column(*byColumn_) : nullptr;
    Places* places = nullptr;
    std::string_view key;
    for (std::size_t row = 0; row < batch.rows(); ++row) {
        if (keys || !places) {
            std::string_view now;
            if (keys && !keys->isNull(row)) {
                if (keys->type() == Type::String) {
                    now = keys->string(row);
                } else {
                    keyText_.clear();
                    keys->appendText(keyText_, row);
                    now = keyText_;
                }
            }
            // Keys often come in runs, and a key's text may have been written over.
            if (!places || now != key || keys->type() != Type::String) places = placesOf(now);
            key = now;
            if (!places) continue;
        }
        for (std::size_t value = 0; value < columns_.size(); ++value) {
            const double number = numberAt(batch.column(columns_[value]), row);
            if (!std::isnan(number)) keep(*places, value, key, times[row], number);
        }
    }
}

} // namespace weir
