#pragma once
#include "connectors/codecs/codec.h"
#include "connectors/files/output_file.h"

#include <cstddef>
#include <cstdint>

namespace weir {

/// Keeps the header row of a file that is being written, and makes the file wider when a field comes up that
/// has no column yet: it is written anew beside the old one, which it then replaces. One thread.
class HeaderedFile {
public:
    explicit HeaderedFile(HeaderedLayout& layout) : layout_(layout) {}

    /// Takes over the header row of a file that has one.
    Result<void> begin(OutputFile& file);

    /// Gives the fields of `batch` their columns where that can be. After an error the call must come again.
    Result<void> makeRoomFor(const RecordBatch& batch, OutputFile& file);

private:
    Result<void> rewrite(OutputFile& file);
    Result<void> copyInto(OutputFile& wider, const OutputFile& file);

    HeaderedLayout& layout_;
    bool isFixed_ = false;         ///< the header row can no longer change
    std::uint64_t headerSize_ = 0; ///< as it stands in the file
    std::size_t toAdd_ = 0;        ///< columns that the layout has and the file has not
};

} // namespace weir
