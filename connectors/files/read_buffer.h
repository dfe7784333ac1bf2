#pragma once
#include "connectors/codecs/codec.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>

namespace weir {

/// Bytes that were read and not yet decoded, in one piece, with the padding that decoders ask for. Moves only
/// what is left of the last record when it makes room.
class ReadBuffer {
public:
    std::string_view unread() const { return {data_.get() + begin_, end_ - begin_}; }
    void consume(std::size_t bytes) { begin_ += bytes; }

    /// Room for `bytes` more behind the unread ones; what is there now becomes invalid.
    std::span<char> makeRoom(std::size_t bytes) {
        const std::size_t held = end_ - begin_;
        if (held + bytes + kDecoderPadding > capacity_) {
            const std::size_t capacity = std::max(2 * capacity_, held + bytes + kDecoderPadding);
            auto larger = std::make_unique_for_overwrite<char[]>(capacity);
            if (held > 0) std::memcpy(larger.get(), data_.get() + begin_, held);
            data_ = std::move(larger);
            capacity_ = capacity;
        } else if (held > 0 && begin_ > 0)
            std::memmove(data_.get(), data_.get() + begin_, held);
        begin_ = 0;
        end_ = held;
        return {data_.get() + end_, bytes};
    }
    /// So many bytes of the room were filled.
    void commit(std::size_t bytes) {
        end_ += bytes;
        std::memset(data_.get() + end_, 0, kDecoderPadding);
    }
    void clear() { begin_ = end_ = 0; }

private:
    std::unique_ptr<char[]> data_;
    std::size_t capacity_ = 0;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

} // namespace weir
