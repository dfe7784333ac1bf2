#pragma once

namespace weir {

/// Lets the allocator keep the memory of batches that went for those that come, up to 64 MiB a thread. By
/// itself glibc gives it back to the system at once and takes it again page by page, which costs a graph with
/// many results up to a tenth of its time. For the process, before it starts threads.
void keepFreedMemory();

} // namespace weir
