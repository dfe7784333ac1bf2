#pragma once
#include "pipeline/data/array.h"
#include "pipeline/data/bitmap.h"
#include "pipeline/data/timestamp.h"
#include "pipeline/data/type.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace weir {

class Column;
/// Columns are shared between batches and threads once they are finished, and never change after that.
using ColumnPointer = std::shared_ptr<const Column>;

/// The values of one field: a typed array and a validity bitmap, which is empty when no value is null.
/// Reading an accessor of another type than type() is a broken invariant; debug builds assert.
class Column {
public:
    explicit Column(Type type) : type_(type) {
        if (type == Type::String) offsets_.push_back(0);
    }

    /// Columns made whole by a kernel. `validity` is empty or as long as the values.
    static ColumnPointer ofInt64(Array<std::int64_t> values, Bitmap validity = {});
    static ColumnPointer ofTimestamp(Array<Timestamp> values, Bitmap validity = {});
    static ColumnPointer ofFloat64(Array<double> values, Bitmap validity = {});
    static ColumnPointer ofBool(Bitmap values, Bitmap validity = {});
    /// `offsets` has one element more than there are values.
    static ColumnPointer ofString(Array<std::int32_t> offsets, Array<char> bytes, Bitmap validity = {});
    /// A column of `size` nulls.
    static ColumnPointer ofNulls(Type type, std::size_t size);

    Type type() const { return type_; }
    std::size_t size() const { return size_; }
    std::size_t nullCount() const { return validity_.empty() ? 0 : size_ - validity_.count(); }
    bool hasNulls() const { return !validity_.empty(); }
    bool isNull(std::size_t row) const { return !validity_.empty() && !validity_.get(row); }
    /// Empty when no value is null.
    const Bitmap& validity() const { return validity_; }

    /// Of an Int64 or a Timestamp column. The value under a null is unspecified.
    std::span<const std::int64_t> int64s() const { return {int64s_.data(), int64s_.size()}; }
    std::span<const double> float64s() const { return {float64s_.data(), float64s_.size()}; }
    const Bitmap& bools() const { return bools_; }
    std::string_view string(std::size_t row) const {
        return {bytes_.data() + offsets_[row], static_cast<std::size_t>(offsets_[row + 1] - offsets_[row])};
    }
    std::span<const std::int32_t> offsets() const { return {offsets_.data(), offsets_.size()}; }
    std::span<const char> bytes() const { return {bytes_.data(), bytes_.size()}; }

    /// Memory the values take.
    std::size_t byteSize() const;

    /// Appending, while the column is being built and not yet shared.
    void reserve(std::size_t rows);
    void reserveBytes(std::size_t bytes) { bytes_.reserve(bytes); } ///< of texts
    void appendNulls(std::size_t count);
    void appendNull() { appendNulls(1); }
    void appendInt64(std::int64_t value) { ///< also a timestamp
        int64s_.push_back(value);
        appendValid();
    }
    void appendFloat64(double value) {
        float64s_.push_back(value);
        appendValid();
    }
    void appendBool(bool value) {
        bools_.append(value);
        appendValid();
    }
    void appendString(std::string_view value) {
        bytes_.insert(bytes_.end(), value.begin(), value.end());
        offsets_.push_back(static_cast<std::int32_t>(bytes_.size()));
        appendValid();
    }
    /// Room for `count` more values of an Int64 or a Timestamp column, which the caller writes.
    std::span<std::int64_t> growInt64s(std::size_t count) { return grow(int64s_, count); }
    /// Likewise of a Float64 column.
    std::span<double> growFloat64s(std::size_t count) { return grow(float64s_, count); }
    /// Makes a value null that was appended.
    void setNull(std::size_t row) {
        if (validity_.empty()) validity_ = Bitmap(size_, true);
        validity_.set(row, false);
    }
    /// Appends row `row` of `other`, which has the same type.
    void appendFrom(const Column& other, std::size_t row);
    /// Appends the chosen rows of `other`, which has the same type, in that order.
    void appendRows(const Column& other, std::span<const std::uint32_t> rows);
    /// Drops the rows from `size` on.
    void truncate(std::size_t size);
    /// Turns an Int64 column into a Float64 one.
    void widenToFloat64();

    /// The chosen rows, in that order.
    ColumnPointer take(std::span<const std::uint32_t> rows) const;
    /// `count` rows from `first`.
    ColumnPointer slice(std::size_t first, std::size_t count) const;

    /// The value as a person reads it; null is an empty text.
    std::string text(std::size_t row) const;
    void appendText(std::string& out, std::size_t row) const;

private:
    template<class T>
    std::span<T> grow(Array<T>& values, std::size_t count) {
        values.resize(size_ + count);
        size_ += count;
        if (!validity_.empty()) validity_.resize(size_, true);
        return {values.data() + size_ - count, count};
    }
    void appendValid() {
        if (!validity_.empty()) validity_.append(true);
        ++size_;
    }

    Type type_;
    std::size_t size_ = 0;
    Bitmap validity_;
    Array<std::int64_t> int64s_;
    Array<double> float64s_;
    Bitmap bools_;
    Array<std::int32_t> offsets_;
    Array<char> bytes_;
};

/// A float as text that reads back to the same value; whole numbers without a fraction ("3", not "3.0"), so
/// that a field reads the same before and after it widened from int64. NaN and infinities are "NaN",
/// "Infinity", "-Infinity".
void appendNumber(std::string& out, double value);

} // namespace weir
