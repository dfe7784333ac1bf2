#pragma once
#include "widgets/document/graph_document.h"

#include <QObject>

#include <filesystem>

class QWidget;

namespace weir {

class RecentFiles;

/// Opens and saves the document, asks before anything unsaved is lost, and says what went wrong. GUI thread
/// only.
class DocumentFiles : public QObject {
    Q_OBJECT
public:
    /// Its dialogs stand over `window`.
    DocumentFiles(GraphDocument& document, RecentFiles& recent, QWidget* window);

    /// Each returns whether it was done; the user may have cancelled, or seen an error.
    bool openByDialog();
    bool open(const QString& path);
    /// As a copy without a file, so that the example stays as it is; its relative paths still start at its
    /// folder.
    bool openExample(const QString& path);
    bool newGraph();
    /// A graph that is no file of the user's; its relative paths start at `folder`.
    void show(Graph graph, const QString& folder);
    /// The user's graph as it was edited and not saved, over what its file holds, so that undoing leads back
    /// there. `path` is empty if it has no file; its relative paths start at `folder` then.
    void showUnsaved(Graph graph, const QString& path, const QString& folder);
    bool save();
    bool saveAs();
    bool saveTo(const QString& path);

    /// If there is anything unsaved: asks whether to save it. False if it is neither saved nor to be thrown
    /// away.
    bool mayLeave();
    void showError(const QString& title, const QString& message);

    /// What a dialog that asks for a graph offers.
    static QString filter();

    /// Where the graph's relative paths start.
    std::filesystem::path folder() const;
    /// The same if the graph is a file or an example; else empty.
    QString ownFolder() const;

Q_SIGNALS:
    /// Another graph is there.
    void opened();
    void saved();

private:
    GraphDocument& document_;
    RecentFiles& recent_;
    QWidget* window_;
    QString exampleFolder_; ///< of a document that was opened as an example and not saved yet
};

} // namespace weir
