#pragma once
#include "connectors/codecs/csv_record.h"
#include "pipeline/data/batch_builder.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace weir {

/// Which character stands between the whole and the fraction.
enum class DecimalMark : std::uint8_t { Point, Comma };

/// One column of a CSV stream: finds out what its cells are and sets them as values. The first cell that is
/// not null decides between number, true/false and text, unless a type is declared. In a column of text every
/// cell is text, whatever it looks like.
class CsvColumn {
public:
    /// `field` is the column's in the builder.
    CsvColumn(std::size_t field, std::optional<Type> declared, DecimalMark decimalMark)
        : field_(field), declared_(declared), type_(declared), decimalMark_(decimalMark) {}

    /// Sets the cell's value in the current record. False if it does not fit the column; the builder's
    /// conflict() says why.
    bool set(const CsvCell& cell, BatchBuilder& records, std::string& buffer);

    /// The record of the last set() does not count: forgets a type found in it.
    void cancel() {
        if (foundNow_) type_ = declared_;
    }

    /// The type that its cells have, once it is found out.
    void save(StateWriter& state) const {
        state.write(type_.has_value());
        if (type_) state.write(*type_);
    }
    void restore(StateReader& state) {
        if (state.read<std::uint8_t>() != 0) type_ = state.read<Type>();
    }

private:
    bool isNull(const CsvCell& cell, std::string_view trimmed) const;
    Type guess(std::string_view trimmed) const;
    bool setNumber(std::string_view trimmed, std::string_view text, BatchBuilder& records);
    bool setTimestamp(std::string_view trimmed, BatchBuilder& records);

    std::size_t field_;
    std::optional<Type> declared_;
    std::optional<Type> type_;
    DecimalMark decimalMark_;
    bool foundNow_ = false; ///< the last set() found the type
};

/// Without the spaces and tabs around it, which do not count in an unquoted cell.
std::string_view trimmedText(std::string_view text);

/// Whether an unquoted cell stands for a missing value: it is empty, or one of NA, N/A, #N/A, NaN, nan, null
/// and NULL.
bool isNullText(std::string_view trimmed);

} // namespace weir
