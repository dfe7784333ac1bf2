#include "connectors/lookup/database_server.h"
#include "pipeline/nodes/secrets.h"

#include <fmt/format.h>

namespace weir {

std::string DatabaseServer::text() const {
    return fmt::format("{}{}/{}", host, port == 0 ? "" : fmt::format(":{}", port), database);
}

Result<DatabaseServer> readServer(const Parameters& parameters) {
    DatabaseServer server{.host = parameters.text("host"),
                          .port = parameters.integer("port"),
                          .database = parameters.text("database"),
                          .user = parameters.text("user"),
                          .password = {}};
    if (const std::string password = parameters.text("password"); !password.empty()) {
        Result<std::string> secret = readSecret(password);
        if (!secret) return tl::unexpected(secret.error());
        server.password = std::move(*secret);
    }
    return server;
}

std::vector<Parameter> serverParameters(std::string_view parameter, const std::vector<std::string>& values) {
    std::vector<Parameter> parameters = {
        {.id = "host",
         .label = "Host",
         .summary = "The name or address of the machine on which the server runs.",
         .defaultValue = "127.0.0.1",
         .required = true,
         .placeholder = "db.example.org",
         .example = "db.example.org"},
        {.id = "port",
         .type = ParameterType::Integer,
         .label = "Port",
         .summary = "Where the server listens. 0: the usual port, 5432 for PostgreSQL and 3306 for MariaDB.",
         .defaultValue = 0,
         .minimum = 0,
         .maximum = 65'535},
        {.id = "database",
         .label = "Database",
         .summary = "The database on that server.",
         .required = true,
         .placeholder = "plant",
         .example = "plant"},
        {.id = "user",
         .label = "User",
         .summary = "Who reads. One who may only read, and only this table, is enough.",
         .required = true,
         .placeholder = "reader",
         .example = "reader"},
        {.id = "password",
         .label = "Password",
         .summary = "Where the user's password is kept, for it is never in the graph. Empty: none is sent. "
                    "${secret:plant_db} is what the environment variable WEIR_SECRET_PLANT_DB holds, or the "
                    "desktop's keychain under that name.",
         .secret = true,
         .placeholder = "${secret:plant_db}",
         .example = "${secret:plant_db}"},
    };
    for (Parameter& declared : parameters)
        declared.visibleWhen = {std::string(parameter), values};
    return parameters;
}

std::string selectAll(std::string_view table, char quote) {
    std::string query = fmt::format("SELECT * FROM {}", quote);
    for (const char character : table) {
        if (character == '.')
            query += fmt::format("{0}.{0}", quote);
        else
            query.append(character == quote ? 2 : 1, character);
    }
    return query + quote;
}

} // namespace weir
