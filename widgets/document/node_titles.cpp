#include "widgets/document/node_titles.h"

#include "pipeline/nodes/node_registry.h"

namespace weir {

std::map<std::string, QString> nodeTitles(const Graph& graph) {
    std::map<std::string, QString> titles;
    for (const Node& node : graph.nodes) {
        const NodeType* type = NodeRegistry::instance().find(node.type);
        titles[node.id] = QString::fromStdString(!node.title.empty() ? node.title
                                                 : type              ? type->title
                                                                     : node.id);
    }
    return titles;
}

} // namespace weir
