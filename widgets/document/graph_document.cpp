#include "widgets/document/graph_document.h"

#include "pipeline/graph/gone_ports.h"
#include "pipeline/graph/subgraph_types.h"

#include <QFileInfo>
#include <QUndoCommand>

#include <utility>

namespace weir {

namespace {

/// Whether two graphs differ at most in what is on the canvas beside nodes and wires, and where.
bool isDrawnAlike(const Graph& a, const Graph& b) {
    return a.nodes == b.nodes && a.wires == b.wires && a.subgraphs == b.subgraphs && a.panels == b.panels &&
           a.boards == b.boards && a.marks == b.marks && a.run == b.run &&
           a.frames.size() == b.frames.size() && a.notes.size() == b.notes.size() &&
           a.newerVersion == b.newerVersion;
}

} // namespace

constexpr int kMostCommands = 1000; ///< that can be undone

/// One change of the whole graph. Keeping both sides cannot go wrong; what one command leads to is the same
/// graph in memory that the next one comes from.
class GraphChangeCommand : public QUndoCommand {
public:
    GraphChangeCommand(GraphDocument& document, const QString& text, std::shared_ptr<const Graph> before,
                       std::shared_ptr<const Graph> after, QString mergeKey)
        : QUndoCommand(text), document_(document), before_(std::move(before)), after_(std::move(after)),
          mergeKey_(std::move(mergeKey)) {}

    void undo() override { document_.apply(before_); }
    void redo() override { document_.apply(after_); }

    // Only commands that have a merge key have an id; which key it is, mergeWith() compares.
    int id() const override { return mergeKey_.isEmpty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const GraphChangeCommand*>(other);
        if (next->mergeKey_ != mergeKey_) return false;
        after_ = next->after_;
        setObsolete(*after_ == *before_);
        return true;
    }

private:
    GraphDocument& document_;
    std::shared_ptr<const Graph> before_;
    std::shared_ptr<const Graph> after_;
    QString mergeKey_;
};

GraphDocument::GraphDocument(QObject* parent)
    : QObject(parent), graph_(std::make_shared<const Graph>()), types_(typesOf(*graph_)) {
    undoStack_.setUndoLimit(kMostCommands);
    connect(&undoStack_, &QUndoStack::cleanChanged, this,
            [this](bool clean) { Q_EMIT modifiedChanged(!clean); });
    problems_ = validate(*graph_);
}

void GraphDocument::change(const QString& text, const std::function<void(Graph&)>& edit,
                           const QString& mergeKey) {
    auto after = std::make_shared<Graph>(*graph_);
    edit(*after);
    dropWhatIsGone(*graph_, *after);
    // What stands for a node's output goes with the node.
    std::erase_if(after->samples, [&](const auto& sample) {
        const std::string node = sample.first.node.substr(0, sample.first.node.find('/'));
        return graph_->findNode(node) && !after->findNode(node);
    });
    if (*after == *graph_) return;
    const QString key =
        mergeKey.isEmpty() ? QString() : QStringLiteral("%1\n%2").arg(mergeRun_).arg(mergeKey);
    undoStack_.push(new GraphChangeCommand(*this, text, graph_, std::move(after), key));
}

void GraphDocument::replace(Graph graph, const QString& path) {
    undoStack_.clear();
    graph_ = std::make_shared<const Graph>(std::move(graph));
    types_ = typesOf(*graph_);
    path_ = path;
    folder_.clear();
    findProblems();
    Q_EMIT replaced();
    Q_EMIT problemsChanged();
}

void GraphDocument::markSaved(const QString& path) {
    path_ = path;
    undoStack_.setClean();
}

QString GraphDocument::displayName() const {
    if (!graph().title.empty()) return QString::fromStdString(graph().title);
    if (!path_.isEmpty()) return QFileInfo(path_).completeBaseName();
    return tr("Untitled");
}

void GraphDocument::setFolder(std::filesystem::path folder) {
    folder_ = std::move(folder);
    checkAgain();
}

void GraphDocument::checkAgain() {
    if (findProblems()) Q_EMIT problemsChanged();
}

/// Whether there are others than before.
bool GraphDocument::findProblems() {
    std::vector<Problem> problems = validate(*graph_, NodeRegistry::instance(), folder_);
    const bool areOthers = problems != problems_;
    problems_ = std::move(problems);
    return areOthers;
}

void GraphDocument::apply(const std::shared_ptr<const Graph>& graph) {
    const std::shared_ptr<const Graph> before = std::exchange(graph_, graph);
    if (before->subgraphs != graph_->subgraphs) types_ = typesOf(*graph_);
    // Where things stand on the canvas is nobody's problem, and is what changes most.
    const bool otherProblems = !isDrawnAlike(*before, *graph_) && findProblems();
    Q_EMIT changed(*before, *graph_);
    if (otherProblems) Q_EMIT problemsChanged();
}

} // namespace weir
