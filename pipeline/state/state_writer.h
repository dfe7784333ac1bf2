#pragma once
#include "pipeline/data/column.h"
#include "pipeline/data/schema.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace weir {

/// A value that is its bytes: no pointers in it, and no gaps whose content is left to chance.
template<class Value>
concept PlainValue = std::is_trivially_copyable_v<Value> && !std::is_pointer_v<Value>;

/// Writes what a node holds as bytes, which a StateReader reads back in the same order with the same calls.
/// Bytes are as this machine has them: a checkpoint is for the machine that made it. One thread.
class StateWriter {
public:
    template<PlainValue Value>
    void write(const Value& value) {
        append(&value, sizeof value);
    }
    void write(bool value) { write(static_cast<std::uint8_t>(value)); }
    void writeText(std::string_view text) {
        write(static_cast<std::uint64_t>(text.size()));
        append(text.data(), text.size());
    }
    /// With its length.
    template<PlainValue Value>
    void writeArray(std::span<const Value> values) {
        write(static_cast<std::uint64_t>(values.size()));
        append(values.data(), values.size_bytes());
    }
    template<PlainValue Value>
    void writeArray(const std::vector<Value>& values) {
        writeArray(std::span(values));
    }
    void writeTexts(const std::vector<std::string>& texts);
    /// With its type; a null pointer is read back as one.
    void writeColumn(const Column* column);
    void writeSchema(const Schema& schema);

    std::size_t size() const { return bytes_.size(); }
    /// What was written; the writer is empty after it.
    std::string take() { return std::exchange(bytes_, {}); }

private:
    void append(const void* data, std::size_t size) {
        if (size > 0) bytes_.append(static_cast<const char*>(data), size);
    }

    std::string bytes_;
};

} // namespace weir
