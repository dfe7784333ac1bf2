#include "pipeline/state/state_writer.h"

namespace weir {

void StateWriter::writeTexts(const std::vector<std::string>& texts) {
    write(static_cast<std::uint64_t>(texts.size()));
    for (const std::string& text : texts)
        writeText(text);
}

void StateWriter::writeColumn(const Column* column) {
    write(column != nullptr);
    if (!column) return;
    write(column->type());
    write(static_cast<std::uint64_t>(column->size()));
    writeArray(column->validity().words());
    switch (column->type()) {
    case Type::Int64:
    case Type::Timestamp:
        return writeArray(column->int64s());
    case Type::Float64:
        return writeArray(column->float64s());
    case Type::Bool:
        return writeArray(column->bools().words());
    case Type::String:
        writeArray(column->offsets());
        return writeArray(column->bytes());
    }
}

void StateWriter::writeSchema(const Schema& schema) {
    write(static_cast<std::uint64_t>(schema.size()));
    for (const Field& field : schema.fields()) {
        writeText(field.name);
        write(field.type);
    }
}

} // namespace weir
