#pragma once
#include "pipeline/data/record_batch.h"
#include "widgets/dashboard/series_store.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace weir {

/// Takes the figures that a panel shows out of batches into its series. Binds the fields by name anew
/// whenever the schema changes. One thread.
class SeriesReader {
public:
    SeriesReader() = default;
    /// `values` are the fields to read, all numeric ones if empty; `by` makes a series for each of its
    /// values, if set.
    SeriesReader(std::vector<std::string> values, std::string by)
        : values_(std::move(values)), by_(std::move(by)) {}

    void read(const RecordBatch& batch, SeriesStore& store);
    /// A field that was asked for and that the last batch did not have, or has not as numbers; empty if none.
    const std::string& missingField() const { return missing_; }
    /// Forgets what it knows of the store, which has been cleared.
    void restart();

private:
    void bind(const SchemaPointer& schema);
    std::optional<std::size_t> seriesOf(std::size_t value, std::string_view key, SeriesStore& store);

    std::vector<std::string> values_;
    std::string by_;

    SchemaPointer schema_;
    std::vector<std::size_t> columns_; ///< of the values, in the bound schema
    std::optional<std::size_t> byColumn_;
    std::string missing_;
    std::string name_; ///< room for a series' name, so that none is allocated for each record
    std::string key_;
};

} // namespace weir
