#pragma once
#include "pipeline/nodes/operator.h"
#include "pipeline/operators/grouping/grouping.h"

#include <cstddef>
#include <vector>

namespace weir {

/// Collects the records of a fixed step: the instant, the key, and a value for each resampled field. Fields
/// and keys that no record has had so far are left out. One thread.
class ResampledRows {
public:
    /// Takes up the types of keys and values, as results have them. Not between add() and flush().
    void bind(const BoundFields& keys, const std::vector<Field>& values,
              const std::vector<std::size_t>& valueFields);

    /// Begins a record; its values are then to be appended, one to each of `values()`.
    void add(const Grouping& grouping, DenseId group, Timestamp instant, Timestamp eventTime);
    /// The columns of the values.
    std::span<Column> values() { return std::span(columns_).subspan(1 + keyFields_.size()); }
    /// Which of the resampled fields each of them holds.
    const std::vector<std::size_t>& valueFields() const { return valueFields_; }

    std::size_t size() const { return times_.size(); }
    /// Emits what was added.
    void flush(Emitter& output);

private:
    void makeColumns();

    SchemaPointer schema_;
    std::vector<std::size_t> keyFields_; ///< of the key, those that are known
    std::vector<std::size_t> valueFields_;
    std::vector<Column> columns_;
    Array<Timestamp> times_;
};

} // namespace weir
