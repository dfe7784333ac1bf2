#include "connectors/codecs/json_encoder.h"
#include "connectors/exporters/exporter.h"

namespace weir {
namespace {

/// NDJSON: one object a line.
class JsonLinesExporter final : public Exporter {
public:
    void begin(const Schema&, std::string&) override {}
    void write(const RecordBatch& batch, std::string& out) override { encoder_.encode(batch, out, nullptr); }

private:
    JsonEncoder encoder_{JsonEncoder::Nulls::Omit};
};

const ExporterRegistration registration({
    .id = "jsonl",
    .replaces = {},
    .title = "JSON lines",
    .summary = "One JSON object a line (NDJSON); missing values are left out.",
    .extension = "jsonl",
    .make = [] { return std::make_unique<JsonLinesExporter>(); },
});

} // namespace
} // namespace weir
