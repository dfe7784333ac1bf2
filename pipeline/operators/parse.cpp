#include "pipeline/nodes/node_registry.h"
#include "pipeline/nodes/source_parameters.h"
#include "pipeline/operators/parsing/json_text.h"
#include "pipeline/operators/parsing/key_values.h"
#include "pipeline/operators/parsing/named_groups.h"
#include "pipeline/operators/parsing/separated_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <variant>

namespace weir {

namespace {

using TextReader = std::variant<JsonText, NamedGroups, KeyValues, SeparatedValues>;

struct Delimiter {
    const char* id;
    char character;
    const char* label;
};
constexpr std::array kDelimiters{
    Delimiter{"comma", ',', "Comma ,"},
    Delimiter{"semicolon", ';', "Semicolon ;"},
    Delimiter{"tab", '\t', "Tab"},
    Delimiter{"pipe", '|', "Bar |"},
};

char delimiterOf(const std::string& id) {
    for (const Delimiter& delimiter : kDelimiters)
        if (id == delimiter.id) return delimiter.character;
    return ',';
}

OtherFields otherFieldsOf(const std::string& id) {
    if (id == "text") return OtherFields::AsText;
    if (id == "leave_out") return OtherFields::LeaveOut;
    return OtherFields::Guess;
}

/// "time, pump ,pressure" as three names.
std::vector<std::string> namesIn(const std::string& text) {
    std::vector<std::string> names;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        std::string name = text.substr(begin, end - begin);
        name.erase(0, name.find_first_not_of(' '));
        name.erase(name.find_last_not_of(' ') + 1);
        names.push_back(std::move(name));
        begin = end + 1;
    }
    return names;
}

TextReader readerFor(const Parameters& parameters) {
    const std::string format = parameters.text("format");
    const std::string expression = parameters.text("pattern");
    KeyValues pairs(parameters.text("between"), parameters.text("within"));
    SeparatedValues row(delimiterOf(parameters.text("delimiter")), namesIn(parameters.text("columns")));
    if (format == "regex") return NamedGroups(expression);
    if (format == "pairs") return pairs;
    if (format == "csv") return row;
    return JsonText();
}

/// The fields that are there from the start. Where a format says beforehand which fields there are, and all
/// are text, none need be found.
std::vector<Field> fieldsKnownBefore(const Parameters& parameters) {
    std::vector<Field> declared = readDeclaredTypes(parameters);
    if (otherFieldsOf(parameters.text("others")) != OtherFields::AsText) return declared;
    std::vector<std::string> names;
    const std::string format = parameters.text("format");
    if (format == "regex") names = NamedGroups(parameters.text("pattern")).names();
    if (format == "csv") names = namesIn(parameters.text("columns"));
    for (std::string& name : names)
        if (std::none_of(declared.begin(), declared.end(),
                         [&name](const Field& field) { return field.name == name; }))
            declared.push_back({std::move(name), Type::String});
    return declared;
}

/// Where the fields of the results come from.
class ParsedSchema {
public:
    explicit ParsedSchema(const Parameters& parameters)
        : text_(parameters.text("field")), prefix_(parameters.text("prefix")),
          keepsText_(parameters.boolean("keep_text")) {}

    /// Found fields replace those of the same name where they stand; others follow.
    Schema join(const Schema& input, const Schema& found) {
        std::vector<Field> fields;
        places_.clear();
        for (std::size_t place = 0; place < input.size(); ++place) {
            if (!keepsText_ && input[place].name == text_) continue;
            fields.push_back(input[place]);
            places_.push_back({false, place});
        }
        const std::size_t kept = fields.size();
        for (std::size_t place = 0; place < found.size(); ++place) {
            const Field field{prefix_ + found[place].name, found[place].type};
            const auto same = std::find_if(fields.begin(), fields.begin() + static_cast<std::ptrdiff_t>(kept),
                                           [&field](const Field& other) { return other.name == field.name; });
            if (same == fields.begin() + static_cast<std::ptrdiff_t>(kept)) {
                fields.push_back(field);
                places_.push_back({true, place});
            } else {
                places_[static_cast<std::size_t>(same - fields.begin())] = {true, place};
                *same = field;
            }
        }
        return Schema(std::move(fields));
    }

    /// The columns by the schema made last.
    std::vector<ColumnPointer> columns(const std::vector<ColumnPointer>& input,
                                       const std::vector<ColumnPointer>& found) const {
        std::vector<ColumnPointer> columns;
        columns.reserve(places_.size());
        for (const Place& place : places_)
            columns.push_back((place.isFound ? found : input)[place.index]);
        return columns;
    }

private:
    struct Place {
        bool isFound;
        std::size_t index;
    };

    std::string text_;
    std::string prefix_;
    bool keepsText_;
    std::vector<Place> places_;
};

class Parse final : public Operator {
public:
    explicit Parse(const NodeContext& context)
        : report_(context.report), field_(context.parameters.text("field")),
          dropsMalformed_(context.parameters.text("malformed") != "keep"),
          reader_(readerFor(context.parameters)),
          fields_(fieldsKnownBefore(context.parameters), otherFieldsOf(context.parameters.text("others"))),
          schema_(context.parameters) {}

    Result<void> open() override {
        if (const auto* groups = std::get_if<NamedGroups>(&reader_))
            if (const auto fault = groups->fault()) return fail("pattern: " + *fault);
        return {};
    }

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        const Column* texts = batch->column(field_);
        if (texts && texts->type() != Type::String)
            return fail(fmt::format("field '{}' is {}, and only a text can be taken apart: choose another",
                                    field_, typeName(texts->type())));
        rows_.clear();
        std::visit([&](auto& reader) { parseEach(reader, texts, batch->rows()); }, reader_);
        emitRuns(*batch, output);
        return {};
    }

    Result<void> save(StateWriter& state) override {
        fields_.save(state);
        return {};
    }
    void restore(StateReader& state) override { fields_.restore(state); }

private:
    template<class Reader>
    void parseEach(Reader& reader, const Column* texts, std::size_t rows) {
        for (std::uint32_t row = 0; row < rows; ++row) {
            const bool isNull = !texts || texts->isNull(row);
            if (!isNull && !reader.parse(texts->string(row), fields_)) {
                fields_.cancelRecord();
                report_.badRecord(fields_.reason(), texts->string(row));
                if (dropsMalformed_) continue;
            }
            fields_.endRecord();
            rows_.push_back(row);
        }
    }

    /// A batch for each run of records between which no field was found and none has widened.
    void emitRuns(const RecordBatch& batch, Emitter& output) {
        for (std::span<const std::uint32_t> rest = rows_; !rest.empty();) {
            const RawBatch found = fields_.takeRun();
            const RecordBatchPointer records = batch.take(rest.first(found.rows));
            rest = rest.subspan(found.rows);
            if (inputSchema_ != batch.schema() || foundSchema_ != found.schema) {
                outputSchema_ = std::make_shared<const Schema>(schema_.join(*batch.schema(), *found.schema));
                inputSchema_ = batch.schema();
                foundSchema_ = found.schema;
            }
            output.emit(
                0, records->withColumns(outputSchema_, schema_.columns(records->columns(), found.columns)));
        }
    }

    NodeReport& report_;
    const std::string field_;
    const bool dropsMalformed_;
    TextReader reader_;
    FoundFields fields_;
    ParsedSchema schema_;
    SchemaPointer inputSchema_; ///< outputSchema_ is made of these two
    SchemaPointer foundSchema_;
    SchemaPointer outputSchema_;
    std::vector<std::uint32_t> rows_; ///< of the batch at hand that go on
};

std::vector<KnownSchema> parseSchemas(const std::vector<KnownSchema>& inputs, const Parameters& parameters) {
    if (!inputs[0]) return {std::nullopt};
    const OtherFields others = otherFieldsOf(parameters.text("others"));
    const std::string format = parameters.text("format");
    const bool hasNames = format == "regex" || format == "csv";
    if (others == OtherFields::Guess || (others == OtherFields::AsText && !hasNames)) return {std::nullopt};
    return {ParsedSchema(parameters).join(*inputs[0], Schema(fieldsKnownBefore(parameters)))};
}

void checkNames(const Parameters& parameters, std::vector<ParameterProblem>& problems) {
    std::vector<std::string> names = namesIn(parameters.text("columns"));
    if (names.empty())
        problems.push_back({"columns", "is empty", "name the cells of a row: time, pump, pressure"});
    std::sort(names.begin(), names.end());
    if (std::find(names.begin(), names.end(), "") != names.end())
        problems.push_back({"columns", "has an empty name", "give each column a name, with commas between"});
    else if (const auto same = std::adjacent_find(names.begin(), names.end()); same != names.end())
        problems.push_back(
            {"columns", fmt::format("two columns are called '{}'", *same), "rename one of them"});
}

std::vector<ParameterProblem> checkParse(const std::vector<KnownSchema>& inputs,
                                         const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    const std::string name = parameters.text("field");
    if (const Field* field = inputs[0] ? inputs[0]->find(name) : nullptr;
        field && field->type != Type::String)
        problems.push_back({"field",
                            fmt::format("'{}' is {}, and must be a text", name, typeName(field->type)),
                            "choose a field of text"});
    const std::string format = parameters.text("format");
    if (format == "regex")
        if (const auto fault = NamedGroups(parameters.text("pattern")).fault())
            problems.push_back({"pattern", *fault, "write a group for each field, such as (?P<status>\\d+)"});
    if (format == "csv") checkNames(parameters, problems);
    if (parameters.text("others") == "leave_out" && readDeclaredTypes(parameters).empty())
        problems.push_back({"types", "no field is declared, and others are left out",
                            "declare the fields to take, or take the others too"});
    return problems;
}

Parameter typesParameter() {
    Parameter types = declaredTypesParameter();
    types.label = "Declared fields";
    types.summary =
        "Fields of the text whose type is fixed. A text with a value that does not fit is malformed.";
    types.advanced = false;
    return types;
}

NodeType describeParse() {
    NodeType type;
    type.id = "parse";
    type.category = Category::Transform;
    type.title = "Parse text";
    type.summary = "Takes a text apart into fields: JSON, regular expression, key=value or CSV";
    type.documentation =
        R"(Reads the text in one field of each record and adds what it finds there as fields of their own.

| format | a text | fields |
|---|---|---|
| JSON | one object in braces | nested names with dots and indexes, as in sources: `engine.oil.temp`, `tags[0]`; whole numbers beyond 64 bits are float64; the last of two equal names counts |
| regular expression | any in which it matches somewhere (RE2's syntax; `^` and `$` bind it to the ends) | its named groups, `(?P<status>\d+)`; a group without part in the match is null |
| key=value | pairs, such as `level=info msg="not found"` (logfmt) | the keys; values with blanks stand in double quotes, in which a backslash takes the next character as it is; pieces without a value are passed over |
| CSV | one row (RFC 4180) | the given names, as many as there are cells |

**Types.** A declared field has its declared type. Any other takes the type of its first value that is not null, over all
records: JSON says it itself; elsewhere `true` and `false` are bool, what fits 64 bits is int64, other decimal numbers are
float64, and anything else is a string, `007` among it. A field of int64 widens to float64 at the first fraction. A field is
added to the records from its first value on. None of this depends on how the stream is cut into batches, and none on a text
that was malformed. *As text* and *left out* guess nothing; the fields are then known before anything runs, of key=value and
JSON only with *left out*. Empty values of the last three formats are null.

A text is **malformed** if it is not of its format, if it does not match, or if a value does not fit the type of its field. It
is counted and shown, and its record ends here or goes on with all of these fields null. A record whose text is null, or
missing, goes on with null fields and is no bad record.

A found field takes the place of one of the same name that came in; a prefix keeps the two apart. Event times stay what they
were. At most 10,000 fields are found; texts with further ones are malformed.)";
    type.keywords = {"json", "regular expression", "regex", "logfmt", "key value", "csv", "extract", "grok",
                     "log"};
    type.icon = "parse";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "Records with the fields found"}};
    std::vector<Choice> delimiters;
    for (const Delimiter& delimiter : kDelimiters)
        delimiters.push_back({delimiter.id, delimiter.label, "Stands between two cells"});
    type.parameters = {
        {.id = "field",
         .type = ParameterType::FieldName,
         .label = "Text",
         .summary = "The field whose text is taken apart.",
         .required = true,
         .fieldOf = "in",
         .placeholder = "message",
         .example = "message"},
        {.id = "format",
         .type = ParameterType::Choice,
         .label = "Format",
         .summary = "How the text is written.",
         .defaultValue = "json",
         .choices = {{"json", "JSON", "One object in braces"},
                     {"regex", "Regular expression", "Whatever an expression with named groups matches"},
                     {"pairs", "key=value", "Pairs of a key and a value, as in logfmt"},
                     {"csv", "CSV", "Cells with a delimiter between"}},
         .example = "json"},
        {.id = "pattern",
         .type = ParameterType::Text,
         .label = "Expression",
         .summary = "A regular expression (RE2) whose named groups become fields.",
         .required = true,
         .visibleWhen = {"format", {"regex"}},
         .placeholder = R"((?P<method>\w+) (?P<path>\S+) (?P<status>\d+))",
         .example = R"((?P<method>\w+) (?P<path>\S+) (?P<status>\d+))"},
        {.id = "between",
         .type = ParameterType::Text,
         .label = "Between pairs",
         .summary = "What stands between two pairs. Empty: blanks.",
         .visibleWhen = {"format", {"pairs"}},
         .placeholder = "blanks",
         .example = ";"},
        {.id = "within",
         .type = ParameterType::Text,
         .label = "Key and value",
         .summary = "What stands between a key and its value.",
         .defaultValue = "=",
         .visibleWhen = {"format", {"pairs"}},
         .example = "="},
        {.id = "columns",
         .type = ParameterType::Text,
         .label = "Column names",
         .summary = "The names of the cells, in order, with commas between.",
         .required = true,
         .visibleWhen = {"format", {"csv"}},
         .placeholder = "time, pump, pressure",
         .example = "time, pump, pressure"},
        {.id = "delimiter",
         .type = ParameterType::Choice,
         .label = "Delimiter",
         .summary = "What stands between two cells.",
         .defaultValue = "comma",
         .choices = std::move(delimiters),
         .visibleWhen = {"format", {"csv"}},
         .example = "comma"},
        typesParameter(),
        {.id = "others",
         .type = ParameterType::Choice,
         .label = "Other fields",
         .summary = "What becomes of fields that are not declared.",
         .defaultValue = "guess",
         .choices = {{"guess", "Guess their type", "The first value of a field says its type"},
                     {"text", "As text", "All their values are text, as they are written"},
                     {"leave_out", "Leave out", "Only declared fields are taken"}},
         .example = "guess"},
        {.id = "malformed",
         .type = ParameterType::Choice,
         .label = "Malformed texts",
         .summary = "What becomes of a record whose text cannot be read. It is counted either way.",
         .defaultValue = "drop",
         .choices = {{"drop", "Drop the record", "The record ends here"},
                     {"keep", "Keep the record", "The record goes on with null in the found fields"}},
         .example = "drop"},
        {.id = "keep_text",
         .type = ParameterType::Boolean,
         .label = "Keep the text",
         .summary = "Whether the field with the text stays in the records.",
         .defaultValue = true,
         .example = true},
        {.id = "prefix",
         .type = ParameterType::Text,
         .label = "Prefix",
         .summary = "Stands before the name of each found field.",
         .advanced = true,
         .placeholder = "message.",
         .example = "message."},
    };
    type.stateful = true;
    type.outputSchemas = parseSchemas;
    type.check = checkParse;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<Parse>(context); };
    return type;
}

const NodeRegistration registration(describeParse());

} // namespace

} // namespace weir
