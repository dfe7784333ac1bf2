#pragma once
#include "pipeline/data/batch_builder.h"
#include "pipeline/data/record_batch.h"
#include "pipeline/nodes/node_report.h"
#include "pipeline/nodes/parameters.h"
#include "pipeline/nodes/registry.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// So many bytes behind the last one must be readable, whatever they hold: decoders work in whole vectors.
inline constexpr std::size_t kDecoderPadding = 64;

/// A longer record is malformed: its end is likely lost, and it must not take all memory.
inline constexpr std::size_t kMaxRecordBytes = 16 << 20;

/// Bytes with the padding that decoders ask for, for callers whose bytes have none of their own (messages).
/// Keeps its memory from use to use.
class PaddedBytes {
public:
    void assign(std::string_view bytes) {
        storage_.assign(bytes);
        storage_.append(kDecoderPadding, '\0');
    }
    std::string_view view() const {
        return storage_.empty() ? std::string_view()
                                : std::string_view(storage_.data(), storage_.size() - kDecoderPadding);
    }

private:
    std::string storage_;
};

/// Whether more bytes may belong to the record at the end of those passed.
enum class BytesEnd : std::uint8_t {
    Open,   ///< a file that is still being read: the last record may go on
    Closed, ///< the end of a message or a file: what is there is all there is
};

/// Turns the bytes of one stream into records. A malformed record is reported to the node with the reason,
/// the line and its beginning, and passed by; the records around it are not touched. One thread.
class Decoder {
public:
    virtual ~Decoder() = default;

    /// Decodes records from the front of `bytes` and appends at most `limit` of them to `records`. Returns
    /// how many bytes are done with; the caller passes the rest again, with more behind it. With
    /// BytesEnd::Closed all are done with in the end, unless `limit` was reached. `bytes` are followed by
    /// kDecoderPadding readable ones. Where calls cut the stream makes no difference to the records.
    virtual std::size_t decode(std::string_view bytes, BytesEnd end, BatchBuilder& records,
                               std::size_t limit) = 0;

    /// The stream begins anew (a file was replaced): a header row comes again, lines count from one.
    virtual void reset() = 0;

    /// Writes what it knows of the stream before the first byte that it is not done with.
    virtual void save(StateWriter& state) const = 0;
    /// Goes on there. `records` is the builder that the next decode() gets.
    virtual void restore(StateReader& state, BatchBuilder& records) = 0;
};

/// For formats whose records stand under a header row (CSV): what a file needs to grow further columns.
class HeaderedLayout {
public:
    virtual ~HeaderedLayout() = default;
    /// Takes in the fields that have their first value in `batch`, in order of the records that bring them,
    /// so that columns do not depend on batch size. Returns how many columns that added.
    virtual std::size_t widen(const RecordBatch& batch) = 0;
    /// As widen(), but takes in only the fields of the first record that has any: for a header row that
    /// cannot grow later, whose columns must not depend on batch size either.
    virtual std::size_t widenByFirstRecord(const RecordBatch& batch) = 0;
    /// The header row of the columns so far, with its line end; empty while there are none.
    virtual std::string header() const = 0;
    /// Goes on under the header row of a file that exists. Fields without a column are left out from now on.
    virtual Result<void> adopt(std::string_view header) = 0;
    /// Fields of the batches encoded so far that had values but no column, unless the user chose the columns.
    virtual const std::vector<std::string>& leftOut() const = 0;
    /// Appends to `out` the records that `bytes` hold, with room for the `added` newest columns. `bytes` were
    /// written by this layout and stand behind its header; they may be cut anywhere between two calls, and
    /// `isFirst` begins a new pass.
    virtual void lengthen(std::string_view bytes, bool isFirst, std::size_t added, std::string& out) = 0;
    /// The other way round: the records without the `removed` newest columns, in which they have no values.
    virtual void shorten(std::string_view bytes, bool isFirst, std::size_t removed, std::string& out) = 0;
    virtual std::size_t columns() const = 0;
};

/// Turns records into the bytes of one stream. One thread.
class Encoder {
public:
    virtual ~Encoder() = default;

    /// Appends the batch's records to `out`, and to `ends`, if given, the size of `out` after each. What a
    /// record looks like does not depend on the batch it came in.
    virtual void encode(const RecordBatch& batch, std::string& out, std::vector<std::size_t>* ends) = 0;

    /// Null for formats whose records name their own fields.
    virtual HeaderedLayout* layout() { return nullptr; }
};

/// A format of bytes that hold records. One file declares it, implements it and registers it; every node that
/// reads or writes bytes then offers it.
struct CodecType {
    std::string id; ///< "json"; stands in the graph file
    std::vector<std::string> replaces;
    std::string title;
    std::string summary;              ///< one line
    std::vector<std::string> endings; ///< of file names, with the dot, in lower case
    bool hasHeader = false;           ///< its records mean nothing without the row that stands over them
    std::vector<Parameter> decoderParameters; ///< the node's own, beside `format`; ids must not collide
    std::vector<Parameter> encoderParameters;
    std::function<std::unique_ptr<Decoder>(const Parameters& node, NodeReport& report)> makeDecoder;
    std::function<std::unique_ptr<Encoder>(const Parameters& node)> makeEncoder;
};

using CodecRegistry = Registry<CodecType>;

/// The descriptors of node types list the codecs, and both register before main(). So codecs register first:
/// `WEIR_REGISTER_CODEC(describe())` at file scope.
#define WEIR_REGISTER_CODEC(codec)                                                                           \
    [[gnu::init_priority(1000)]] const Registration<CodecType> registration(codec)

/// Whether a node's `format` may be left to the ending of its file's name.
enum class FormatChoice : std::uint8_t { Named, ByEnding };

/// The declaration of `format`, a choice of codecs, and those of each codec's own parameters, for a node
/// type's descriptor. To encode where there is no file, which makes each record a message of its own, formats
/// with a header row are not offered.
std::vector<Parameter> decoderParameters(FormatChoice choice);
std::vector<Parameter> encoderParameters(FormatChoice choice);

/// The codec a node's `format` asks for; "auto" goes by the ending of `path`. The error says which endings
/// are known.
Result<const CodecType*> chosenCodec(const Parameters& parameters, std::string_view path = {});

} // namespace weir
