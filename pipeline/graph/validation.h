#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/graph/mend.h"
#include "pipeline/nodes/node_registry.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace weir {

/// One thing wrong with a graph, said so that its reader can mend it.
struct Problem {
    enum class Level : std::uint8_t { Warning, Error };
    Level level = Level::Error;
    /// Id, of a node inside a subgraph's instance "instance/node"; empty when the graph as a whole is meant.
    std::string node;
    std::string parameter; ///< id, "id[2].column", or empty
    std::string wire;      ///< Wire::text(), or empty
    std::string message;   ///< what is wrong
    std::string fix;       ///< how to mend it
    /// Steps each of which would mend it, the likeliest first; none where only its reader can tell.
    std::vector<Mend> mends = {};

    bool operator==(const Problem&) const = default;
    /// "error: average.by: ... (fix)"
    std::string text() const;
};

/// All problems of a graph, in order of node; it never stops at the first and never mends anything. A graph
/// runs only without errors; warnings do not hold it up. Does not touch the outside world, unless `folder` is
/// given, which relative paths start from: then files are looked at where two names may mean one, and warned
/// of, as are secrets, where they are missing.
std::vector<Problem> validate(const Graph& graph, const NodeRegistry& registry = NodeRegistry::instance(),
                              const std::filesystem::path& folder = {});

bool hasErrors(const std::vector<Problem>& problems);

/// The schemas of all outputs that are known before anything runs, those inside of subgraphs' instances too.
std::map<Endpoint, Schema> knownSchemas(const Graph& graph,
                                        const NodeRegistry& registry = NodeRegistry::instance());

/// Why a wire cannot be drawn (a port wired to itself, a circle, an input that is taken), or nothing.
/// `registry` knows the types of subgraphs' instances; see typesOf().
std::optional<std::string> whyNotWire(const GraphBody& graph, const Wire& wire,
                                      const NodeRegistry& registry = NodeRegistry::instance());

} // namespace weir
