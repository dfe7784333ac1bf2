#pragma once
#include "connectors/codecs/codec.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// One cell of a CSV record, as it stands between the delimiters or the quotes.
struct CsvCell {
    std::string_view text;
    bool isQuoted = false;
    bool hasQuotes = false; ///< doubled quotes are still to be made single

    /// The text without doubled quotes; `buffer` holds it if it has to be made.
    std::string_view value(std::string& buffer) const;
};

/// The record at the front of some bytes, by RFC 4180: cells may be quoted and then hold delimiters, newlines
/// and doubled quotes. Lines end in LF or CRLF.
struct CsvRecord {
    enum class Kind : std::uint8_t {
        Whole,
        Broken,     ///< the quotes do not fit; `size` is that of the first line
        Unfinished, ///< the bytes end before it does
    };
    Kind kind = Kind::Unfinished;
    std::size_t size = 0;        ///< with the line end
    std::string_view fault = {}; ///< if Broken
};

/// A quote without a partner would take the rest of the stream: a record with quotes that is longer is
/// broken.
inline constexpr std::size_t kMaxQuotedRecordBytes = 1 << 20;

/// Splits the record at the front of `bytes` into `cells`.
CsvRecord splitRecord(std::string_view bytes, char delimiter, BytesEnd end, std::vector<CsvCell>& cells);

/// The one of `candidates` that stands most often outside quotes in the first record of `bytes`; the first of
/// them if none does. Nothing while that record may go on, so that it does not depend on where `bytes` end.
std::optional<char> likelyDelimiter(std::string_view bytes, BytesEnd end, std::string_view candidates);

} // namespace weir
