#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

namespace weir {

/// What the instances of a divided operator have to know of the records of all of them, where what one key
/// gives depends on when records of others come: up to which window gaps are filled, for instance. One for
/// all instances, which read it while they work. Called when none of them does.
class WholeStream {
public:
    virtual ~WholeStream() = default;

    /// A batch comes, once, before instances take what is theirs of it.
    virtual void follow(const RecordBatch& batch) = 0;
    /// All instances have heard of the watermark.
    virtual void advance(Timestamp watermark) = 0;

    virtual void save(StateWriter& state) const = 0;
    virtual void restore(StateReader& state) = 0;
};

} // namespace weir
