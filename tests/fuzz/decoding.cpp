#include "tests/fuzz/decoding.h"

#include "pipeline/nodes/source_parameters.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace weir::fuzzing {

namespace {

/// Keeps what is said of malformed records; of the sample, what has come yet is shown.
class Faults final : public NodeReport {
public:
    void badRecord(std::string_view reason, std::string_view) override { text.append(reason) += '\n'; }
    void lateRecords(std::uint64_t, std::string_view) override {}
    void droppedRecords(std::uint64_t, std::string_view) override {}
    void note(std::string_view) override {}
    void alert(Alert) override {}

    std::string text;
};

/// A decoder and its builder, which go on as others restored from them.
class Decoding {
public:
    Decoding(const CodecType& codec, const Parameters& parameters, NodeReport& report)
        : codec_(codec), parameters_(parameters), report_(report) {
        make();
    }

    void restore() {
        StateWriter saved;
        records->save(saved);
        decoder->save(saved);
        const std::string bytes = saved.take();
        make();
        StateReader state(bytes);
        records->restore(state);
        decoder->restore(state, *records);
        state.finish();
    }

    std::unique_ptr<BatchBuilder> records;
    std::unique_ptr<Decoder> decoder;

private:
    void make() {
        decoder.reset(); // it gives its fields back to the builder
        records = std::make_unique<BatchBuilder>();
        decoder = codec_.makeDecoder(parameters_, report_);
    }

    const CodecType& codec_;
    const Parameters& parameters_;
    NodeReport& report_;
};

void appendRecords(const RecordBatch& batch, std::string& text) {
    for (std::size_t row = 0; row < batch.rows(); ++row) {
        for (std::size_t index = 0; index < batch.columns().size(); ++index) {
            if (batch.column(index).isNull(row)) continue;
            text += (*batch.schema())[index].name + "=";
            batch.column(index).appendText(text, row);
            text += ' ';
        }
        text += '\n';
    }
}

RecordBatchPointer batchOf(const RawBatch& raw) {
    auto eventTimes = std::make_shared<Column>(Type::Timestamp);
    for (std::size_t row = 0; row < raw.rows; ++row)
        eventTimes->appendInt64(0);
    return std::make_shared<const RecordBatch>(raw.schema, raw.columns, eventTimes);
}

std::string encoded(const std::vector<RecordBatchPointer>& batches, const CodecType& codec,
                    const Parameters& parameters) {
    const std::unique_ptr<Encoder> encoder = codec.makeEncoder(parameters);
    std::string records;
    if (HeaderedLayout* layout = encoder->layout())
        for (const RecordBatchPointer& batch : batches)
            layout->widen(*batch);
    for (const RecordBatchPointer& batch : batches)
        encoder->encode(*batch, records, nullptr);
    return encoder->layout() ? encoder->layout()->header() + records : records;
}

/// Empty lines at the end of CSV are no records: with one column or none, nulls there are not seen again.
std::string_view withoutEmptyEnd(std::string_view text) {
    while (text.ends_with('\n'))
        text.remove_suffix(1);
    return text;
}

} // namespace

Decoded decode(std::string_view text, const CodecType& codec, const Parameters& parameters, Cut cut) {
    Faults faults;
    Decoding decoding(codec, parameters, faults);
    Decoded result;
    std::size_t done = 0;
    std::size_t come = 0;
    while (true) {
        // A buffer of its own for each call, so that the address sanitizer sees a step too far.
        const std::string_view piece = text.substr(done, come - done);
        std::string padded(piece);
        padded.append(kDecoderPadding, 'x');
        const BytesEnd end = come == text.size() ? BytesEnd::Closed : BytesEnd::Open;
        const std::size_t taken =
            decoding.decoder->decode({padded.data(), piece.size()}, end, *decoding.records, cut.records);
        const std::size_t appended = decoding.records->rows();
        mustHold(taken <= piece.size(), "a decoder takes no more than there is");
        mustHold(appended <= cut.records, "a decoder appends no more than it may");
        done += taken;
        while (decoding.records->rows() > 0) {
            result.batches.push_back(batchOf(decoding.records->takeRun()));
            appendRecords(*result.batches.back(), result.records);
        }
        if (cut.restores) decoding.restore();
        if (done == text.size() && end == BytesEnd::Closed) break;
        if (appended < cut.records) {
            mustHold(end == BytesEnd::Open, "at the end all bytes are done with, or the limit is reached");
            come = std::min(text.size(), come + cut.bytes);
        }
    }
    result.faults = std::move(faults.text);
    return result;
}

void checkDecoding(std::string_view text, const std::string& format, const Json& values,
                   const std::optional<Json>& valuesToReadAgain, Cut cut) {
    const CodecType& codec = *CodecRegistry::instance().find(format);
    const Parameters parameters(codec.decoderParameters, values);
    const Decoded whole = decode(text, codec, parameters, {});
    const Decoded cutUp = decode(text, codec, parameters, cut);
    mustHold(cutUp.records == whole.records, "pieces give the same records",
             cutUp.records + "is not\n" + whole.records);
    mustHold(cutUp.faults == whole.faults, "pieces give the same faults",
             cutUp.faults + "is not\n" + whole.faults);

    // What is written once may look another way than what came, but from then on it stays as it is. Names may
    // be anything in a header row that was reported.
    if (!whole.faults.empty() || !valuesToReadAgain) return;
    const Parameters writing(codec.encoderParameters, Json::object());
    const Parameters reading(codec.decoderParameters, *valuesToReadAgain);
    const std::string written = encoded(whole.batches, codec, writing);
    const Decoded again = decode(written, codec, reading, {});
    mustHold(again.faults.empty(), "what is written can be read", written + again.faults);
    const std::string writtenAgain = encoded(again.batches, codec, writing);
    mustHold(withoutEmptyEnd(writtenAgain) == withoutEmptyEnd(written), "what is read is written as it was",
             writtenAgain + "is not\n" + written);
}

} // namespace weir::fuzzing
