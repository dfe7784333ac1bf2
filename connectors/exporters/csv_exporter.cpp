#include "connectors/codecs/csv_encoder.h"
#include "connectors/exporters/exporter.h"

namespace weir {
namespace {

/// CSV with a header row of all fields.
class CsvExporter final : public Exporter {
public:
    void begin(const Schema& schema, std::string& out) override {
        std::vector<std::string> columns;
        for (const Field& field : schema.fields())
            columns.push_back(field.name);
        encoder_.setColumns(std::move(columns));
        out += encoder_.header();
    }
    void write(const RecordBatch& batch, std::string& out) override { encoder_.encode(batch, out, nullptr); }

private:
    CsvEncoder encoder_{','};
};

const ExporterRegistration registration({
    .id = "csv",
    .replaces = {},
    .title = "CSV",
    .summary = "Rows of cells under a header row, with commas between (RFC 4180).",
    .extension = "csv",
    .make = [] { return std::make_unique<CsvExporter>(); },
});

} // namespace
} // namespace weir
