#pragma once
#include "connectors/codecs/codec.h"
#include "connectors/files/output_file.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace weir {

/// Keeps the header row of a file that is being written, and makes the file wider when a field comes up that
/// has no column yet: it is written anew beside the old one, which it then replaces. One thread.
class HeaderedFile {
public:
    explicit HeaderedFile(HeaderedLayout& layout) : layout_(layout) {}

    enum class Written : std::uint8_t {
        ByThisRun, ///< it may be made wider, as before
        ByOthers,  ///< its header row stays as it is
    };
    /// Takes over the header row of a file that has one.
    Result<void> begin(OutputFile& file, Written written);

    /// Writes what the file's header row is.
    void save(StateWriter& state) const;
    /// Goes on under the header row that save() told of, in a file that had `size` bytes then: columns that
    /// it has grown since are taken back. What is behind `size` is then for the caller to cut off.
    Result<void> goOn(StateReader& state, OutputFile& file, std::uint64_t size);

    /// Gives the fields of `batch` their columns where that can be. After an error the call must come again.
    Result<void> makeRoomFor(const RecordBatch& batch, OutputFile& file);

private:
    /// Puts a file that `copy` fills in the place of `file`.
    template<class Copy>
    Result<void> replace(OutputFile& file, const Copy& copy);
    Result<void> copyLengthened(OutputFile& wider, const OutputFile& file);
    Result<void> copyShortened(OutputFile& narrower, const OutputFile& file, std::size_t removed,
                               std::uint64_t size);

    HeaderedLayout& layout_;
    bool isFixed_ = false;  ///< the header row can no longer change
    std::string written_;   ///< the header row as it stands in the file, unless it was there before
    std::size_t toAdd_ = 0; ///< columns that the layout has and the file has not
};

} // namespace weir
