#pragma once
#include "pipeline/data/column.h"
#include "pipeline/expression/kernels/values.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace weir::expression {

/// The longest text a function makes, in bytes. A longer result is null, so that padding and replacing cannot
/// take all memory.
inline constexpr std::size_t kLongestText = std::size_t{1} << 20;

/// Collects texts, row after row. A function appends the pieces of its result.
class TextWriter {
public:
    explicit TextWriter(std::size_t rows) {
        offsets_.reserve(rows + 1);
        offsets_.push_back(0);
    }

    void append(std::string_view piece) {
        if (char* const place = grow(piece.size())) std::copy(piece.begin(), piece.end(), place);
    }

    /// Room for so many characters more, to be written at once; null if the text becomes too long.
    char* grow(std::size_t size) {
        if (used_ + size <= bytes_.size() && used_ + size <= limit_) {
            used_ += size;
            return bytes_.data() + used_ - size;
        }
        return growSlowly(size);
    }

    /// Ends the row with what was appended. False if that was too long, and the row is null.
    bool endRow();
    /// Ends the row as null.
    void endRowAsNull();

    ColumnPointer finish(Bitmap validity);

private:
    char* growSlowly(std::size_t size);

    Array<std::int32_t> offsets_;
    Array<char> bytes_;
    std::size_t used_ = 0;
    std::size_t limit_ = kLongestText; ///< where the row at hand must end
    bool tooLong_ = false;
};

/// The column that a kernel fills, row by row; those left out are null or hold anything.
template<class T>
class Results;

template<>
class Results<std::int64_t> {
public:
    explicit Results(std::size_t rows) : values_(rows) {}
    void set(std::size_t row, std::int64_t value) { values_[row] = value; }
    ColumnPointer finish(Bitmap validity) { return Column::ofInt64(std::move(values_), std::move(validity)); }

private:
    Array<std::int64_t> values_;
};

template<>
class Results<Moment> {
public:
    explicit Results(std::size_t rows) : values_(rows) {}
    void set(std::size_t row, Moment value) { values_[row] = value.time; }
    ColumnPointer finish(Bitmap validity) {
        return Column::ofTimestamp(std::move(values_), std::move(validity));
    }

private:
    Array<Timestamp> values_;
};

template<>
class Results<double> {
public:
    explicit Results(std::size_t rows) : values_(rows) {}
    void set(std::size_t row, double value) { values_[row] = value; }
    ColumnPointer finish(Bitmap validity) {
        return Column::ofFloat64(std::move(values_), std::move(validity));
    }

private:
    Array<double> values_;
};

template<>
class Results<bool> {
public:
    explicit Results(std::size_t rows) : values_(rows, false) {}
    void set(std::size_t row, bool value) { values_.set(row, value); }
    ColumnPointer finish(Bitmap validity) { return Column::ofBool(std::move(values_), std::move(validity)); }

private:
    Bitmap values_;
};

} // namespace weir::expression
