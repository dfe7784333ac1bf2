#pragma once
#include "pipeline/nodes/node_registry.h"
#include "widgets/document/graph_document.h"

#include <QObject>

#include <string>
#include <vector>

namespace weir {

/// The part of a document's graph that a canvas shows: the graph itself, or the inside of a subgraph, come to
/// by one of its instances. GUI thread only.
class GraphScope : public QObject {
    Q_OBJECT
public:
    explicit GraphScope(GraphDocument& document);

    GraphDocument& document() const { return document_; }
    const GraphBody& body() const;
    /// The path of the instance that is looked into; empty for the graph itself.
    const std::string& path() const { return path_; }
    /// The subgraph that is looked into, or null.
    const Subgraph* subgraph() const;

    /// Goes to another part; nothing happens if there is no such instance.
    void show(const std::string& path);
    void enter(const std::string& instance) { show(pathOf(instance)); }
    void leave();

    /// The path of one of the body's nodes; an end's, and a wire's.
    std::string pathOf(std::string_view node) const;
    Wire pathsOf(const Wire& wire) const;
    /// The id of a node of this body, or of an instance in it that the path leads into; empty if it is
    /// elsewhere.
    std::string idOf(std::string_view path) const;

    /// One undo command; see GraphDocument::change().
    void change(const QString& text, const std::function<void(GraphBody&)>& edit,
                const QString& mergeKey = {});

    /// Problems of one of the body's nodes, and of what is inside it if it is an instance.
    std::vector<Problem> problemsOf(std::string_view node) const;

Q_SIGNALS:
    /// Another part is shown.
    void moved();

private:
    void stayInside();

    GraphDocument& document_;
    std::string path_;
};

} // namespace weir
