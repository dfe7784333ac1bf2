#include "widgets/dashboard/panel_field.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weir {

void PanelField::bind(const SchemaPointer& schema) {
    schema_ = schema;
    column_.reset();
    title_.clear();
    const auto fits = [this](Type type) {
        return kind_ == Kind::Any || isNumeric(type) || (type == Type::Bool && !name_.empty());
    };
    if (!name_.empty()) {
        column_ = schema->indexOf(name_);
        if (column_ && !fits((*schema)[*column_].type)) column_.reset();
    } else if (kind_ == Kind::FirstNumber) {
        for (std::size_t i = 0; i < schema->size() && !column_; ++i)
            if (fits((*schema)[i].type)) column_ = i;
    }
    if (column_) title_ = (*schema)[*column_].name;
    isMissing_ = !column_ && (!name_.empty() || kind_ == Kind::FirstNumber);
}

const Column* PanelField::of(const RecordBatch& batch) {
    if (batch.schema() != schema_) bind(batch.schema());
    return column_ ? &batch.column(*column_) : nullptr;
}

QString PanelField::fault() const {
    const auto tr = [](const char* text) { return QCoreApplication::translate("weir::PanelField", text); };
    if (!isMissing_) return {};
    if (name_.empty()) return tr("The records have no field that is a number.");
    return (kind_ == Kind::Any ? tr("The records have no field “%1”.")
                               : tr("The records have no field “%1” that is a number."))
        .arg(QString::fromStdString(name_));
}

void readNumbers(const Column& column, std::vector<double>& numbers) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    numbers.resize(column.size());
    switch (column.type()) {
    case Type::Int64:
        std::transform(column.int64s().begin(), column.int64s().end(), numbers.begin(),
                       [](std::int64_t value) { return static_cast<double>(value); });
        break;
    case Type::Float64:
        std::transform(column.float64s().begin(), column.float64s().end(), numbers.begin(),
                       [](double value) { return std::isfinite(value) ? value : kNone; });
        break;
    case Type::Bool:
        for (std::size_t row = 0; row < numbers.size(); ++row)
            numbers[row] = column.bools().get(row) ? 1 : 0;
        break;
    case Type::String:
    case Type::Timestamp:
        std::fill(numbers.begin(), numbers.end(), kNone);
        break;
    }
    if (!column.hasNulls()) return;
    for (std::size_t row = 0; row < numbers.size(); ++row)
        if (column.isNull(row)) numbers[row] = kNone;
}

} // namespace weir
