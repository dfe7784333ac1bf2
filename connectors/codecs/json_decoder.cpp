#include "connectors/codecs/json_decoder.h"

#include "connectors/codecs/json_element.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace weir {

namespace {

/// Large enough to make a call's cost small, small enough for its tokens to stay in the processor's cache.
constexpr std::size_t kBlockBytes = 64 << 10;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

using Tokenizer = simdjson::internal::dom_parser_implementation;

std::unique_ptr<Tokenizer> makeTokenizer() {
    std::unique_ptr<Tokenizer> tokenizer;
    if (simdjson::get_active_implementation()->create_dom_parser_implementation(kBlockBytes, 1, tokenizer) !=
        simdjson::SUCCESS)
        throw std::bad_alloc();
    return tokenizer;
}

std::uint8_t* unescape(const void* tokenizer, const std::uint8_t* string, std::uint8_t* out) {
    return static_cast<const Tokenizer*>(tokenizer)->parse_string(string, out);
}

std::size_t lineEnd(std::string_view bytes, std::size_t from) {
    const std::size_t found = bytes.find('\n', from);
    return found == std::string_view::npos ? bytes.size() : found;
}

/// Where the first character stands that is not well-formed UTF-8.
std::size_t firstInvalidUtf8(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        const auto lead = static_cast<unsigned char>(bytes[at]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (length > bytes.size() - at || !simdjson::validate_utf8(bytes.data() + at, length)) break;
        at += length;
    }
    return at;
}

} // namespace

JsonDecoder::JsonDecoder(NodeReport& report)
    : report_(report), tokenizer_(makeTokenizer()), walker_(JsonStrings(tokenizer_.get(), unescape)) {}

JsonDecoder::~JsonDecoder() = default;

void JsonDecoder::reset() {
    state_ = State::Start;
    isLost_ = false;
    line_ = 1;
    column_ = 0;
}

void JsonDecoder::save(StateWriter& state) const {
    state.write(state_);
    state.write(afterLine_);
    state.write(comma_);
    state.write(isLost_);
    state.write(static_cast<std::uint64_t>(line_));
    state.write(static_cast<std::uint64_t>(column_));
}

void JsonDecoder::restore(StateReader& state, BatchBuilder&) {
    state.read(state_);
    state.read(afterLine_);
    state.read(comma_);
    state.read(isLost_);
    line_ = state.read<std::uint64_t>();
    column_ = state.read<std::uint64_t>();
}

std::size_t JsonDecoder::decode(std::string_view bytes, BytesEnd end, BatchBuilder& records,
                                std::size_t limit) {
    Progress progress{records, limit};
    std::size_t done = 0;
    while (progress.limit > 0 && done < bytes.size()) {
        const State before = state_;
        const std::size_t taken = step(bytes.substr(done), end, progress);
        if (taken == 0 && state_ == before) break;
        done += taken;
    }
    if (end == BytesEnd::Closed && done == bytes.size()) {
        if (state_ == State::Array)
            report_.badRecord(
                fmt::format("line {}: the array has no ']' at its end; its whole elements were taken", line_),
                "");
        reset();
    }
    return done;
}

std::size_t JsonDecoder::step(std::string_view bytes, BytesEnd end, Progress& progress) {
    switch (state_) {
    case State::Start:
        return skipByteOrderMark(bytes, end);
    case State::Lines:
        return decodeLines(bytes, end, progress);
    case State::Array:
        return decodeElement(bytes, end, progress);
    case State::ArrayTail:
        return skipArrayTail(bytes);
    case State::SkippingLine:
        return skipLine(bytes);
    }
    throw std::logic_error("a JsonDecoder in no state");
}

std::size_t JsonDecoder::pass(std::string_view bytes) {
    line_ += static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    const std::size_t newline = bytes.rfind('\n');
    column_ = newline == std::string_view::npos ? column_ + bytes.size() : bytes.size() - newline - 1;
    return bytes.size();
}

std::size_t JsonDecoder::skipByteOrderMark(std::string_view bytes, BytesEnd end) {
    if (bytes.starts_with(kByteOrderMark)) {
        state_ = State::Lines;
        return kByteOrderMark.size();
    }
    if (end == BytesEnd::Closed || !kByteOrderMark.starts_with(bytes)) state_ = State::Lines;
    return 0;
}

std::size_t JsonDecoder::skipLine(std::string_view bytes) {
    const std::size_t newline = bytes.find('\n');
    if (newline == std::string_view::npos) return bytes.size();
    state_ = afterLine_;
    return pass(bytes.substr(0, newline + 1));
}

std::size_t JsonDecoder::skipArrayTail(std::string_view bytes) {
    const std::size_t tail = bytes.find_first_not_of(" \t\r");
    if (tail == std::string_view::npos) return pass(bytes);
    if (bytes[tail] == '\n') {
        state_ = State::Lines;
        return pass(bytes.substr(0, tail + 1));
    }
    reportMalformed(bytes.substr(0, lineEnd(bytes, tail)), tail, "text follows the array's end");
    state_ = State::SkippingLine;
    afterLine_ = State::Lines;
    return pass(bytes.substr(0, tail));
}

std::size_t JsonDecoder::blockSize(std::string_view wholeLines, std::size_t limit) const {
    // Tokens found behind the last record wanted would have to be found again.
    const double wanted = std::min(static_cast<double>(limit) * recordBytes_ * 1.1 + 64, double{kBlockBytes});
    const auto size = static_cast<std::size_t>(wanted);
    if (size >= wholeLines.size()) return wholeLines.size();
    const std::size_t newline = wholeLines.rfind('\n', size - 1);
    if (newline != std::string_view::npos) return newline + 1;
    return std::min(lineEnd(wholeLines, size) + 1, wholeLines.size());
}

std::size_t JsonDecoder::decodeLines(std::string_view bytes, BytesEnd end, Progress& progress) {
    std::string_view wholeLines = bytes;
    if (end == BytesEnd::Open) {
        wholeLines = bytes.substr(0, bytes.rfind('\n') + 1);
        if (wholeLines.empty()) {
            // An array may be longer than any line, and needs not be whole.
            const std::size_t first = bytes.find_first_not_of(" \t\r");
            if (first != std::string_view::npos && bytes[first] == '[') {
                beginArray();
                return pass(bytes.substr(0, first + 1));
            }
            if (bytes.size() <= kMaxRecordBytes) return 0;
            reportMalformed(bytes, 0, "the line is longer than 16 MiB");
            state_ = State::SkippingLine;
            afterLine_ = State::Lines;
            return bytes.size();
        }
    }
    return decodeBlock(wholeLines.substr(0, blockSize(wholeLines, progress.limit)), progress);
}

int JsonDecoder::findTokens(std::string_view bytes) {
    if (bytes.size() > tokenizer_->capacity() && tokenizer_->set_capacity(bytes.size()) != simdjson::SUCCESS)
        throw std::bad_alloc();
    const auto error = tokenizer_->stage1(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(),
                                          simdjson::stage1_mode::regular);
    if (error == simdjson::SUCCESS)
        walker_.begin(bytes, tokenizer_->structural_indexes.get(), tokenizer_->n_structural_indexes);
    else if (error == simdjson::EMPTY)
        walker_.begin(bytes, nullptr, 0);
    else
        return error;
    return 0;
}

std::size_t JsonDecoder::decodeBlock(std::string_view block, Progress& progress) {
    const std::size_t firstEnd = lineEnd(block, 0);
    const bool isOneLine = firstEnd + 1 >= block.size();
    if (isOneLine && firstEnd > kMaxRecordBytes && block.find_first_not_of(" \t\r") != block.find('[')) {
        reportMalformed(block, 0, "the line is longer than 16 MiB");
        return pass(block);
    }
    const int error = findTokens(block);
    if (error == 0) return walkLines(block, progress);
    if (!isOneLine) return decodeLineByLine(block, progress);
    if (const std::size_t first = block.find_first_not_of(" \t\r"); block[first] == '[') {
        beginArray();
        return pass(block.substr(0, first + 1));
    }
    reportTokenError(block.substr(0, firstEnd), error);
    return pass(block);
}

std::size_t JsonDecoder::decodeLineByLine(std::string_view block, Progress& progress) {
    std::size_t done = 0;
    while (done < block.size() && progress.limit > 0 && state_ == State::Lines) {
        const std::size_t next = std::min(lineEnd(block, done) + 1, block.size());
        done += decodeBlock(block.substr(done, next - done), progress);
    }
    return done;
}

std::size_t JsonDecoder::walkLines(std::string_view block, Progress& progress) {
    const std::size_t wanted = progress.limit;
    std::size_t begin = 0;
    while (begin < block.size() && progress.limit > 0) {
        if (const std::size_t next = walkMany(begin, progress); next > 0) {
            begin = next;
            continue;
        }
        if (const std::size_t next = walker_.shapedRecord(progress.records, begin); next > 0) {
            if (progress.records.endRecord()) --progress.limit;
            ++line_;
            begin = next;
            missedShapes_ = 0;
            patience_ = kLeastPatience;
            continue;
        }
        const auto* const newline =
            static_cast<const char*>(std::memchr(block.data() + begin, '\n', block.size() - begin));
        const std::size_t end = newline ? static_cast<std::size_t>(newline - block.data()) : block.size();
        const std::size_t first = walker_.position();
        if (first < end) {
            if (block[first] == '[') {
                beginArray();
                column_ = first + 1 - begin;
                return first + 1;
            }
            decodeRecord(block, begin, end, progress, newline ? chosenShape() : Shape::Passed);
        }
        if (newline) ++line_;
        begin = std::min(end + 1, block.size());
    }
    if (progress.limit < wanted)
        recordBytes_ = static_cast<double>(begin) / static_cast<double>(wanted - progress.limit);
    return begin;
}

/// Reads the records of one shape that stand at `begin` at once; where the next one begins, or 0.
std::size_t JsonDecoder::walkMany(std::size_t begin, Progress& progress) {
    if (singly_ > 0) {
        --singly_;
        return 0;
    }
    const JsonColumns::Taken taken = walker_.shapedRecords(progress.records, begin, progress.limit);
    const bool areMany = taken.records >= std::min(kLeastMany, progress.limit);
    progress.limit -= taken.records;
    line_ += taken.records;
    if (taken.records > 0) {
        missedShapes_ = 0;
        patience_ = kLeastPatience;
    }
    if (areMany) {
        rest_ = kLeastMany;
    } else {
        singly_ = rest_;
        rest_ = std::min(2 * rest_, kGreatestPatience);
    }
    return taken.next;
}

/// Whether the record at hand, which is not of the shape learned, is to be learned from in its turn.
JsonDecoder::Shape JsonDecoder::chosenShape() {
    if (++missedShapes_ < patience_) return Shape::Passed;
    missedShapes_ = 0;
    patience_ = std::min(2 * patience_, kGreatestPatience);
    return Shape::Learned;
}

void JsonDecoder::decodeRecord(std::string_view bytes, std::size_t recordBegin, std::size_t recordEnd,
                               Progress& progress, Shape shape) {
    const bool isWhole = shape == Shape::Learned
                             ? walker_.learnRecord(progress.records, recordBegin, recordEnd)
                             : walker_.record(progress.records, recordEnd);
    if (isWhole) {
        if (progress.records.endRecord()) --progress.limit;
        return;
    }
    progress.records.cancelRecord();
    walker_.skipTo(recordEnd);
    reportMalformed(bytes.substr(recordBegin, recordEnd - recordBegin), walker_.faultPosition() - recordBegin,
                    walker_.fault());
}

void JsonDecoder::beginArray() {
    state_ = State::Array;
    comma_ = Comma::Barred;
}

std::size_t JsonDecoder::passComma(std::string_view bytes) {
    if (comma_ != Comma::Due && !isLost_)
        reportMalformed(bytes.substr(0, lineEnd(bytes, 0)), 0,
                        "a comma stands where an element of the array should; the others were taken");
    comma_ = Comma::Passed;
    return pass(bytes.substr(0, 1));
}

std::size_t JsonDecoder::decodeElement(std::string_view bytes, BytesEnd end, Progress& progress) {
    const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return pass(bytes);
    if (begin > 0) return pass(bytes.substr(0, begin));
    if (bytes[0] == ',') return passComma(bytes);
    if (bytes[0] == ']') {
        if (comma_ == Comma::Passed && !isLost_)
            reportMalformed(bytes.substr(0, 1), 0, "the array ends behind a comma; its elements were taken");
        isLost_ = false;
        state_ = State::ArrayTail;
        return pass(bytes.substr(0, 1));
    }
    if (isLost_ && bytes[0] != '{') {
        state_ = State::SkippingLine;
        afterLine_ = State::Array;
        return skipLine(bytes);
    }
    const JsonElement element = findElement(bytes);
    const std::string_view text = bytes.substr(0, element.size);
    switch (element.kind) {
    case JsonElement::Kind::Object:
        if (comma_ == Comma::Due && !isLost_)
            reportMalformed(text, 0, "no comma stands before this element of the array; it was taken");
        comma_ = Comma::Due;
        isLost_ = false;
        if (const int error = findTokens(text); error != 0)
            reportTokenError(text, error);
        else
            decodeRecord(text, 0, text.size(), progress, Shape::Passed);
        return pass(text);
    case JsonElement::Kind::Other:
        reportMalformed(text, 0, "an array of records must hold objects in braces");
        comma_ = Comma::Due;
        return pass(text);
    case JsonElement::Kind::Broken:
        reportMalformed(text, 0, "the line ends inside a text in quotes");
        isLost_ = true;
        return pass(text);
    case JsonElement::Kind::Unfinished:
        break;
    }
    if (end == BytesEnd::Open && bytes.size() <= kMaxRecordBytes) return 0;
    if (end == BytesEnd::Closed)
        reportMalformed(bytes, bytes.size(), "it ends inside an element of an array");
    else
        reportMalformed(bytes, 0, "the element of an array is longer than 16 MiB");
    isLost_ = true;
    return pass(bytes);
}

void JsonDecoder::reportMalformed(std::string_view record, std::size_t position, std::string_view reason) {
    constexpr std::size_t kSampleBytes = 512;
    position = std::min(position, record.size());
    const std::string_view before = record.substr(0, position);
    const auto line = line_ + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t lastNewline = before.rfind('\n');
    const std::size_t column =
        lastNewline == std::string_view::npos ? column_ + position : position - lastNewline - 1;
    report_.badRecord(fmt::format("line {}, column {}: {}", line, column + 1, reason),
                      record.substr(0, kSampleBytes));
}

void JsonDecoder::reportTokenError(std::string_view record, int error) {
    switch (error) {
    case simdjson::UTF8_ERROR:
        reportMalformed(record, firstInvalidUtf8(record), "this is not UTF-8, which JSON has to be");
        break;
    case simdjson::UNCLOSED_STRING:
        reportMalformed(record, record.size(), "the record ends inside a text in quotes");
        break;
    case simdjson::UNESCAPED_CHARS: {
        const auto control = std::find_if(record.begin(), record.end(), [](char c) {
            return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\r' && c != '\n';
        });
        reportMalformed(record, static_cast<std::size_t>(control - record.begin()),
                        "a text in quotes holds a control character, or has no closing quote");
        break;
    }
    default:
        reportMalformed(record, 0, simdjson::error_message(static_cast<simdjson::error_code>(error)));
        break;
    }
}

} // namespace weir
