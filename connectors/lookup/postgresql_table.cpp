#include "connectors/lookup/database_server.h"
#include "connectors/lookup/server_rows.h"
#include "connectors/lookup/table_source.h"
#include "pipeline/nodes/source_parameters.h"

#include <fmt/format.h>
#include <libpq-fe.h>
#include <poll.h>

#include <array>
#include <cerrno>
#include <memory>
#include <utility>

namespace weir {

namespace {

struct CloseConnection {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
using Connection = std::unique_ptr<PGconn, CloseConnection>;

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using QueryResult = std::unique_ptr<PGresult, ClearResult>;

/// What the server says, on one line.
std::string oneLine(std::string_view message) {
    std::string text;
    for (const char character : message)
        text += character == '\n' || character == '\t' ? ' ' : character;
    while (text.ends_with(' '))
        text.pop_back();
    return text;
}

/// By the type's fixed number, as in the server's catalog (postgresql.org, pg_type.dat).
ServerColumnKind kindOf(Oid type) {
    switch (type) {
    case 16: // bool
        return ServerColumnKind::Truth;
    case 20: // int8
    case 21: // int2
    case 23: // int4
    case 26: // oid
        return ServerColumnKind::Integer;
    case 700:  // float4
    case 701:  // float8
    case 1700: // numeric
        return ServerColumnKind::Real;
    case 1114: // timestamp
    case 1184: // timestamptz
        return ServerColumnKind::Time;
    default:
        return ServerColumnKind::Text;
    }
}

/// A table or a query of a PostgreSQL server (postgresql.org/docs, libpq).
class PostgresqlTable final : public TableSource {
public:
    PostgresqlTable(std::string table, std::string query, const Parameters& parameters, NodeReport& report)
        : TableSource({}), query_(query.empty() ? selectAll(table, '"') : std::move(query)),
          parameters_(parameters), report_(report) {}

    Result<RawBatch> read(std::size_t mostRows) override {
        const Result<DatabaseServer> server = readServer(parameters_);
        if (!server) return tl::unexpected(server.error());
        const Connection connection = connect(*server);
        if (PQstatus(connection.get()) != CONNECTION_OK)
            return failedAt(*server, PQerrorMessage(connection.get()));
        // Row by row, so that a table that is too large is refused before it fills the memory.
        if (PQsendQuery(connection.get(), query_.c_str()) != 1 || PQsetSingleRowMode(connection.get()) != 1)
            return failedAt(*server, PQerrorMessage(connection.get()));
        ServerRows rows(readDeclaredTypes(parameters_), mostRows, server->text(), report_);
        while (true) {
            Result<QueryResult> result = next(*connection, *server);
            if (!result) return tl::unexpected(result.error());
            if (!*result) return rows.finish();
            if (auto added = add(**result, *server, rows); !added) return tl::unexpected(added.error());
        }
    }

private:
    static Connection connect(const DatabaseServer& server) {
        const std::string port = server.port == 0 ? "" : std::to_string(server.port);
        const std::string patience = std::to_string(kConnectWithin.count());
        const std::array keywords = {"host",
                                     "port",
                                     "dbname",
                                     "user",
                                     "password",
                                     "connect_timeout",
                                     "client_encoding",
                                     "application_name",
                                     "options",
                                     static_cast<const char*>(nullptr)};
        const std::array values = {server.host.c_str(),
                                   port.c_str(),
                                   server.database.c_str(),
                                   server.user.c_str(),
                                   server.password.c_str(),
                                   patience.c_str(),
                                   "UTF8",
                                   "Weir",
                                   "-c TimeZone=UTC -c DateStyle=ISO -c default_transaction_read_only=on",
                                   static_cast<const char*>(nullptr)};
        return Connection(PQconnectdbParams(keywords.data(), values.data(), 0));
    }

    /// The next result; null after the last. Waits, but not for a server that has fallen silent.
    static Result<QueryResult> next(PGconn& connection, const DatabaseServer& server) {
        while (PQisBusy(&connection) == 1) {
            pollfd socket{.fd = PQsocket(&connection), .events = POLLIN, .revents = 0};
            const int ready =
                ::poll(&socket, 1, static_cast<int>(std::chrono::milliseconds(kSilentFor).count()));
            if (ready < 0 && errno == EINTR) continue;
            if (ready == 0)
                return failForNow(fmt::format("PostgreSQL at {} has sent nothing for {} s", server.text(),
                                              kSilentFor.count()));
            if (PQconsumeInput(&connection) != 1) return failedAt(server, PQerrorMessage(&connection));
        }
        return QueryResult(PQgetResult(&connection));
    }

    static Result<void> add(const PGresult& result, const DatabaseServer& server, ServerRows& rows) {
        switch (PQresultStatus(&result)) {
        case PGRES_SINGLE_TUPLE:
        case PGRES_TUPLES_OK:
            break;
        case PGRES_COMMAND_OK:
        case PGRES_EMPTY_QUERY:
            return fail("the query gives no rows; write one that begins with SELECT");
        default:
            return failedAt(server, PQresultErrorMessage(&result));
        }
        if (rows.columns() == 0)
            for (int column = 0; column < PQnfields(&result); ++column)
                rows.addColumn(PQfname(&result, column), kindOf(PQftype(&result, column)));
        for (int row = 0; row < PQntuples(&result); ++row) {
            for (int column = 0; column < PQnfields(&result); ++column)
                if (PQgetisnull(&result, row, column) == 0)
                    rows.set(static_cast<std::size_t>(column),
                             {PQgetvalue(&result, row, column),
                              static_cast<std::size_t>(PQgetlength(&result, row, column))});
            if (auto ended = rows.endRow(); !ended) return ended;
        }
        return {};
    }

    static tl::unexpected<Error> failedAt(const DatabaseServer& server, const char* message) {
        return failForNow(fmt::format("PostgreSQL at {}: {}", server.text(), oneLine(message)));
    }

    const std::string query_;
    const Parameters& parameters_;
    NodeReport& report_;
};

} // namespace

std::unique_ptr<TableSource> makePostgresqlTable(std::string table, std::string query,
                                                 const Parameters& parameters, NodeReport& report) {
    return std::make_unique<PostgresqlTable>(std::move(table), std::move(query), parameters, report);
}

} // namespace weir
