#pragma once
#include "pipeline/data/column.h"
#include "pipeline/operators/grouping/id_table.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace weir {

/// One value a group, all of one type, which may widen from int64 to float64. One thread.
class TypedValues {
public:
    std::size_t size() const {
        return std::visit([](const auto& values) { return values.size(); }, values_);
    }
    void resize(std::size_t groups) {
        std::visit([groups](auto& values) { values.resize(groups); }, values_);
    }
    void clear() {
        std::visit([](auto& values) { values.clear(); }, values_);
    }

    /// The array of values: int64 (also timestamps), double, uint8 (of booleans) or string. Becomes one of
    /// that type if it is of another, which only an array without values is.
    template<class Value>
    std::vector<Value>& as() {
        if (!std::holds_alternative<std::vector<Value>>(values_)) values_.emplace<std::vector<Value>>(size());
        return std::get<std::vector<Value>>(values_);
    }

    /// Calls `visitor` with the array of values.
    template<class Visitor>
    decltype(auto) visit(Visitor visitor) const {
        return std::visit(visitor, values_);
    }

    bool areFloats() const { return std::holds_alternative<std::vector<double>>(values_); }
    /// Turns int64 into float64.
    void widen();

    /// Gives each of `groups` the value of the column's row `rowOf[group]`.
    void assign(const Column& column, std::span<const DenseId> groups, std::span<const std::size_t> rowOf);
    /// Gives group `to` the value that `other` has in `from`. Widens as it must.
    void assign(DenseId to, const TypedValues& other, std::size_t from);

    /// Appends a group's value to a column of its type or a wider one.
    void appendTo(Column& result, std::size_t group) const;

    void save(StateWriter& state) const;
    void restore(StateReader& state);

private:
    std::variant<std::vector<std::int64_t>, std::vector<double>, std::vector<std::uint8_t>,
                 std::vector<std::string>>
        values_;
};

} // namespace weir
