#include "pipeline/operators/records/packed_record.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>

namespace weir {

namespace {

template<class Value>
void append(std::string& bytes, Value value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Takes values off the front of packed bytes.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

    template<class Value>
    Value take() {
        Value value;
        const std::string_view bytes = takeBytes(sizeof value);
        std::memcpy(&value, bytes.data(), sizeof value);
        return value;
    }

    std::string_view takeBytes(std::size_t size) {
        // Only a state that was tampered with is shorter than its schema says.
        if (size > rest_.size()) throw DamagedState();
        const std::string_view bytes = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return bytes;
    }

private:
    std::string_view rest_;
};

} // namespace

void PackedRecord::pack(const RecordBatch& batch, std::size_t row) {
    schema_ = batch.schema();
    values_.clear();
    for (const ColumnPointer& column : batch.columns()) {
        const bool isNull = column->isNull(row);
        append(values_, static_cast<char>(isNull));
        if (isNull) continue;
        switch (column->type()) {
        case Type::Bool:
            append(values_, static_cast<char>(column->bools().get(row)));
            break;
        case Type::Int64:
        case Type::Timestamp:
            append(values_, column->int64s()[row]);
            break;
        case Type::Float64:
            append(values_, column->float64s()[row]);
            break;
        case Type::String: {
            const std::string_view text = column->string(row);
            append(values_, static_cast<std::uint32_t>(text.size()));
            values_ += text;
            break;
        }
        }
    }
}

void PackedRecord::appendTo(std::span<Column> columns) const {
    Unpacker values(values_);
    for (Column& column : columns) {
        if (values.take<char>() != 0) {
            column.appendNull();
            continue;
        }
        switch (column.type()) {
        case Type::Bool:
            column.appendBool(values.take<char>() != 0);
            break;
        case Type::Int64:
        case Type::Timestamp:
            column.appendInt64(values.take<std::int64_t>());
            break;
        case Type::Float64:
            column.appendFloat64(values.take<double>());
            break;
        case Type::String: {
            const auto size = values.take<std::uint32_t>();
            column.appendString(values.takeBytes(size));
            break;
        }
        }
    }
}

void PackedRecordWriter::write(const PackedRecord& record) {
    const auto known = std::find(schemas_.begin(), schemas_.end(), record.schema_);
    state_.write(static_cast<std::uint64_t>(known - schemas_.begin()));
    if (known == schemas_.end()) {
        schemas_.push_back(record.schema_);
        state_.writeSchema(*record.schema_);
    }
    state_.writeText(record.values_);
}

PackedRecord PackedRecordReader::read() {
    const auto place = state_.read<std::uint64_t>();
    if (place > schemas_.size()) throw DamagedState();
    if (place == schemas_.size()) schemas_.push_back(std::make_shared<const Schema>(state_.readSchema()));
    PackedRecord record;
    record.schema_ = schemas_[place];
    record.values_ = state_.readText();
    return record;
}

} // namespace weir
