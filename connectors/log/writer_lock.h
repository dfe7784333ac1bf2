#pragma once
#include "pipeline/data/result.h"

#include <filesystem>

namespace weir {

/// Holds a file so that one program at a time does, and one node of it (flock(2)). The system lets go when
/// the program dies.
class WriterLock {
public:
    WriterLock() = default;
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;
    ~WriterLock() { release(); }

    /// Makes the file and its folder if they are missing. Retryable while another one holds it.
    Result<void> take(const std::filesystem::path& path);
    void release();

private:
    int descriptor_ = -1;
};

} // namespace weir
