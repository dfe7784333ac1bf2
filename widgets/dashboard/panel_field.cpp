#include "widgets/dashboard/panel_field.h"

#include "widgets/dashboard/number_at.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weir {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("weir::PanelField", text);
}

} // namespace

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
    if (!isMissing_) return {};
    if (name_.empty()) return withFieldAdvice(tr("The records have no field that is a number."));
    return withFieldAdvice((kind_ == Kind::Any ? tr("The records have no field “%1”.")
                                               : tr("The records have no field “%1” that is a number."))
                               .arg(QString::fromStdString(name_)));
}

QString withFieldAdvice(const QString& fault) {
    return fault + u'\n' + tr("Choose another field in its settings.");
}

void readNumbers(const Column& column, std::vector<double>& numbers) {
    if (const std::span<const double> own = numbersOf(column, numbers); own.data() != numbers.data())
        numbers.assign(own.begin(), own.end());
    for (double& number : numbers)
        if (!std::isfinite(number)) number = std::numeric_limits<double>::quiet_NaN();
}

} // namespace weir
