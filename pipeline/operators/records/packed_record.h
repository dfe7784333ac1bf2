#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace weir {

/// One record out of its batch, in few bytes and with the schema it came with, for operators that hold single
/// records for long.
class PackedRecord {
public:
    /// Takes the place of what it held, in the same room.
    void pack(const RecordBatch& batch, std::size_t row);

    const SchemaPointer& schema() const { return schema_; }
    /// Appends its values to columns of its schema.
    void appendTo(std::span<Column> columns) const;

private:
    friend class PackedRecordWriter;
    friend class PackedRecordReader;

    SchemaPointer schema_;
    std::string values_;
};

/// Writes packed records as state, each schema once.
class PackedRecordWriter {
public:
    explicit PackedRecordWriter(StateWriter& state) : state_(state) {}

    void write(const PackedRecord& record);

private:
    StateWriter& state_;
    std::vector<SchemaPointer> schemas_; ///< written so far
};

/// Reads back what a PackedRecordWriter wrote. Throws DamagedState.
class PackedRecordReader {
public:
    explicit PackedRecordReader(StateReader& state) : state_(state) {}

    PackedRecord read();

private:
    StateReader& state_;
    std::vector<SchemaPointer> schemas_;
};

} // namespace weir
