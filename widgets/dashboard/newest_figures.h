#pragma once
#include "pipeline/data/record_batch.h"
#include "widgets/dashboard/key_slots.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace weir {

/// The newest value of each figure, by event time, in order of their first coming. Bounded: so many figures.
/// One thread.
class NewestFigures {
public:
    static constexpr std::size_t kMost = 4096;

    /// One figure.
    struct Figure {
        std::string name; ///< the key's value, the field's name, or both
        Timestamp time = 0;
        double value = 0;
    };

    NewestFigures() = default;
    /// `values` are the fields to read, all numeric ones if empty; `by` makes a figure for each of its
    /// values, if set. Nothing is kept of what was there.
    NewestFigures(std::vector<std::string> values, std::string by);

    void take(const RecordBatch& batch);
    void clear();

    const std::vector<Figure>& figures() const { return figures_; }
    bool empty() const { return figures_.empty(); }
    /// Whether a key was left out for want of room.
    bool isFull() const { return isFull_; }
    /// Grows with every batch that brought something.
    std::uint64_t revision() const { return revision_; }
    /// A field that was asked for and that the last batch did not have, or has not as numbers; empty if none.
    const std::string& missingField() const { return missing_; }

private:
    void bind(const SchemaPointer& schema);
    void keep(std::size_t slot, std::size_t value, Timestamp time, double number);
    std::string nameOf(std::size_t slot, std::size_t value) const;

    std::vector<std::string> values_;
    std::string by_;

    SchemaPointer schema_;
    std::vector<std::size_t> columns_; ///< of the values, in the bound schema
    std::optional<std::size_t> byColumn_;
    std::string missing_;
    KeySlots keys_;
    std::vector<std::size_t> places_; ///< in the figures, of each value of each key

    std::vector<Figure> figures_;
    std::unordered_map<std::string, std::size_t> byName_;
    bool isFull_ = false;
    std::uint64_t revision_ = 0;
};

} // namespace weir
