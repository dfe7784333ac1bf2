#pragma once
#include "pipeline/data/batch_builder.h"
#include "pipeline/data/result.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <stop_token>

namespace weir {

/// What Source::read() came back with.
enum class ReadStatus : std::uint8_t {
    More, ///< there may be more at once
    Idle, ///< nothing to read for now
    End,  ///< the source has ended for good
};

/// How much one read() may do and how long it may take.
struct ReadLimit {
    std::size_t records;            ///< stop appending at so many whole records
    std::chrono::milliseconds wait; ///< block no longer than this for something to come
    std::stop_token stop;           ///< return soon when it is requested; use it to wake from waits
};

/// A running source: reads the outside world and appends records to a builder. The runtime calls it in a loop
/// on the source's own thread; it closes batches when they are full or have lingered, gives records their
/// event time, makes watermarks, and holds the source back while queues are full. A retryable Error from
/// open() or read() is shown on the node and tried again with back-off (close() and open() first); any other
/// fails the node.
class Source {
public:
    virtual ~Source() = default;
    virtual Result<void> open() = 0;
    virtual Result<ReadStatus> read(BatchBuilder& records, const ReadLimit& limit) = 0;
    virtual void close() {}

    /// Writes where the next read() begins. The runtime calls it at a checkpoint, when every record that was
    /// read has left the builder. Only for sources that can read again what they have read (see
    /// NodeType::replays).
    virtual void save(StateWriter& state) { (void)state; }
    /// Takes up what save() wrote, in a new instance, before open(). Throws DamagedState.
    virtual void restore(StateReader& state) { (void)state; }
};

} // namespace weir
