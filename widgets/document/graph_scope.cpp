#include "widgets/document/graph_scope.h"

#include "pipeline/graph/graph_path.h"

namespace weir {

GraphScope::GraphScope(GraphDocument& document) : document_(document) {
    connect(&document_, &GraphDocument::changed, this, &GraphScope::stayInside);
    connect(&document_, &GraphDocument::replaced, this, [this] {
        path_.clear();
        Q_EMIT moved();
    });
}

const GraphBody& GraphScope::body() const {
    const GraphBody* const inside = bodyAt(document_.graph(), path_);
    return inside ? *inside : document_.graph();
}

const Subgraph* GraphScope::subgraph() const {
    return subgraphAt(document_.graph(), path_);
}

void GraphScope::show(const std::string& path) {
    if (path == path_ || !bodyAt(document_.graph(), path)) return;
    path_ = path;
    Q_EMIT moved();
}

void GraphScope::leave() {
    show(std::string(bodyPath(path_)));
}

std::string GraphScope::pathOf(std::string_view node) const {
    return pathIn(path_, node);
}

Wire GraphScope::pathsOf(const Wire& wire) const {
    return {{pathOf(wire.from.node), wire.from.port}, {pathOf(wire.to.node), wire.to.port}};
}

std::string GraphScope::idOf(std::string_view path) const {
    if (!path_.empty()) {
        if (!path.starts_with(path_ + kPathSeparator)) return {};
        path.remove_prefix(path_.size() + 1);
    }
    return std::string(path.substr(0, path.find(kPathSeparator)));
}

void GraphScope::change(const QString& text, const std::function<void(GraphBody&)>& edit,
                        const QString& mergeKey) {
    document_.change(
        text,
        [&](Graph& graph) {
            if (GraphBody* const inside = bodyAt(graph, path_)) edit(*inside);
        },
        mergeKey);
}

std::vector<Problem> GraphScope::problemsOf(std::string_view node) const {
    const std::string path = pathOf(node);
    std::vector<Problem> problems;
    for (const Problem& problem : document_.problems())
        if (problem.node == path || problem.node.starts_with(path + kPathSeparator))
            problems.push_back(problem);
    return problems;
}

/// What was looked into may be gone.
void GraphScope::stayInside() {
    const std::string before = path_;
    while (!bodyAt(document_.graph(), path_))
        path_ = std::string(bodyPath(path_));
    if (path_ != before) Q_EMIT moved();
}

} // namespace weir
