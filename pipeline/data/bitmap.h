#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weir {

/// A growable array of bits, least significant first as in Arrow. Bits past size() in the last word are zero.
class Bitmap {
public:
    Bitmap() = default;
    Bitmap(std::size_t size, bool value) : words_((size + 63) / 64, value ? ~0ull : 0ull), size_(size) {
        clearTail();
    }

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    bool get(std::size_t index) const { return (words_[index >> 6] >> (index & 63)) & 1u; }

    void set(std::size_t index, bool value) {
        const std::uint64_t bit = 1ull << (index & 63);
        if (value)
            words_[index >> 6] |= bit;
        else
            words_[index >> 6] &= ~bit;
    }

    void append(bool value) {
        if ((size_ & 63) == 0) words_.push_back(0);
        words_[size_ >> 6] |= static_cast<std::uint64_t>(value) << (size_ & 63);
        ++size_;
    }

    void resize(std::size_t size, bool value) {
        while (size_ < size && (size_ & 63) != 0)
            append(value);
        if (size_ < size) {
            words_.resize((size + 63) / 64, value ? ~0ull : 0ull);
            size_ = size;
        } else {
            size_ = size;
            words_.resize((size + 63) / 64);
        }
        clearTail();
    }

    std::size_t count() const {
        std::size_t total = 0;
        for (const std::uint64_t word : words_)
            total += static_cast<std::size_t>(std::popcount(word));
        return total;
    }

    /// 64 values a word, for kernels that work on whole words. A kernel that writes must keep the tail zero.
    std::span<std::uint64_t> words() { return words_; }
    std::span<const std::uint64_t> words() const { return words_; }

    /// Zeroes the bits past size().
    void clearTail() {
        if ((size_ & 63) != 0) words_.back() &= (1ull << (size_ & 63)) - 1;
    }

    bool operator==(const Bitmap&) const = default;

private:
    std::vector<std::uint64_t> words_;
    std::size_t size_ = 0;
};

} // namespace weir
