#pragma once
#include "pipeline/data/column.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstddef>
#include <string>
#include <vector>

namespace weir {

/// The values of the least event times, as JSON, up to a limited number; of one event time those that arrived
/// first. One thread.
class EarliestValues {
public:
    explicit EarliestValues(std::size_t most) : most_(most) {}

    /// Whether a value of that event time would be kept.
    bool wants(Timestamp time) const { return values_.size() < most_ || time < values_.back().time; }
    void add(Timestamp time, std::string json);
    /// What arrived later.
    void merge(const EarliestValues& other);

    /// A JSON array, in order.
    std::string json() const;
    bool isEmpty() const { return values_.empty(); }

    void save(StateWriter& state) const;
    void restore(StateReader& state);
    /// Memory it takes, itself included.
    std::size_t byteSize() const;

private:
    struct Value {
        Timestamp time;
        std::string json;
    };

    std::size_t most_;
    std::vector<Value> values_; ///< in order
};

} // namespace weir
