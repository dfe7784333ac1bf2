#pragma once
#include "pipeline/data/column.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace weir {

/// Whether one text comes before another as people order them: case does not count, and "disk2" comes before
/// "disk10".
bool comesBefore(std::string_view a, std::string_view b);

/// What a record is sorted by: the value of one of its columns, which must live as long.
struct SortKey {
    enum class Kind : std::uint8_t { Whole, Number, Text, None };
    Kind kind = Kind::None;
    std::int64_t whole = 0; ///< also a time
    double number = 0;      ///< also of a whole one
    std::string_view text;

    /// Of the value in a row; `column` null: there is none.
    static SortKey of(const Column* column, std::size_t row);
    static SortKey ofTime(Timestamp time) { return {Kind::Whole, time, static_cast<double>(time), {}}; }
};

/// Numbers before texts; what has no value comes last, in whichever direction.
bool comesBefore(const SortKey& a, const SortKey& b, bool isDescending);

/// What a cell must have, as one types it over its column: a part of its text, whatever its case, or a
/// comparison, ">5", "<=5", "=x", "!=x".
class CellFilter {
public:
    explicit CellFilter(const QString& text);

    bool isEmpty() const { return text_.isEmpty(); }
    /// `text` is the cell as it is shown, `column` null if it has no value.
    bool accepts(const QString& text, const Column* column, std::size_t row) const;
    /// Whether what it says is of the text that is shown, so that this must be made.
    bool needsText() const { return comparison_ == Comparison::Has || !number_; }

private:
    enum class Comparison : std::uint8_t { Has, Less, LessOrEqual, Greater, GreaterOrEqual, Equal, Unequal };

    Comparison comparison_ = Comparison::Has;
    QString text_;
    std::optional<double> number_;
};

} // namespace weir
