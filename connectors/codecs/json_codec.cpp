#include "connectors/codecs/json_decoder.h"
#include "connectors/codecs/json_encoder.h"

namespace weir {
namespace {

constexpr std::string_view kOmit = "omit";
constexpr std::string_view kWrite = "write";

CodecType describe() {
    CodecType codec;
    codec.id = "json";
    codec.title = "JSON";
    codec.summary =
        "One object a line (NDJSON), or an array of objects; nested fields become engine.oil.temp.";
    codec.endings = {".ndjson", ".jsonl", ".json", ".log"};
    codec.encoderParameters = {{
        .id = "nulls",
        .type = ParameterType::Choice,
        .label = "Missing values",
        .summary = "What stands for a field that has no value in a record.",
        .defaultValue = kOmit,
        .choices = {{std::string(kOmit), "Leave out", "the field is not in that record"},
                    {std::string(kWrite), "Write null",
                     "the field is null, from the first record on that had it"}},
        .advanced = true,
    }};
    codec.makeDecoder = [](const Parameters&, NodeReport& report) {
        return std::make_unique<JsonDecoder>(report);
    };
    codec.makeEncoder = [](const Parameters& node) {
        return std::make_unique<JsonEncoder>(node.text("nulls") == kWrite ? JsonEncoder::Nulls::Write
                                                                          : JsonEncoder::Nulls::Omit);
    };
    return codec;
}

WEIR_REGISTER_CODEC(describe());

} // namespace
} // namespace weir
