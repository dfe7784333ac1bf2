#pragma once
#include "connectors/codecs/codec.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// Writes CSV by RFC 4180 with a header row, lines ending in LF. A missing value is an empty cell, an empty
/// text is "" in quotes; timestamps are RFC 3339 in UTC; numbers may be NaN, Infinity and -Infinity. Cells
/// are quoted where they must be, and where a text would else read back as a missing value.
class CsvEncoder final : public Encoder, public HeaderedLayout {
public:
    explicit CsvEncoder(char delimiter) : delimiter_(delimiter) {}

    /// Fixes the columns, where they are known beforehand.
    void setColumns(std::vector<std::string> columns) {
        columns_ = std::move(columns);
        areFixed_ = true;
        schema_ = nullptr;
    }

    void encode(const RecordBatch& batch, std::string& out, std::vector<std::size_t>* ends) override;
    HeaderedLayout* layout() override { return this; }

    std::size_t widen(const RecordBatch& batch) override;
    std::size_t widenByFirstRecord(const RecordBatch& batch) override;
    std::string header() const override;
    Result<void> adopt(std::string_view header) override;
    const std::vector<std::string>& leftOut() const override { return leftOut_; }
    void lengthen(std::string_view bytes, bool isFirst, std::size_t added, std::string& out) override;
    void shorten(std::string_view bytes, bool isFirst, std::size_t removed, std::string& out) override;
    std::size_t columns() const override { return columns_.size(); }

private:
    bool hasColumn(const std::string& name) const;
    void noteLeftOut(const RecordBatch& batch);
    void bind(const RecordBatch& batch);
    void appendCell(std::string& out, const Column& column, std::size_t row) const;
    void appendText(std::string& out, std::string_view text) const;

    char delimiter_;
    std::vector<std::string> columns_;                ///< in the file's order
    bool areFixed_ = false;                           ///< by the user, or by what is exported
    SchemaPointer schema_;                            ///< that sources_ was made for
    std::vector<std::optional<std::size_t>> sources_; ///< for each column of the file, the batch's
    std::vector<std::string> leftOut_;
    bool isInQuotes_ = false;        ///< where the last lengthen() or shorten() ended
    std::size_t heldDelimiters_ = 0; ///< passed by the last shorten(), and not written yet
};

} // namespace weir
