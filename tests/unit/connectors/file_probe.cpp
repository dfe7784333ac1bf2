#include "tests/unit/connectors/file_probe.h"

#include "connectors/codecs/codec.h"

namespace weir::test {

std::vector<RecordBatchPointer> batchesOf(const std::string& ndjson, std::size_t rows) {
    RecordingReport report;
    const std::vector<Parameter> declared = decoderParameters(FormatChoice::Named);
    const auto decoder =
        CodecRegistry::instance().find("json")->makeDecoder(Parameters(declared, Json::object()), report);
    PaddedBytes bytes;
    bytes.assign(ndjson);
    BatchBuilder builder;
    std::vector<RecordBatchPointer> batches;
    std::size_t done = 0;
    Timestamp time = 0;
    while (done < ndjson.size()) {
        done += decoder->decode(bytes.view().substr(done), BytesEnd::Closed, builder, rows);
        RawBatch raw = builder.finish();
        if (raw.rows == 0) continue;
        Array<Timestamp> times;
        for (std::size_t row = 0; row < raw.rows; ++row)
            times.push_back(time++ * 1'000'000'000);
        batches.push_back(std::make_shared<const RecordBatch>(raw.schema, std::move(raw.columns),
                                                              Column::ofTimestamp(std::move(times))));
    }
    REQUIRE(report.bad().empty());
    return batches;
}

} // namespace weir::test
