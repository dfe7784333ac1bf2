#pragma once
#include "connectors/codecs/codec.h"
#include "connectors/files/input_file.h"
#include "connectors/files/record_input.h"
#include "pipeline/nodes/source.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace weir {

/// The records of one file, read once or followed as it grows: through truncation, through rotation (another
/// file takes its name) and while it is gone. One thread.
class RecordFeed final : public RecordInput {
public:
    enum class Mode : std::uint8_t {
        Once,
        Follow, ///< never ends; half a last line waits for its end
    };

    RecordFeed(std::filesystem::path path, Mode mode, std::unique_ptr<Decoder> decoder, NodeReport& report)
        : file_(std::move(path)), mode_(mode), decoder_(std::move(decoder)), report_(report) {}

    /// Opens the file, or opens it again where a failure left it.
    Result<void> open() override;
    void close() override { file_.close(); }
    /// From the first record again.
    Result<void> restart() override;

    /// Writes where the next read() begins.
    void save(StateWriter& state) const override;
    /// Before open(). The first read() goes on there, if the file is still the one that it was.
    void restore(StateReader& state) override;

    /// Appends records as Source::read() does. Waits for bytes at most as long as `limit` allows.
    Result<ReadStatus> read(BatchBuilder& records, const ReadLimit& limit) override;

private:
    /// What comes once the bytes read so far, the last of this file, are decoded.
    enum class Next : std::uint8_t { Nothing, End, Rewind, Reopen };

    Result<ReadStatus> fill(const ReadLimit& limit);
    ReadStatus atEnd(const ReadLimit& limit);
    Result<ReadStatus> goOn();

    InputFile file_;
    Mode mode_;
    std::unique_ptr<Decoder> decoder_;
    NodeReport& report_;
    ReadBuffer buffer_;
    bool hasNewBytes_ = false; ///< since the decoder last asked for more
    Next next_ = Next::Nothing;
    bool isMissing_ = false; ///< and the node says so
    /// Since when a rotated file has brought nothing; none while there is no other in its place.
    std::optional<std::chrono::steady_clock::time_point> quietSince_;
    bool hasBegun_ = false;
    std::optional<std::uint64_t> goesOnAt_; ///< a byte of the file, until the first read after restore()
    std::string decoderState_;              ///< likewise
};

} // namespace weir
