#include "connectors/lookup/database_server.h"
#include "connectors/lookup/server_rows.h"
#include "connectors/lookup/table_source.h"
#include "pipeline/nodes/source_parameters.h"

#include <fmt/format.h>
#include <mysql.h>

#include <memory>
#include <utility>

namespace weir {

namespace {

struct CloseConnection {
    void operator()(MYSQL* connection) const { mysql_close(connection); }
};
using Connection = std::unique_ptr<MYSQL, CloseConnection>;

struct FreeResult {
    void operator()(MYSQL_RES* result) const { mysql_free_result(result); }
};
using QueryResult = std::unique_ptr<MYSQL_RES, FreeResult>;

ServerColumnKind kindOf(const MYSQL_FIELD& field) {
    switch (field.type) {
    case MYSQL_TYPE_TINY:
    case MYSQL_TYPE_SHORT:
    case MYSQL_TYPE_INT24:
    case MYSQL_TYPE_LONG:
    case MYSQL_TYPE_LONGLONG:
    case MYSQL_TYPE_YEAR:
        return ServerColumnKind::Integer;
    case MYSQL_TYPE_FLOAT:
    case MYSQL_TYPE_DOUBLE:
    case MYSQL_TYPE_DECIMAL:
    case MYSQL_TYPE_NEWDECIMAL:
        return ServerColumnKind::Real;
    case MYSQL_TYPE_DATETIME:
    case MYSQL_TYPE_TIMESTAMP:
        return ServerColumnKind::Time;
    default:
        return ServerColumnKind::Text;
    }
}

/// A table or a query of a MariaDB or MySQL server (mariadb.com/kb, Connector/C).
class MariadbTable final : public TableSource {
public:
    MariadbTable(std::string table, std::string query, const Parameters& parameters, NodeReport& report)
        : TableSource({}), query_(query.empty() ? selectAll(table, '`') : std::move(query)),
          parameters_(parameters), report_(report) {}

    Result<RawBatch> read(std::size_t mostRows) override {
        const Result<DatabaseServer> server = readServer(parameters_);
        if (!server) return tl::unexpected(server.error());
        const Connection connection(mysql_init(nullptr));
        if (!connection) return failForNow("there is no memory for a connection to the database");
        if (!connect(*connection, *server) ||
            mysql_query(connection.get(), "SET time_zone = '+00:00'") != 0 ||
            mysql_query(connection.get(), "START TRANSACTION READ ONLY") != 0 ||
            mysql_real_query(connection.get(), query_.data(), query_.size()) != 0)
            return failedAt(*server, *connection);
        // Row by row, so that a table that is too large is refused before it fills the memory.
        const QueryResult result(mysql_use_result(connection.get()));
        if (!result) {
            if (mysql_errno(connection.get()) != 0) return failedAt(*server, *connection);
            return fail("the query gives no rows; write one that begins with SELECT");
        }
        ServerRows rows(readDeclaredTypes(parameters_), mostRows, server->text(), report_);
        const unsigned columns = mysql_num_fields(result.get());
        for (unsigned column = 0; column < columns; ++column) {
            const MYSQL_FIELD& field = *mysql_fetch_field_direct(result.get(), column);
            rows.addColumn({field.name, field.name_length}, kindOf(field));
        }
        while (MYSQL_ROW row = mysql_fetch_row(result.get())) {
            const unsigned long* const lengths = mysql_fetch_lengths(result.get());
            for (unsigned column = 0; column < columns; ++column)
                if (row[column] != nullptr) rows.set(column, {row[column], lengths[column]});
            if (auto ended = rows.endRow(); !ended) {
                // Freeing the result would read all other rows first.
                mariadb_cancel(connection.get());
                return tl::unexpected(ended.error());
            }
        }
        if (mysql_errno(connection.get()) != 0) return failedAt(*server, *connection);
        return rows.finish();
    }

private:
    static bool connect(MYSQL& connection, const DatabaseServer& server) {
        const auto connectWithin = static_cast<unsigned>(kConnectWithin.count());
        const auto silentFor = static_cast<unsigned>(kSilentFor.count());
        mysql_optionsv(&connection, MYSQL_OPT_CONNECT_TIMEOUT, &connectWithin);
        mysql_optionsv(&connection, MYSQL_OPT_READ_TIMEOUT, &silentFor);
        mysql_optionsv(&connection, MYSQL_OPT_WRITE_TIMEOUT, &silentFor);
        mysql_optionsv(&connection, MYSQL_SET_CHARSET_NAME, "utf8mb4");
        // "localhost" would mean a socket file to this library, whatever the port.
        const std::string host = server.host == "localhost" ? "127.0.0.1" : server.host;
        return mysql_real_connect(&connection, host.c_str(), server.user.c_str(), server.password.c_str(),
                                  server.database.c_str(), static_cast<unsigned>(server.port), nullptr,
                                  0) != nullptr;
    }

    static tl::unexpected<Error> failedAt(const DatabaseServer& server, MYSQL& connection) {
        return failForNow(fmt::format("MariaDB at {}: {}", server.text(), mysql_error(&connection)));
    }

    const std::string query_;
    const Parameters& parameters_;
    NodeReport& report_;
};

} // namespace

std::unique_ptr<TableSource> makeMariadbTable(std::string table, std::string query,
                                              const Parameters& parameters, NodeReport& report) {
    return std::make_unique<MariadbTable>(std::move(table), std::move(query), parameters, report);
}

} // namespace weir
