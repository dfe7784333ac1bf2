#include "connectors/codecs/codec.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace weir {

namespace {

constexpr std::string_view kByEnding = "auto";

enum class Direction : std::uint8_t { Decoding, Encoding };

std::string knownEndings() {
    std::string text;
    for (const CodecType* codec : CodecRegistry::instance().all())
        for (const std::string& ending : codec->endings)
            text += fmt::format("{}{}", text.empty() ? "" : ", ", ending);
    return text;
}

/// Where there is no file, each record is a message of its own, and no header row stands over it.
bool isOffered(const CodecType& codec, FormatChoice choice, Direction direction) {
    return direction == Direction::Decoding || choice == FormatChoice::ByEnding || !codec.hasHeader;
}

Parameter formatParameter(FormatChoice choice, Direction direction) {
    Parameter format{.id = "format", .type = ParameterType::Choice, .label = "Format"};
    format.summary = "How the bytes hold records.";
    format.defaultValue = "json";
    if (choice == FormatChoice::ByEnding) {
        format.defaultValue = kByEnding;
        format.choices.push_back({std::string(kByEnding), "By the file's ending", knownEndings()});
    }
    for (const CodecType* codec : CodecRegistry::instance().all())
        if (isOffered(*codec, choice, direction))
            format.choices.push_back({codec->id, codec->title, codec->summary});
    return format;
}

std::vector<Parameter> withFormat(FormatChoice choice, Direction direction) {
    std::vector<Parameter> result{formatParameter(choice, direction)};
    for (const CodecType* codec : CodecRegistry::instance().all()) {
        if (!isOffered(*codec, choice, direction)) continue;
        const bool decodes = direction == Direction::Decoding;
        for (Parameter parameter : decodes ? codec->decoderParameters : codec->encoderParameters) {
            if (parameter.visibleWhen.parameter.empty()) {
                parameter.visibleWhen = {"format", {codec->id}};
                if (choice == FormatChoice::ByEnding) parameter.visibleWhen.values.emplace_back(kByEnding);
            }
            result.push_back(std::move(parameter));
        }
    }
    return result;
}

} // namespace

std::vector<Parameter> decoderParameters(FormatChoice choice) {
    return withFormat(choice, Direction::Decoding);
}

std::vector<Parameter> encoderParameters(FormatChoice choice) {
    return withFormat(choice, Direction::Encoding);
}

Result<const CodecType*> chosenCodec(const Parameters& parameters, std::string_view path) {
    const std::string format = parameters.text("format");
    if (format != kByEnding) {
        if (const CodecType* codec = CodecRegistry::instance().find(format)) return codec;
        return fail(fmt::format("there is no format '{}'", format));
    }
    // Standard output has no ending; what other programs read best is a line a record.
    if (path == "-")
        if (const CodecType* const lines = CodecRegistry::instance().find("json")) return lines;
    std::string lower(path);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const CodecType* codec : CodecRegistry::instance().all())
        for (const std::string& ending : codec->endings)
            if (lower.ends_with(ending)) return codec;
    return fail(fmt::format("the ending of '{}' does not say what format it has (known are {}); set `format`",
                            path, knownEndings()));
}

} // namespace weir
