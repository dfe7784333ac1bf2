#pragma once
#include "connectors/codecs/codec.h"
#include "tests/unit/connectors/recording_report.h"
#include "tests/unit/connectors/source_probe.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir::test {

/// What a decoder made of some bytes.
struct Decoded {
    std::string schema;
    std::vector<std::string> lines;   ///< "a=1 b=x"; nulls are left out
    std::vector<std::string> reasons; ///< of malformed records
    std::vector<std::string> samples;

    bool operator==(const Decoded&) const = default;
};

/// How a stream is cut on its way into a decoder.
struct Cut {
    std::size_t bytes = 1 << 20;                   ///< that come at a time
    std::size_t records = 8192;                    ///< that one call may append
    std::optional<FieldNames> kept = std::nullopt; ///< fields; nothing: all
    std::string eventTime = {};                    ///< its field; empty: none
    char padding = 'x';                            ///< what stands behind the bytes
};

/// Decodes `text` as a file that comes piece by piece, the last piece with the end.
inline Decoded decodeAll(const std::string& format, const std::string& text, Cut cut = {},
                         Json values = Json::object()) {
    const CodecType& codec = *CodecRegistry::instance().find(format);
    std::vector<Parameter> declared = decoderParameters(FormatChoice::Named);
    declared.push_back(declaredTypesParameter());
    const Parameters parameters(declared, std::move(values));
    RecordingReport report;
    const std::unique_ptr<Decoder> decoder = codec.makeDecoder(parameters, report);
    BatchBuilder builder(readDeclaredTypes(parameters));
    if (!cut.eventTime.empty())
        builder.setEventTime(
            {cut.eventTime, TimeUnit::ByMagnitude,
             [&](std::string_view reason, std::string_view sample) { report.badRecord(reason, sample); }});
    builder.keepOnly(cut.kept);

    Decoded result;
    std::size_t done = 0;
    std::size_t come = 0;
    while (true) {
        // A buffer of its own for each call, so that the address sanitizer sees a step too far.
        const std::string_view piece = std::string_view(text).substr(done, come - done);
        std::string padded(piece);
        padded.append(kDecoderPadding, cut.padding);
        const BytesEnd end = come == text.size() ? BytesEnd::Closed : BytesEnd::Open;
        const std::size_t before = builder.rows();
        const std::size_t taken = decoder->decode({padded.data(), piece.size()}, end, builder, cut.records);
        REQUIRE(taken <= piece.size());
        const std::size_t appended = builder.rows() - before;
        REQUIRE(appended <= cut.records);
        done += taken;
        const RawBatch batch = builder.finish();
        SourceProbe::append(batch, result.lines);
        result.schema = batch.schema->text();
        if (done == text.size() && end == BytesEnd::Closed) break;
        if (appended < cut.records) {
            REQUIRE(end == BytesEnd::Open);
            come = std::min(text.size(), come + cut.bytes);
        }
    }
    for (const RecordingReport::Bad& bad : report.bad()) {
        result.reasons.push_back(bad.reason);
        result.samples.push_back(bad.sample);
    }
    return result;
}

/// decodeAll(), and that where the stream is cut makes no difference.
inline Decoded decode(const std::string& format, const std::string& text,
                      const Json& values = Json::object()) {
    const Decoded whole = decodeAll(format, text, {}, values);
    for (const Cut& cut : {Cut{1, 8192}, Cut{1 << 20, 1}, Cut{3, 2}, Cut{7, 1}, Cut{64, 32}}) {
        const Decoded other = decodeAll(format, text, cut, values);
        INFO("pieces of " << cut.bytes << " bytes, " << cut.records << " records a call");
        CHECK(other.lines == whole.lines);
        CHECK(other.reasons == whole.reasons);
        CHECK(other.schema == whole.schema);
    }
    return whole;
}

} // namespace weir::test
