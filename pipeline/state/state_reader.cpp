#include "pipeline/state/state_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace weir {

namespace {

Type typeFrom(std::uint8_t number) {
    if (number > static_cast<std::uint8_t>(Type::Timestamp)) throw DamagedState();
    return static_cast<Type>(number);
}

template<class Value>
Array<Value> arrayOf(std::size_t size, const std::vector<Value>& values) {
    if (values.size() != size) throw DamagedState();
    return Array<Value>(values.begin(), values.end());
}

Bitmap bitmapOf(std::size_t size, const std::vector<std::uint64_t>& words) {
    if (words.size() != size / 64 + (size % 64 != 0)) throw DamagedState();
    Bitmap bits(size, false);
    std::copy(words.begin(), words.end(), bits.words().begin());
    bits.clearTail();
    return bits;
}

} // namespace

void StateReader::take(void* to, std::size_t size) {
    if (size > rest_.size()) throw DamagedState();
    if (size > 0) std::memcpy(to, rest_.data(), size);
    rest_.remove_prefix(size);
}

std::size_t StateReader::readCount(std::size_t bytesEach) {
    const auto count = read<std::uint64_t>();
    if (count > rest_.size() / bytesEach) throw DamagedState();
    return count;
}

std::string StateReader::readText() {
    std::string text(readCount(1), '\0');
    take(text.data(), text.size());
    return text;
}

std::vector<std::string> StateReader::readTexts() {
    std::vector<std::string> texts(readCount(sizeof(std::uint64_t)));
    for (std::string& text : texts)
        text = readText();
    return texts;
}

std::optional<Column> StateReader::readColumn() {
    if (read<std::uint8_t>() == 0) return std::nullopt;
    const Type type = typeFrom(read<std::uint8_t>());
    const auto size = static_cast<std::size_t>(read<std::uint64_t>());
    const std::vector<std::uint64_t> valid = readArray<std::uint64_t>();
    Bitmap validity = valid.empty() ? Bitmap() : bitmapOf(size, valid);
    switch (type) {
    case Type::Int64:
        return *Column::ofInt64(arrayOf(size, readArray<std::int64_t>()), std::move(validity));
    case Type::Timestamp:
        return *Column::ofTimestamp(arrayOf(size, readArray<Timestamp>()), std::move(validity));
    case Type::Float64:
        return *Column::ofFloat64(arrayOf(size, readArray<double>()), std::move(validity));
    case Type::Bool:
        return *Column::ofBool(bitmapOf(size, readArray<std::uint64_t>()), std::move(validity));
    case Type::String:
        break;
    }
    Array<std::int32_t> offsets = arrayOf(size + 1, readArray<std::int32_t>());
    const std::vector<char> bytes = readArray<char>();
    if (offsets.front() != 0 || static_cast<std::size_t>(offsets.back()) != bytes.size() ||
        !std::is_sorted(offsets.begin(), offsets.end()))
        throw DamagedState();
    return *Column::ofString(std::move(offsets), Array<char>(bytes.begin(), bytes.end()),
                             std::move(validity));
}

Schema StateReader::readSchema() {
    std::vector<Field> fields(readCount(sizeof(std::uint64_t) + 1));
    for (Field& field : fields) {
        field.name = readText();
        field.type = typeFrom(read<std::uint8_t>());
    }
    return Schema(std::move(fields));
}

} // namespace weir
