#pragma once
#include "pipeline/data/record_batch.h"

#include <map>
#include <string>
#include <vector>

namespace weir {

/// Which records the panels of a tab show: of each variable, those that have one of the chosen values in the
/// field of its name. Records without such a field are shown all the same.
class RecordFilter {
public:
    RecordFilter() = default;
    /// By the name of a field, the chosen values; none: all.
    explicit RecordFilter(std::map<std::string, std::vector<std::string>> variables);

    bool letsAllPass() const { return chosen_.empty(); }
    /// The records of a batch that are shown: the batch itself if all are, and null if none is.
    RecordBatchPointer apply(const RecordBatchPointer& batch) const;

    bool operator==(const RecordFilter&) const = default;

private:
    std::map<std::string, std::vector<std::string>> chosen_; ///< none is empty
};

} // namespace weir
