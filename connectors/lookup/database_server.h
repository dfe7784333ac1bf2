#pragma once
#include "pipeline/data/result.h"
#include "pipeline/nodes/node_report.h"
#include "pipeline/nodes/parameters.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// Where a database server listens, and who reads from it.
struct DatabaseServer {
    std::string host;
    std::int64_t port = 0; ///< zero: the usual one
    std::string database;
    std::string user;
    std::string password; ///< empty: none is sent

    /// How messages name it, without the password: "db.example:5432/plant".
    std::string text() const;
};

/// Reads the parameters that serverParameters() declares; fails if the secret is not there.
Result<DatabaseServer> readServer(const Parameters& parameters);

/// `host`, `port`, `database`, `user`, `password`: shown and checked while `parameter` has one of these
/// values.
std::vector<Parameter> serverParameters(std::string_view parameter, const std::vector<std::string>& values);

/// How long a server may take to answer a connection, and be silent while it sends, before it counts as gone.
inline constexpr std::chrono::seconds kConnectWithin{10};
inline constexpr std::chrono::seconds kSilentFor{30};

/// `SELECT * FROM` a table, which may be written with its schema: each part between `quote`s.
std::string selectAll(std::string_view table, char quote);

} // namespace weir
