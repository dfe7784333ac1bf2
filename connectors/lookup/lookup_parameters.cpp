#include "connectors/lookup/lookup_parameters.h"
#include "connectors/codecs/codec.h"
#include "connectors/lookup/database_server.h"
#include "pipeline/nodes/source_parameters.h"

#include <algorithm>
#include <utility>

namespace weir {

namespace {

constexpr std::string_view kFile = "file";
constexpr std::string_view kSqlite = "sqlite";
constexpr std::string_view kPostgresql = "postgresql";
constexpr std::string_view kMariadb = "mariadb";

const std::vector<std::string> kFiles = {std::string(kFile), std::string(kSqlite)};
const std::vector<std::string> kServers = {std::string(kPostgresql), std::string(kMariadb)};
const std::vector<std::string> kDatabases = {std::string(kSqlite), std::string(kPostgresql),
                                             std::string(kMariadb)};

bool isDatabase(const Parameters& parameters) {
    return std::find(kDatabases.begin(), kDatabases.end(), parameters.text("kept_in")) != kDatabases.end();
}

} // namespace

std::vector<Parameter> lookupParameters() {
    std::vector<Parameter> parameters = {
        {.id = "kept_in",
         .type = ParameterType::Choice,
         .label = "Kept in",
         .summary = "What holds the table.",
         .defaultValue = kFile,
         .choices = {{std::string(kFile), "A file of records", "CSV with a header row, or JSON lines"},
                     {std::string(kSqlite), "A SQLite database", "a table of it, or what a query gives"},
                     {std::string(kPostgresql), "PostgreSQL", "a table of a server, or what a query gives"},
                     {std::string(kMariadb), "MariaDB or MySQL",
                      "a table of a server, or what a query gives"}}},
        {.id = "path",
         .type = ParameterType::InputPath,
         .label = "File",
         .summary =
             "The file that holds the table; a path without a leading slash starts at the graph's folder.",
         .required = true,
         .visibleWhen = {"kept_in", kFiles},
         .placeholder = "machines.csv",
         .example = "machines.csv"},
        {.id = "table",
         .type = ParameterType::Text,
         .label = "Table",
         .summary =
             "The table or view of the database, all of it; with its schema if need be, as plant.machines.",
         .visibleWhen = {"kept_in", kDatabases},
         .placeholder = "machines",
         .example = "machines"},
        {.id = "query",
         .type = ParameterType::Text,
         .label = "Query",
         .summary = "A SELECT whose rows are the table, in place of a whole one.",
         .multiline = true,
         .visibleWhen = {"kept_in", kDatabases},
         .placeholder = "SELECT id, name FROM machines WHERE active",
         .example = "SELECT id, name FROM machines WHERE active"},
        {.id = "keys",
         .type = ParameterType::Rows,
         .label = "Equal fields",
         .summary = "A record is joined with the rows of the table in which these fields are equal.",
         .required = true,
         .columns = {{.id = "field",
                      .type = ParameterType::FieldName,
                      .label = "Field",
                      .summary = "A field of the records.",
                      .required = true,
                      .fieldOf = "in",
                      .placeholder = "machine",
                      .example = "machine"},
                     {.id = "column",
                      .type = ParameterType::Text,
                      .label = "Column",
                      .summary = "The column of the table that must be equal. Empty: it has the same name.",
                      .placeholder = "id",
                      .example = "id"}},
         .example = Json::array({Json{{"field", "machine"}, {"column", "id"}}})},
        {.id = "kind",
         .type = ParameterType::Choice,
         .label = "Kind",
         .summary = "What becomes of records for which the table has no row.",
         .defaultValue = "inner",
         .choices = {{"inner", "Inner", "they are left out"},
                     {"left", "Left", "they stay; the table's fields are null"}}},
        {.id = "match",
         .type = ParameterType::Choice,
         .label = "Match",
         .summary = "Which row counts when the table has several with the same key.",
         .defaultValue = lookup_match::kFirst,
         .choices = {{std::string(lookup_match::kFirst), "The first", "in the order of the table"},
                     {std::string(lookup_match::kLast), "The last",
                      "as in a table to which corrections are added"},
                     {std::string(lookup_match::kAll), "All", "one result for each"}}},
        {.id = "fields",
         .type = ParameterType::FieldNames,
         .label = "Table's fields",
         .summary = "Which fields of the table stand in results. Empty: all.",
         .advanced = true,
         .placeholder = "name",
         .example = Json::array({"name"})},
        {.id = "suffix",
         .type = ParameterType::Text,
         .label = "Suffix",
         .summary = "Is added to the name of a field of the table when the record has one of that name.",
         .defaultValue = "_right",
         .advanced = true,
         .placeholder = "_right",
         .example = "_right"},
        {.id = "check_every",
         .type = ParameterType::Span,
         .label = "Look for changes every",
         .summary = "How often it looks whether the file has changed, to read it again. 0 s: never.",
         .defaultValue = "1 s",
         .minimum = 0,
         .advanced = true,
         .visibleWhen = {"kept_in", kFiles},
         .example = "1 s"},
        {.id = "reload_every",
         .type = ParameterType::Span,
         .label = "Read again every",
         .summary = "Reads the table again so often, whether it has changed or not: for a server, which does "
                    "not say "
                    "when it has, and for a query that goes by the clock. 0 s: never.",
         .defaultValue = "0 s",
         .minimum = 0,
         .advanced = true,
         .example = "10 min"},
        {.id = "max_rows",
         .type = ParameterType::Integer,
         .label = "Rows at most",
         .summary = "A larger table is refused, for it is held in memory.",
         .defaultValue = 5'000'000,
         .unit = "rows",
         .minimum = 1,
         .maximum = 1e9,
         .advanced = true},
    };
    std::vector<Parameter> server = serverParameters("kept_in", kServers);
    parameters.insert(parameters.begin() + 2, std::make_move_iterator(server.begin()),
                      std::make_move_iterator(server.end()));
    for (Parameter& parameter : decoderParameters(FormatChoice::ByEnding))
        parameters.push_back(std::move(parameter));
    parameters.push_back(declaredTypesParameter());
    return parameters;
}

std::vector<ParameterProblem> checkLookup(const std::vector<KnownSchema>&, const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    const bool isInDatabase = isDatabase(parameters);
    if (isInDatabase && !parameters.has("table") && !parameters.has("query"))
        problems.push_back(
            {"table", "the database may hold many tables, and none is named", "name one, or write a query"});
    if (isInDatabase && parameters.has("table") && parameters.has("query"))
        problems.push_back({"query", "there is a table and a query, and only one of them can be the table",
                            "remove one of the two"});
    if (const std::string path = parameters.text("path"); !isInDatabase && !path.empty())
        if (const auto codec = chosenCodec(parameters, path); !codec)
            problems.push_back({"format", codec.error().message,
                                "choose the format that the file has, or that it is kept in a database"});
    if (parameters.text("suffix").empty())
        problems.push_back({"suffix", "without a suffix, fields of one name could not be told apart",
                            "write one, such as _right"});
    return problems;
}

std::unique_ptr<TableSource> makeTableSource(const NodeContext& context) {
    const Parameters& parameters = context.parameters;
    const std::string keptIn = parameters.text("kept_in");
    if (keptIn == kPostgresql)
        return makePostgresqlTable(parameters.text("table"), parameters.text("query"), parameters,
                                   context.report);
    if (keptIn == kMariadb)
        return makeMariadbTable(parameters.text("table"), parameters.text("query"), parameters,
                                context.report);
    std::filesystem::path path = context.resolvePath(parameters.text("path"));
    if (keptIn == kSqlite)
        return makeSqliteTable(std::move(path), parameters.text("table"), parameters.text("query"),
                               parameters, context.report);
    return makeFileTable(std::move(path), parameters, context.report);
}

} // namespace weir
