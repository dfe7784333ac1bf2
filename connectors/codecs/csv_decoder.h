#pragma once
#include "connectors/codecs/csv_column.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

struct CsvDecoderOptions {
    std::optional<char> delimiter;    ///< none: found out from the first row
    std::vector<std::string> columns; ///< empty: the first row names them
    DecimalMark decimalMark = DecimalMark::Point;
    std::vector<Field> declared; ///< types the user fixed
};

/// Reads CSV by RFC 4180, in UTF-8. The header row lasts until reset(), over many messages too.
class CsvDecoder final : public Decoder {
public:
    CsvDecoder(CsvDecoderOptions options, NodeReport& report);

    std::size_t decode(std::string_view bytes, BytesEnd end, BatchBuilder& records,
                       std::size_t limit) override;
    void reset() override;
    void save(StateWriter& state) const override;
    void restore(StateReader& state, BatchBuilder& records) override;

private:
    /// The columns' names, from the header row; false if they are not there yet.
    bool beginStream(std::string_view bytes, BytesEnd end, BatchBuilder& records, std::size_t& done);
    void makeColumns(std::vector<std::string> names, BatchBuilder& records);
    std::vector<std::string> headerNames(std::string_view row);
    bool isEmptyLine() const;
    bool decodeRecord(std::string_view row, BatchBuilder& records);
    bool forgetGuesses(std::size_t columns);
    std::size_t skipLine(std::string_view bytes);
    void reportMalformed(std::string_view row, std::string_view reason);

    CsvDecoderOptions options_;
    NodeReport& report_;
    char delimiter_ = ',';
    bool hasBegun_ = false;
    bool isSkippingLine_ = false;
    bool hasEmptyLine_ = false; ///< passed, and a record if another line follows
    std::size_t line_ = 1;
    std::vector<std::string> names_; ///< of columns_
    std::vector<CsvColumn> columns_;
    std::vector<CsvCell> cells_;
    std::string buffer_;
};

} // namespace weir
