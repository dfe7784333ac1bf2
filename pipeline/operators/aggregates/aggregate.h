#pragma once
#include "pipeline/data/column.h"
#include "pipeline/data/timestamp.h"
#include "pipeline/nodes/registry.h"
#include "pipeline/operators/grouping/id_table.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace weir {

/// Neighbouring rows of a column and the group each belongs to.
struct GroupedRows {
    std::size_t first = 0;
    std::size_t count = 0;
    const DenseId* groups = nullptr; ///< one a row, from `first` on; null: all are of group 0
};

/// What an aggregate reads of some records. A column may be float64 after int64 ones, and never the other way
/// round.
struct AggregateInput {
    const Column* values = nullptr;   ///< null if the aggregate has no field
    const Column* second = nullptr;   ///< of the second field; null if the function takes one only
    std::span<const Timestamp> times; ///< event times, one a row of the batch
};

/// The states of one aggregate function, one a group, in arrays. It takes whole columns, so that nothing
/// virtual is called per record. One thread.
class Aggregate {
public:
    virtual ~Aggregate() = default;

    /// Makes room for so many groups; the new ones are empty.
    virtual void resize(std::size_t groups) = 0;

    /// Takes the values of some rows; nulls are passed over.
    virtual void update(const AggregateInput& input, const GroupedRows& rows) = 0;

    /// Takes what another one of the same function and settings has made of other records, which arrived
    /// after those taken so far: what it has in its group i goes to group `groups[i]`. There is room for all
    /// of these.
    virtual void merge(const Aggregate& other, std::span<const DenseId> groups) = 0;

    /// Becomes as another one of the same function and settings is.
    virtual void assign(const Aggregate& other) = 0;

    /// Appends the result of each group. `result` is of the type that AggregateFunction::resultType() says.
    virtual void appendResults(Column& result) const = 0;

    /// Forgets all groups.
    virtual void clear() = 0;

    /// Writes all groups, and reads them into an aggregate that has none.
    virtual void save(StateWriter& state) const = 0;
    virtual void restore(StateReader& state) = 0;
};

/// A number that a function takes beside its field: which percentile, how many heavy hitters.
struct AggregateArgument {
    std::string label;
    std::string summary;
    double defaultValue = 0;
    double minimum = 0;
    double maximum = 0;
    bool isWhole = false;
};

/// An aggregate function. One file declares it, implements it and registers it; every window then offers it.
struct AggregateFunction {
    std::string id; ///< "mean"; stands in the graph file
    std::vector<std::string> replaces;
    std::string label;
    std::string summary;           ///< one line, with what it makes of few or odd values
    int order = 0;                 ///< place among the choices
    bool needsField = true;        ///< otherwise it may do without one, and then takes records
    std::vector<Type> takes;       ///< types of field; empty: all
    bool needsSecondField = false; ///< of numbers too
    std::optional<AggregateArgument> argument;
    std::optional<Type> givesAlways; ///< type of the result; unset: that of the field
    /// Markdown that goes on after the function's name, for one whose summary does not say all: method,
    /// error, memory a key.
    std::string details;
    /// `argument` is the default where the function takes none.
    std::function<std::unique_ptr<Aggregate>(double argument)> make;

    bool accepts(Type field) const;
    /// Nothing while the field's type decides and is not known.
    std::optional<Type> resultType(std::optional<Type> field) const {
        return givesAlways ? givesAlways : field;
    }
};

using AggregateRegistry = Registry<AggregateFunction>;

/// The descriptors of node types list the functions, and both register before main(). So functions register
/// first: `WEIR_REGISTER_AGGREGATE(describe());` at file scope.
#define WEIR_REGISTER_AGGREGATE(function)                                                                    \
    [[gnu::init_priority(1000)]] const Registration<AggregateFunction> registration(function)

/// Calls `update(group, row)` for each row whose value is not null.
template<class Update>
void forEachValue(const Column& values, const GroupedRows& rows, Update update) {
    const auto loop = [&](auto groupOf) {
        if (!values.hasNulls()) {
            for (std::size_t i = 0; i < rows.count; ++i)
                update(groupOf(i), rows.first + i);
        } else {
            const Bitmap& validity = values.validity();
            for (std::size_t i = 0; i < rows.count; ++i)
                if (validity.get(rows.first + i)) update(groupOf(i), rows.first + i);
        }
    };
    if (const DenseId* groups = rows.groups)
        loop([groups](std::size_t i) { return groups[i]; });
    else
        loop([](std::size_t) { return DenseId{0}; });
}

/// Calls `use` with the values of an Int64 or a Float64 column, as a span of their own type.
template<class Use>
void withNumbers(const Column& column, Use use) {
    if (column.type() == Type::Float64)
        use(column.float64s());
    else
        use(column.int64s());
}

} // namespace weir
