#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/node_registry.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// Which wires can be drawn in a body, asked of many: what takes long is looked up once. Refers to both,
/// which must outlive it unchanged.
class WireRules {
public:
    WireRules(const GraphBody& body, const NodeRegistry& registry);

    /// Why a wire cannot be drawn; see whyNotWire().
    std::optional<std::string> whyNot(const Wire& wire) const;
    /// Whether records that leave `start` can come to `end`.
    bool flowsTo(std::string_view start, std::string_view end) const;

private:
    const std::set<std::string_view>& upstreamOf(std::string_view node) const;

    const NodeRegistry& registry_;
    std::map<std::string_view, const Node*> nodes_;
    std::map<std::string_view, std::vector<std::string_view>> feeders_;
    std::set<Wire> wires_;
    std::set<Endpoint> taken_;
    /// The nodes that feed a node, itself among them, of those that were asked for.
    mutable std::map<std::string, std::set<std::string_view>, std::less<>> upstream_;
};

} // namespace weir
