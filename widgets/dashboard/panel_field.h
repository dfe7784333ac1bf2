#pragma once
#include "pipeline/data/record_batch.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// One field that a panel reads out of batches, found by name anew whenever the schema changes. One thread.
class PanelField {
public:
    enum class Kind : std::uint8_t {
        Number,      ///< numbers, and yes or no as 1 or 0
        FirstNumber, ///< likewise; without a name the first numeric field
        Any,
    };

    PanelField() = default;
    PanelField(std::string name, Kind kind) : name_(std::move(name)), kind_(kind) {}

    /// Its column in `batch`; null: it has none, or none of this kind.
    const Column* of(const RecordBatch& batch);
    /// Whether the user has named one.
    bool isSet() const { return !name_.empty(); }
    /// What it is called in the records; what was asked for until some came.
    const std::string& title() const { return title_.empty() ? name_ : title_; }
    /// Whether it was asked for and the last batch did not have it.
    bool isMissing() const { return isMissing_; }
    /// What to tell the user then; empty if it is there.
    QString fault() const;

private:
    void bind(const SchemaPointer& schema);

    std::string name_;
    Kind kind_ = Kind::Any;
    SchemaPointer schema_;
    std::optional<std::size_t> column_;
    std::string title_;
    bool isMissing_ = false;
};

/// What is the matter with a field that a panel was told to show, and in a second line that it may be told
/// another.
QString withFieldAdvice(const QString& fault);

/// The column's values as numbers, one a record; NaN where there is none: null, infinite, a text.
void readNumbers(const Column& column, std::vector<double>& numbers);

} // namespace weir
