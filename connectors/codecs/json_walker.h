#pragma once
#include "connectors/codecs/json_columns.h"
#include "connectors/codecs/json_path.h"
#include "connectors/codecs/json_shape.h"
#include "connectors/codecs/json_strings.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace weir {

/// Reads records off simdjson's index of tokens straight into columns: no tree and no tape between.
/// simdjson's first stage has found where every token starts and has checked the UTF-8 and the strings' ends;
/// the grammar between the tokens, the numbers and the escapes are checked here. On Debian's simdjson, whose
/// on-demand front end is compiled for the oldest processors, this is faster than any of its own (see
/// tests/bench). One thread.
class JsonWalker {
public:
    explicit JsonWalker(JsonStrings strings) : strings_(std::move(strings)) {}

    /// The tokens of `bytes`; a sentinel at bytes.size() follows them.
    void begin(std::string_view bytes, const std::uint32_t* tokens, std::size_t count) {
        bytes_ = bytes.data();
        size_ = bytes.size();
        strings_.begin(bytes);
        token_ = tokens;
        end_ = tokens + count;
    }

    /// Where the next token starts; bytes.size() after the last.
    std::size_t position() const { return token_ < end_ ? *token_ : size_; }
    /// Passes the tokens before `position`.
    void skipTo(std::size_t position) {
        while (token_ < end_ && *token_ < position)
            ++token_;
    }

    /// Reads the one object whose tokens all stand before `end` and sets its values in `records`, whose
    /// record is not ended yet. False if it is malformed; then fault() says why.
    bool record(BatchBuilder& records, std::size_t end);
    /// As record(), of the line from `begin` to the newline at `end`, whose shape is remembered.
    bool learnRecord(BatchBuilder& records, std::size_t begin, std::size_t end);
    /// Reads the next record, whose line begins at `begin`, if that is of the shape remembered and its values
    /// fit: where the next line begins. Else 0, and nothing is set or passed.
    std::size_t shapedRecord(BatchBuilder& records, std::size_t begin);
    /// As shapedRecord(), of up to `limit` records, which are ended: how many, and where the next one begins.
    JsonColumns::Taken shapedRecords(BatchBuilder& records, std::size_t begin, std::size_t limit);

    /// What is wrong and, as an offset in bytes, where.
    const std::string& fault() const { return fault_; }
    std::size_t faultPosition() const { return faultPosition_; }

private:
    char peek() const { return token_ < end_ && *token_ < recordEnd_ ? bytes_[*token_] : '\0'; }
    bool wholeRecord();
    void noteValue(JsonPath& path, std::size_t start, const char* end);
    bool setValues(std::size_t begin, std::size_t& next);
    [[gnu::always_inline]] inline bool setValue(std::size_t field, std::string_view text);
    [[gnu::always_inline]] inline bool passOver(std::size_t field, std::string_view text);
    bool countPath(std::size_t position);
    JsonPath* member(JsonPath& object, std::size_t key, std::size_t& expected);
    bool object(JsonPath& path, int depth);
    bool array(JsonPath& path, int depth);
    bool value(JsonPath& path, int depth);
    bool string(JsonPath& path, std::size_t start);
    bool number(JsonPath& path, std::size_t start);
    bool literal(JsonPath& path, std::size_t start);
    /// The string behind the opening quote at `start`, as written.
    std::string_view rawString(std::size_t start) const;
    bool unescaped(std::string_view raw, std::string_view& text);
    bool endsAt(const char* behind) const;
    bool reject(std::size_t position, std::string message);
    bool unexpected(std::string_view wanted);

    JsonStrings strings_;
    const char* bytes_ = nullptr;
    std::size_t size_ = 0;
    const std::uint32_t* token_ = nullptr;
    const std::uint32_t* end_ = nullptr;
    std::size_t recordEnd_ = 0;
    BatchBuilder* records_ = nullptr;
    JsonPath root_{std::string()};
    JsonShape shape_;
    JsonColumns columns_;
    const char* learnsFrom_ = nullptr;          ///< the line whose shape is being learned
    const std::uint32_t* firstToken_ = nullptr; ///< of the record
    std::size_t pathCount_ = 0;
    bool isFull_ = false;    ///< the current record has no room for its paths
    bool mayForget_ = false; ///< paths were added since the unused ones were last forgotten
    std::string fault_;
    std::size_t faultPosition_ = 0;
};

} // namespace weir
