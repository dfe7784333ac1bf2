#pragma once
// What any bytes must hold to in any format: where they are cut, and whether the decoder is saved and
// restored between two pieces, makes no difference; and what is written of the records and read again is the
// same.
#include "connectors/codecs/codec.h"
#include "tests/fuzz/fuzzing.h"

#include <optional>

namespace weir::fuzzing {

/// How a stream is cut on its way into a decoder.
struct Cut {
    std::size_t bytes = std::size_t{1} << 20; ///< that come at a time
    std::size_t records = 8192;               ///< that one call may append
    bool restores = false; ///< each call goes to a new decoder, restored from the one before
};

/// What a decoder made of some bytes.
struct Decoded {
    std::vector<RecordBatchPointer> batches;
    std::string records; ///< one a line, "a=1 b=x"; nulls are left out
    std::string faults;  ///< one a line: why a record was malformed
};

Decoded decode(std::string_view text, const CodecType& codec, const Parameters& parameters, Cut cut);

/// Ends the program unless the above holds for `text`. `values` are the node's parameters beside the format,
/// and `valuesToReadAgain` those that read what an encoder writes,
/// unless nothing does so for sure.
void checkDecoding(std::string_view text, const std::string& format, const Json& values,
                   const std::optional<Json>& valuesToReadAgain, Cut cut);

} // namespace weir::fuzzing
