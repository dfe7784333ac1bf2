#include "connectors/codecs/csv_decoder.h"
#include "connectors/codecs/csv_encoder.h"
#include "pipeline/nodes/source_parameters.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace weir {
namespace {

struct Delimiter {
    std::string_view id;
    char character;
    std::string_view label;
};
constexpr std::array kDelimiters = {
    Delimiter{"comma", ',', "Comma ,"},
    Delimiter{"semicolon", ';', "Semicolon ;"},
    Delimiter{"tab", '\t', "Tab"},
    Delimiter{"pipe", '|', "Bar |"},
};
constexpr std::string_view kFound = "auto";
constexpr std::string_view kComma = "comma";

std::vector<Choice> delimiterChoices() {
    std::vector<Choice> choices;
    for (const Delimiter& delimiter : kDelimiters)
        choices.push_back({std::string(delimiter.id), std::string(delimiter.label), ""});
    return choices;
}

std::optional<char> delimiterOf(std::string_view id) {
    for (const Delimiter& delimiter : kDelimiters)
        if (delimiter.id == id) return delimiter.character;
    return std::nullopt;
}

/// "time, pump ,pressure" as three names.
std::vector<std::string> columnNames(const std::string& text) {
    std::vector<std::string> names;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        std::string name = text.substr(begin, end - begin);
        name.erase(0, name.find_first_not_of(' '));
        name.erase(name.find_last_not_of(' ') + 1);
        names.push_back(std::move(name));
        begin = end + 1;
    }
    return names;
}

std::vector<Parameter> decoding() {
    std::vector<Choice> delimiters = delimiterChoices();
    delimiters.insert(delimiters.begin(),
                      {std::string(kFound), "Found out", "the one most frequent in the first row"});
    return {
        {.id = "delimiter",
         .type = ParameterType::Choice,
         .label = "Delimiter",
         .summary = "What stands between two cells of CSV.",
         .defaultValue = kFound,
         .choices = std::move(delimiters),
         .advanced = true},
        {.id = "columns",
         .type = ParameterType::Text,
         .label = "Column names",
         .summary =
             "Names for the columns of CSV without a header row, with commas between. Empty: the first row "
             "names them.",
         .advanced = true,
         .placeholder = "from the first row",
         .example = "time, pump, pressure"},
        {.id = "decimal_mark",
         .type = ParameterType::Choice,
         .label = "Decimal mark",
         .summary = "What stands between the whole and the fraction of a number in CSV.",
         .defaultValue = "point",
         .choices = {{"point", "Point 3.14", ""}, {std::string(kComma), "Comma 3,14", ""}},
         .advanced = true},
    };
}

std::vector<Parameter> encoding() {
    std::vector<Choice> delimiters = delimiterChoices();
    delimiters.insert(delimiters.begin(),
                      {std::string(kFound), "By the file's ending", "a tab for .tsv, else a comma"});
    return {{.id = "delimiter",
             .type = ParameterType::Choice,
             .label = "Delimiter",
             .summary = "What stands between two cells of CSV.",
             .defaultValue = kFound,
             .choices = std::move(delimiters),
             .advanced = true},
            {.id = "columns",
             .type = ParameterType::Text,
             .label = "Columns",
             .summary =
                 "The fields to write as CSV, in this order, with commas between. Empty: all of them, or "
                 "on standard output and pipes those of the first record.",
             .advanced = true,
             .placeholder = "all fields",
             .example = "time, pump, pressure"}};
}

std::unique_ptr<Encoder> makeEncoder(const Parameters& node) {
    const bool isTabbed = node.declaration("path") && node.text("path").ends_with(".tsv");
    auto encoder =
        std::make_unique<CsvEncoder>(delimiterOf(node.text("delimiter")).value_or(isTabbed ? '\t' : ','));
    if (std::vector<std::string> columns = columnNames(node.text("columns")); !columns.empty())
        encoder->setColumns(std::move(columns));
    return encoder;
}

std::unique_ptr<Decoder> makeDecoder(const Parameters& node, NodeReport& report) {
    CsvDecoderOptions options;
    options.delimiter = delimiterOf(node.text("delimiter"));
    options.columns = columnNames(node.text("columns"));
    if (node.text("decimal_mark") == kComma) options.decimalMark = DecimalMark::Comma;
    if (node.declaration("types")) options.declared = readDeclaredTypes(node);
    return std::make_unique<CsvDecoder>(std::move(options), report);
}

CodecType describe() {
    CodecType codec;
    codec.id = "csv";
    codec.title = "CSV";
    codec.summary = "Rows of cells under a header row (RFC 4180).";
    codec.endings = {".csv", ".tsv"};
    codec.hasHeader = true;
    codec.decoderParameters = decoding();
    codec.encoderParameters = encoding();
    codec.makeDecoder = makeDecoder;
    codec.makeEncoder = makeEncoder;
    return codec;
}

WEIR_REGISTER_CODEC(describe());

} // namespace
} // namespace weir
