#pragma once
#include "pipeline/data/record_batch.h"
#include "widgets/dashboard/key_slots.h"
#include "widgets/dashboard/series_store.h"

#include <optional>
#include <string>
#include <vector>

namespace weir {

/// Takes the figures that a panel shows out of batches into its series. Binds the fields by name anew
/// whenever the schema changes, and walks whole columns: the points of a batch reach each series in one
/// block. One thread.
class SeriesReader {
public:
    SeriesReader() : SeriesReader({}, {}) {}
    /// `values` are the fields to read, all numeric ones if empty; `by` makes a series for each of its
    /// values, if set.
    SeriesReader(std::vector<std::string> values, std::string by);

    /// Names its series for what was so long before; see earlierName().
    void setEarlier(Duration offset) { earlier_ = offset; }
    /// Fields of which no series are made, though the others are named as if they were.
    void leaveOut(std::vector<std::string> fields) { leftOut_ = std::move(fields); }
    /// Null, NaN and infinity make no point.
    void read(const RecordBatch& batch, SeriesStore& store);
    /// A field that was asked for and that the last batch did not have, or has not as numbers; empty if none.
    const std::string& missingField() const { return missing_; }
    /// Forgets what it knows of the store, which has been cleared.
    void restart();

private:
    void bind(const SchemaPointer& schema);
    void readKeyed(const RecordBatch& batch, SeriesStore& store);
    /// The index of a series, asked of the store at its first point.
    std::optional<std::size_t> seriesOf(std::size_t value, std::size_t slot, SeriesStore& store);

    std::vector<std::string> values_;
    std::string by_;
    std::vector<std::string> leftOut_;
    Duration earlier_{0};

    SchemaPointer schema_;
    std::vector<std::size_t> columns_; ///< of the values, in the bound schema
    std::vector<bool> isLeftOut_;      ///< by value
    std::optional<std::size_t> byColumn_;
    std::string missing_;

    KeySlots keys_;
    std::vector<std::vector<std::optional<std::size_t>>> known_; ///< the series of each value and slot
    // Room for what is gathered of one column.
    std::vector<Timestamp> times_;
    std::vector<double> numbers_;
    std::vector<double> column_;
    std::vector<std::size_t> ends_;
};

} // namespace weir
