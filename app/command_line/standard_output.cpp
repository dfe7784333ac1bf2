#include "app/command_line/standard_output.h"

#include "pipeline/graph/effective_graph.h"
#include "pipeline/nodes/node_registry.h"

#include <algorithm>

#include <poll.h>
#include <unistd.h>

namespace weir {

bool writesToStandardOutput(const Graph& graph) {
    const Graph running = effectiveGraph(graph).graph;
    return std::any_of(running.nodes.begin(), running.nodes.end(), [](const Node& node) {
        const NodeType* type = NodeRegistry::instance().find(node.type);
        if (!type) return false;
        const Parameters parameters(type->parameters, node.parameters);
        return std::any_of(type->parameters.begin(), type->parameters.end(), [&](const Parameter& parameter) {
            return parameter.type == ParameterType::OutputPath && parameters.text(parameter.id) == "-";
        });
    });
}

bool isStandardOutputDeserted() {
    pollfd output{STDOUT_FILENO, 0, 0};
    return poll(&output, 1, 0) == 1 && (output.revents & (POLLERR | POLLHUP)) != 0;
}

} // namespace weir
