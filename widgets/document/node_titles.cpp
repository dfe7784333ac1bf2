#include "widgets/document/node_titles.h"

#include "pipeline/graph/graph_path.h"
#include "pipeline/graph/subgraph_types.h"

namespace weir {

std::map<std::string, QString> nodeTitles(const Graph& graph) {
    const NodeRegistry types = typesOf(graph);
    std::map<std::string, QString> titles;
    for (const auto& [path, node] : allNodes(graph)) {
        const NodeType* type = types.find(node->type);
        const QString title = QString::fromStdString(!node->title.empty() ? node->title
                                                     : type               ? type->title
                                                                          : node->id);
        const auto around = titles.find(std::string(bodyPath(path)));
        titles[path] = around == titles.end() ? title : QStringLiteral("%1 › %2").arg(around->second, title);
    }
    return titles;
}

} // namespace weir
