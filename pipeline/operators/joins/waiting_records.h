#pragma once
#include "pipeline/operators/joins/record_place.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstddef>
#include <span>
#include <vector>

namespace weir {

/// Records of one input that wait for the watermark, and leave in order of event time; those of one time in
/// order of arrival. One thread.
class WaitingRecords {
public:
    /// In order of arrival.
    void add(const HeldRecord& record) { records_.push_back(record); }

    /// Those up to `time`, in that order; valid until drop(). Nothing may be added before.
    std::span<const HeldRecord> upTo(Timestamp time);
    /// Lets the first `count` of them go.
    void drop(std::size_t count);

    std::size_t size() const { return records_.size() - first_; }
    /// All of them, in no particular order. To change where they stand, not when.
    std::span<HeldRecord> all() { return std::span(records_).subspan(first_); }

    void save(StateWriter& state) const;
    void restore(StateReader& state);

private:
    std::vector<HeldRecord> records_; ///< from first_ on, in order up to ordered_, then in order of arrival
    std::size_t first_ = 0;
    std::size_t ordered_ = 0;
};

} // namespace weir
