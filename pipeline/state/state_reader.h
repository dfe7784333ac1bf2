#pragma once
#include "pipeline/state/state_writer.h"

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// The bytes of a state are not what the node that reads them has written.
class DamagedState : public std::runtime_error {
public:
    DamagedState() : std::runtime_error("what was kept of this node's state is damaged") {}
};

/// Reads back what a StateWriter wrote, with the same calls in the same order. Every call throws DamagedState
/// where the bytes end too early or cannot be what was written. One thread.
class StateReader {
public:
    /// `bytes` must outlive the reader.
    explicit StateReader(std::string_view bytes) : rest_(bytes) {}

    template<PlainValue Value>
    Value read() {
        Value value;
        take(&value, sizeof value);
        return value;
    }
    template<PlainValue Value>
    void read(Value& value) {
        value = read<Value>();
    }
    void read(bool& value) { value = read<std::uint8_t>() != 0; }
    std::string readText();
    template<PlainValue Value>
    std::vector<Value> readArray() {
        std::vector<Value> values(readCount(sizeof(Value)));
        take(values.data(), values.size() * sizeof(Value));
        return values;
    }
    std::vector<std::string> readTexts();
    /// A column to go on with; nothing where a null pointer was written.
    std::optional<Column> readColumn();
    Schema readSchema();

    bool isAtEnd() const { return rest_.empty(); }
    /// Throws unless everything was read.
    void finish() const {
        if (!isAtEnd()) throw DamagedState();
    }

private:
    void take(void* to, std::size_t size);
    /// A count of things that take so many bytes each, and so cannot be more than what is left.
    std::size_t readCount(std::size_t bytesEach);

    std::string_view rest_;
};

} // namespace weir
