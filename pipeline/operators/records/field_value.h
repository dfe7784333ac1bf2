#pragma once
#include "pipeline/data/column.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace weir {

/// The value of a field in one record, kept beyond its batch. Null at first. A timestamp is held as int64.
class FieldValue {
public:
    /// Takes the place of what it held; text in the same room. No column is one of nulls.
    void set(const Column* column, std::size_t row);
    void setNull() { value_ = std::monostate(); }

    bool isNull() const { return std::holds_alternative<std::monostate>(value_); }
    /// Null, or not of the type asked for: nothing.
    std::optional<std::int64_t> integer() const;
    /// As float64, also an int64.
    std::optional<double> number() const;

    /// Whether the value of a record is the same: null is null, NaN is NaN, and -0 is 0.
    bool equals(const Column* column, std::size_t row) const;

    /// Appends it to a column of its type; an int64 to one of float64 too.
    void appendTo(Column& column) const;

    void save(StateWriter& state) const;
    void restore(StateReader& state);

private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string> value_;
};

} // namespace weir
