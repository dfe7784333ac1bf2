#pragma once
#include "connectors/codecs/codec.h"
#include "connectors/codecs/json_walker.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace simdjson::internal {
class dom_parser_implementation;
}

namespace weir {

/// Reads NDJSON: one object a line. An array of objects, on one line or over many, counts as its elements.
/// simdjson finds the tokens of many lines at once; where it meets a malformed one it is asked line by line.
/// Lines of the same shape as one before are read by that, and others by the grammar.
class JsonDecoder final : public Decoder {
public:
    explicit JsonDecoder(NodeReport& report);
    ~JsonDecoder() override;

    std::size_t decode(std::string_view bytes, BytesEnd end, BatchBuilder& records,
                       std::size_t limit) override;
    void reset() override;
    void save(StateWriter& state) const override;
    void restore(StateReader& state, BatchBuilder& records) override;

private:
    enum class State : std::uint8_t {
        Start,        ///< a byte order mark may come
        Lines,        ///< at the beginning of a line
        Array,        ///< between the elements of an array
        ArrayTail,    ///< behind the end of an array, in the rest of its line
        SkippingLine, ///< in a line already reported
    };
    /// Whether a comma comes next in an array.
    enum class Comma : std::uint8_t {
        Barred, ///< nothing has come yet
        Due,    ///< an element has
        Passed, ///< a comma has
    };
    enum class Shape : std::uint8_t { Passed, Learned };
    /// How far one call has come.
    struct Progress {
        BatchBuilder& records;
        std::size_t limit; ///< records still wanted
    };

    // Each takes what stands at the front of `bytes` and returns how many bytes that were. None, in an
    // unchanged state: more bytes are needed.
    std::size_t step(std::string_view bytes, BytesEnd end, Progress& progress);
    std::size_t skipByteOrderMark(std::string_view bytes, BytesEnd end);
    std::size_t skipLine(std::string_view bytes);
    std::size_t decodeLines(std::string_view bytes, BytesEnd end, Progress& progress);
    std::size_t decodeBlock(std::string_view block, Progress& progress);
    std::size_t decodeLineByLine(std::string_view block, Progress& progress);
    std::size_t walkLines(std::string_view block, Progress& progress);
    void beginArray();
    std::size_t passComma(std::string_view bytes);
    std::size_t decodeElement(std::string_view bytes, BytesEnd end, Progress& progress);
    std::size_t skipArrayTail(std::string_view bytes);

    /// Runs simdjson's first stage; 0, or its error.
    int findTokens(std::string_view bytes);
    /// Reads the one record that the walker stands before.
    void decodeRecord(std::string_view bytes, std::size_t recordBegin, std::size_t recordEnd,
                      Progress& progress, Shape shape);
    std::size_t walkMany(std::size_t begin, Progress& progress);
    Shape chosenShape();
    std::size_t blockSize(std::string_view wholeLines, std::size_t limit) const;
    /// Consumes `bytes`, whose lines count.
    std::size_t pass(std::string_view bytes);
    /// Reports the record `record`; `position` is where in it the fault stands.
    void reportMalformed(std::string_view record, std::size_t position, std::string_view reason);
    void reportTokenError(std::string_view record, int error);

    NodeReport& report_;
    std::unique_ptr<simdjson::internal::dom_parser_implementation> tokenizer_;
    JsonWalker walker_;
    State state_ = State::Start;
    State afterLine_ = State::Lines; ///< where SkippingLine leads
    Comma comma_ = Comma::Barred;    ///< in an array
    bool isLost_ = false;            ///< in an array, behind a malformed element: the next one begins a line
    std::size_t line_ = 1;           ///< of the next byte
    std::size_t column_ = 0;   ///< bytes of that line before it; lines that are read whole leave it at 0
    double recordBytes_ = 200; ///< of the recent records, on average

    static constexpr std::size_t kLeastPatience = 2;
    static constexpr std::size_t kGreatestPatience = 1024;
    std::size_t missedShapes_ = 0; ///< records in a row that were not of the shape
    /// So many make the next one be learned from: more and more while that does not help, so that it costs
    /// streams of many shapes nothing.
    std::size_t patience_ = 1;
    /// Fewer records than that at once cost more than they would singly.
    static constexpr std::size_t kLeastMany = 8;
    std::size_t singly_ = 0; ///< records to read one by one before many are tried again
    /// The next `singly_`: more and more while there are few of a kind.
    std::size_t rest_ = kLeastMany;
};

} // namespace weir
