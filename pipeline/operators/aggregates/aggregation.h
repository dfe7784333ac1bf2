#pragma once
#include "pipeline/operators/aggregates/aggregate.h"
#include "pipeline/operators/grouping/grouping.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace weir {

/// One aggregate that a user asked for.
struct AggregateField {
    const AggregateFunction* function = nullptr; ///< lives in the registry
    std::string field;                           ///< empty: takes records
    std::string second;                          ///< for functions of two fields
    double argument = 0;                         ///< for functions that take one
    std::string as;                              ///< name of the result
};

/// The columns that an aggregation reads of some records.
struct AggregationColumns {
    FieldColumns keys;
    FieldColumns values;  ///< one an aggregate
    FieldColumns seconds; ///< one an aggregate
    ColumnPointer times;  ///< event times

    AggregationColumns take(std::span<const std::uint32_t> rows) const;
};

/// Which records go together and what is made of them, bound to the stream's schema as it widens. Shared by
/// the states of all windows of a node. One thread.
class Aggregation {
public:
    Aggregation(std::vector<std::string> keys, std::vector<AggregateField> aggregates);

    /// Follows the batch's schema. An aggregate that cannot take its field is an error.
    Result<void> bind(const RecordBatch& batch);
    AggregationColumns columns(const RecordBatch& batch) const;

    const BoundFields& keys() const { return keys_; }
    const std::vector<AggregateField>& aggregates() const { return aggregates_; }

    /// Counts up whenever resultFields() changes.
    std::size_t version() const { return keys_.version() + values_.version(); }
    /// The fields of a result, keys first. Those whose type cannot be told yet are left out.
    std::vector<Field> resultFields() const;
    /// How many of resultFields() are keys.
    std::size_t knownKeys() const;
    /// Appends the keys of some groups to the first of the columns of resultFields().
    void appendKeys(const Grouping& grouping, std::span<const DenseId> groups,
                    std::span<Column> columns) const;

    void save(StateWriter& state) const;
    void restore(StateReader& state);

private:
    friend class AggregateStates;
    std::optional<Type> resultType(std::size_t aggregate) const;

    std::vector<AggregateField> aggregates_;
    BoundFields keys_;
    BoundFields values_;
    BoundFields seconds_;
};

/// What an aggregation made so far of some records, one state a group. Which record is of which group is for
/// its owner to say. One thread.
class AggregateStates {
public:
    /// `aggregation` must outlive it.
    explicit AggregateStates(const Aggregation& aggregation);

    /// Makes room for so many groups; the new ones are empty.
    void resize(std::size_t groups);
    void update(const AggregationColumns& columns, const GroupedRows& rows);
    /// What another of the same aggregation has in its group i goes to group `groups[i]`.
    void merge(const AggregateStates& other, std::span<const DenseId> groups);

    /// Becomes as another of the same aggregation is.
    void assign(const AggregateStates& other);

    /// Appends a row for each group to columns of the aggregates of resultFields().
    void appendResults(std::span<Column> columns) const;

    /// Forgets all groups, and keeps its room.
    void clear();

    void save(StateWriter& state) const;
    /// Into one without groups.
    void restore(StateReader& state);

private:
    const Aggregation& aggregation_;
    std::vector<std::unique_ptr<Aggregate>> states_;
};

/// What an aggregation made so far of the records of one window, by key. One thread.
class AggregationState {
public:
    /// `aggregation` must outlive it.
    explicit AggregationState(const Aggregation& aggregation);

    /// Takes the rows [first, first + count).
    void add(const AggregationColumns& columns, std::size_t first, std::size_t count);

    std::size_t groups() const { return grouping_.size(); }

    /// Appends a row for each group, in order of first appearance, to columns of resultFields().
    void appendResults(std::span<Column> columns) const;

    /// Forgets all groups, and keeps its room for the next window.
    void clear();

    void save(StateWriter& state) const;
    /// Into one without groups.
    void restore(StateReader& state);

private:
    const Aggregation& aggregation_;
    Grouping grouping_;
    AggregateStates states_;
};

} // namespace weir
