#pragma once
#include "pipeline/nodes/source.h"

namespace weir {

/// Records that can be read from a place again, one behind the other: what a source reads that replays. One
/// thread.
class RecordInput {
public:
    virtual ~RecordInput() = default;

    /// Opens what it reads, or opens it again where a failure left it.
    virtual Result<void> open() = 0;
    virtual void close() = 0;
    /// From the first record again.
    virtual Result<void> restart() = 0;

    /// Writes where the next read() begins.
    virtual void save(StateWriter& state) const = 0;
    /// Before open(). The first read() goes on there. Throws DamagedState.
    virtual void restore(StateReader& state) = 0;

    /// Appends records as Source::read() does.
    virtual Result<ReadStatus> read(BatchBuilder& records, const ReadLimit& limit) = 0;
};

} // namespace weir
