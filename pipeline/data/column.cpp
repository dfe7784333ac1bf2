#include "pipeline/data/column.h"

#include <cassert>
#include <charconv>
#include <cmath>
#include <cstring>

namespace weir {

namespace {

template<class T>
Array<T> taken(const Array<T>& values, std::span<const std::uint32_t> rows) {
    Array<T> result(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        result[i] = values[rows[i]];
    return result;
}

Bitmap taken(const Bitmap& bits, std::span<const std::uint32_t> rows) {
    if (bits.empty()) return {};
    Bitmap result(rows.size(), false);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (bits.get(rows[i])) result.set(i, true);
    return result;
}

template<class T>
Array<T> sliced(const Array<T>& values, std::size_t first, std::size_t count) {
    const auto begin = values.begin() + static_cast<std::ptrdiff_t>(first);
    return Array<T>(begin, begin + static_cast<std::ptrdiff_t>(count));
}

Bitmap sliced(const Bitmap& bits, std::size_t first, std::size_t count) {
    if (bits.empty()) return {};
    Bitmap result(count, false);
    for (std::size_t i = 0; i < count; ++i)
        if (bits.get(first + i)) result.set(i, true);
    return result;
}

template<class T>
void appendTaken(Array<T>& values, const Array<T>& from, std::span<const std::uint32_t> rows) {
    const std::size_t before = values.size();
    values.resize(before + rows.size());
    T* const to = values.data() + before;
    for (std::size_t i = 0; i < rows.size(); ++i)
        to[i] = from[rows[i]];
}

/// A validity without a null is no validity, so that kernels may take hasNulls() at its word.
Bitmap normalized(Bitmap validity) {
    if (!validity.empty() && validity.count() == validity.size()) return {};
    return validity;
}

} // namespace

ColumnPointer Column::ofInt64(Array<std::int64_t> values, Bitmap validity) {
    auto column = std::make_shared<Column>(Type::Int64);
    column->size_ = values.size();
    column->int64s_ = std::move(values);
    column->validity_ = normalized(std::move(validity));
    return column;
}

ColumnPointer Column::ofTimestamp(Array<Timestamp> values, Bitmap validity) {
    auto column = std::make_shared<Column>(Type::Timestamp);
    column->size_ = values.size();
    column->int64s_ = std::move(values);
    column->validity_ = normalized(std::move(validity));
    return column;
}

ColumnPointer Column::ofFloat64(Array<double> values, Bitmap validity) {
    auto column = std::make_shared<Column>(Type::Float64);
    column->size_ = values.size();
    column->float64s_ = std::move(values);
    column->validity_ = normalized(std::move(validity));
    return column;
}

ColumnPointer Column::ofBool(Bitmap values, Bitmap validity) {
    auto column = std::make_shared<Column>(Type::Bool);
    column->size_ = values.size();
    column->bools_ = std::move(values);
    column->validity_ = normalized(std::move(validity));
    return column;
}

ColumnPointer Column::ofString(Array<std::int32_t> offsets, Array<char> bytes, Bitmap validity) {
    auto column = std::make_shared<Column>(Type::String);
    assert(!offsets.empty());
    column->size_ = offsets.size() - 1;
    column->offsets_ = std::move(offsets);
    column->bytes_ = std::move(bytes);
    column->validity_ = normalized(std::move(validity));
    return column;
}

ColumnPointer Column::ofNulls(Type type, std::size_t size) {
    auto column = std::make_shared<Column>(type);
    column->appendNulls(size);
    return column;
}

std::size_t Column::byteSize() const {
    return int64s_.size() * sizeof(std::int64_t) + float64s_.size() * sizeof(double) +
           bools_.words().size_bytes() + validity_.words().size_bytes() +
           offsets_.size() * sizeof(std::int32_t) + bytes_.size();
}

void Column::reserve(std::size_t rows) {
    switch (type_) {
    case Type::Bool:
        break;
    case Type::Int64:
    case Type::Timestamp:
        int64s_.reserve(rows);
        break;
    case Type::Float64:
        float64s_.reserve(rows);
        break;
    case Type::String:
        offsets_.reserve(rows + 1);
        break;
    }
}

void Column::appendNulls(std::size_t count) {
    if (count == 0) return;
    if (validity_.empty()) validity_ = Bitmap(size_, true);
    size_ += count;
    validity_.resize(size_, false);
    switch (type_) {
    case Type::Bool:
        bools_.resize(size_, false);
        break;
    case Type::Int64:
    case Type::Timestamp:
        int64s_.resize(size_, 0);
        break;
    case Type::Float64:
        float64s_.resize(size_, 0.0);
        break;
    case Type::String:
        offsets_.resize(size_ + 1, offsets_.back());
        break;
    }
}

void Column::appendFrom(const Column& other, std::size_t row) {
    assert(other.type_ == type_);
    if (other.isNull(row)) {
        appendNull();
        return;
    }
    switch (type_) {
    case Type::Bool:
        appendBool(other.bools_.get(row));
        break;
    case Type::Int64:
    case Type::Timestamp:
        appendInt64(other.int64s_[row]);
        break;
    case Type::Float64:
        appendFloat64(other.float64s_[row]);
        break;
    case Type::String:
        appendString(other.string(row));
        break;
    }
}

void Column::appendRows(const Column& other, std::span<const std::uint32_t> rows) {
    assert(other.type_ == type_);
    if (other.hasNulls() || hasNulls()) {
        if (validity_.empty()) validity_ = Bitmap(size_, true);
        for (const std::uint32_t row : rows)
            validity_.append(!other.isNull(row));
    }
    size_ += rows.size();
    switch (type_) {
    case Type::Bool:
        for (const std::uint32_t row : rows)
            bools_.append(other.bools_.get(row));
        break;
    case Type::Int64:
    case Type::Timestamp:
        appendTaken(int64s_, other.int64s_, rows);
        break;
    case Type::Float64:
        appendTaken(float64s_, other.float64s_, rows);
        break;
    case Type::String:
        for (const std::uint32_t row : rows) {
            const std::string_view value = other.string(row);
            bytes_.insert(bytes_.end(), value.begin(), value.end());
            offsets_.push_back(static_cast<std::int32_t>(bytes_.size()));
        }
        break;
    }
    validity_ = normalized(std::move(validity_));
}

void Column::truncate(std::size_t size) {
    if (size >= size_) return;
    size_ = size;
    if (!validity_.empty()) {
        validity_.resize(size, false);
        validity_ = normalized(std::move(validity_));
    }
    switch (type_) {
    case Type::Bool:
        bools_.resize(size, false);
        break;
    case Type::Int64:
    case Type::Timestamp:
        int64s_.resize(size);
        break;
    case Type::Float64:
        float64s_.resize(size);
        break;
    case Type::String:
        offsets_.resize(size + 1);
        bytes_.resize(static_cast<std::size_t>(offsets_.back()));
        break;
    }
}

void Column::widenToFloat64() {
    assert(type_ == Type::Int64);
    float64s_.resize(int64s_.size());
    for (std::size_t i = 0; i < int64s_.size(); ++i)
        float64s_[i] = static_cast<double>(int64s_[i]);
    int64s_ = {};
    type_ = Type::Float64;
}

ColumnPointer Column::take(std::span<const std::uint32_t> rows) const {
    Bitmap validity = taken(validity_, rows);
    switch (type_) {
    case Type::Bool:
        return ofBool(taken(bools_, rows), std::move(validity));
    case Type::Int64:
        return ofInt64(taken(int64s_, rows), std::move(validity));
    case Type::Timestamp:
        return ofTimestamp(taken(int64s_, rows), std::move(validity));
    case Type::Float64:
        return ofFloat64(taken(float64s_, rows), std::move(validity));
    case Type::String:
        break;
    }
    Array<std::int32_t> offsets(rows.size() + 1);
    offsets[0] = 0;
    for (std::size_t i = 0; i < rows.size(); ++i)
        offsets[i + 1] = offsets[i] + (offsets_[rows[i] + 1] - offsets_[rows[i]]);
    Array<char> bytes(static_cast<std::size_t>(offsets.back()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string_view value = string(rows[i]);
        if (!value.empty()) std::memcpy(bytes.data() + offsets[i], value.data(), value.size());
    }
    return ofString(std::move(offsets), std::move(bytes), std::move(validity));
}

ColumnPointer Column::slice(std::size_t first, std::size_t count) const {
    assert(first + count <= size_);
    Bitmap validity = sliced(validity_, first, count);
    switch (type_) {
    case Type::Bool:
        return ofBool(sliced(bools_, first, count), std::move(validity));
    case Type::Int64:
        return ofInt64(sliced(int64s_, first, count), std::move(validity));
    case Type::Timestamp:
        return ofTimestamp(sliced(int64s_, first, count), std::move(validity));
    case Type::Float64:
        return ofFloat64(sliced(float64s_, first, count), std::move(validity));
    case Type::String:
        break;
    }
    Array<std::int32_t> offsets = sliced(offsets_, first, count + 1);
    const std::int32_t begin = offsets.front();
    Array<char> bytes(bytes_.begin() + begin, bytes_.begin() + offsets.back());
    for (std::int32_t& offset : offsets)
        offset -= begin;
    return ofString(std::move(offsets), std::move(bytes), std::move(validity));
}

std::string Column::text(std::size_t row) const {
    std::string result;
    appendText(result, row);
    return result;
}

void Column::appendText(std::string& out, std::size_t row) const {
    if (isNull(row)) return;
    switch (type_) {
    case Type::Bool:
        out += bools_.get(row) ? "true" : "false";
        break;
    case Type::Int64: {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, int64s_[row]).ptr;
        out.append(digits, end);
        break;
    }
    case Type::Timestamp:
        appendTimestamp(out, int64s_[row]);
        break;
    case Type::Float64:
        appendNumber(out, float64s_[row]);
        break;
    case Type::String:
        out += string(row);
        break;
    }
}

void appendNumber(std::string& out, double value) {
    constexpr double kLargestExactInteger = 9007199254740992.0; // 2^53
    if (std::isnan(value)) {
        out += "NaN";
        return;
    }
    if (std::isinf(value)) {
        out += value < 0 ? "-Infinity" : "Infinity";
        return;
    }
    char digits[40];
    char* end = nullptr;
    if (std::trunc(value) == value && std::abs(value) <= kLargestExactInteger)
        end = std::to_chars(digits, digits + sizeof digits, static_cast<std::int64_t>(value)).ptr;
    else
        end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out.append(digits, end);
}

} // namespace weir
