#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/graph/validation.h"
#include "pipeline/nodes/node_registry.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace weir {

/// The graph that is being edited: the one place where it changes. Every change is one undo command, made of
/// the graph before and after, so that undo is right by construction. Views listen to changed() and compare;
/// they hold no copy of their own that could drift. GUI thread only.
class GraphDocument : public QObject {
    Q_OBJECT
public:
    explicit GraphDocument(QObject* parent = nullptr);

    /// Valid until the next change.
    const Graph& graph() const { return *graph_; }
    /// The types of its nodes, those of the instances of its subgraphs too. Valid until the next change.
    const NodeRegistry& types() const { return types_; }
    QUndoStack& undoStack() { return undoStack_; }

    /// Applies `edit` to a copy of the graph and makes it one undo command called `text` ("Move 3 nodes").
    /// Nothing happens if it changes nothing. Changes with the same `mergeKey`, one right after the other,
    /// become one command (typing in one field); empty never merges.
    void change(const QString& text, const std::function<void(Graph&)>& edit, const QString& mergeKey = {});
    /// The next change is a command of its own, whatever its merge key: the user has turned to something
    /// else.
    void endMerging() { ++mergeRun_; }

    /// Takes another graph: no undo past it. `path` is empty for one never saved.
    void replace(Graph graph, const QString& path);
    /// The file it was read from or saved to; empty if none.
    const QString& path() const { return path_; }
    /// After a save: remembers the path and that there is nothing unsaved.
    void markSaved(const QString& path);
    bool isModified() const { return !undoStack_.isClean(); }
    /// What the title bar says: the graph's title, the file's name, or "Untitled".
    QString displayName() const;

    /// All problems of the graph as it stands, kept up with every change.
    const std::vector<Problem>& problems() const { return problems_; }
    /// Where the graph's relative paths start. From then on, until the next replace(), problems tell of files
    /// and secrets that are missing too.
    void setFolder(std::filesystem::path folder);
    const std::filesystem::path& folder() const { return folder_; }
    /// Looks again, for what is outside the graph may have come or gone.
    void checkAgain();

signals:
    /// After each change, undo and redo.
    void changed(const weir::Graph& before, const weir::Graph& after);
    /// After replace(): everything is new.
    void replaced();
    void modifiedChanged(bool modified);
    void problemsChanged();

private:
    friend class GraphChangeCommand;
    void apply(const std::shared_ptr<const Graph>& graph);
    bool findProblems();

    std::shared_ptr<const Graph> graph_;
    NodeRegistry types_;
    QString path_;
    std::filesystem::path folder_; ///< empty: nothing outside the graph is looked at
    QUndoStack undoStack_;
    int mergeRun_ = 0; ///< keys of different runs never merge
    std::vector<Problem> problems_;
};

} // namespace weir
