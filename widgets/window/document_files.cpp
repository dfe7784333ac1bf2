#include "widgets/window/document_files.h"

#include "pipeline/graph/graph_file.h"
#include "pipeline/graph/graph_path.h"
#include "pipeline/nodes/node_registry.h"
#include "widgets/canvas/placed_graph.h"
#include "widgets/window/recent_files.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace weir {

namespace {

const QString kEnding = QStringLiteral(".weir");

std::filesystem::path pathOf(const QString& path) {
    return std::filesystem::path(path.toStdString());
}

/// Files that a graph reads by a path relative to its own are still found when it is saved elsewhere.
void keepInputsOf(GraphBody& body, const NodeRegistry& types, const QString& folder) {
    for (Node& node : body.nodes) {
        const NodeType* type = types.find(node.type);
        if (!type) continue;
        for (const Parameter& parameter : type->parameters) {
            if (parameter.type != ParameterType::InputPath || !node.parameters.contains(parameter.id))
                continue;
            Json& value = node.parameters[parameter.id];
            if (!value.is_string()) continue;
            const QString written = QString::fromStdString(value.get<std::string>());
            if (written.startsWith(u"${") || !QDir::isRelativePath(written)) continue;
            if (const QString whole = QDir(folder).filePath(written); QFileInfo::exists(whole))
                value = whole.toStdString();
        }
    }
}

} // namespace

QString DocumentFiles::filter() {
    return tr("Weir graphs (*.weir);;All files (*)");
}

DocumentFiles::DocumentFiles(GraphDocument& document, RecentFiles& recent, QWidget* window)
    : QObject(window), document_(document), recent_(recent), window_(window) {}

QString DocumentFiles::ownFolder() const {
    return document_.path().isEmpty() ? exampleFolder_ : QFileInfo(document_.path()).absolutePath();
}

std::filesystem::path DocumentFiles::folder() const {
    return ownFolder().isEmpty() ? std::filesystem::current_path() : pathOf(ownFolder());
}

bool DocumentFiles::newGraph() {
    if (!mayLeave()) return false;
    exampleFolder_.clear();
    document_.replace({}, {});
    Q_EMIT opened();
    return true;
}

bool DocumentFiles::openByDialog() {
    const QString path = QFileDialog::getOpenFileName(
        window_, tr("Open graph"),
        document_.path().isEmpty() ? QString() : QFileInfo(document_.path()).path(), filter());
    return !path.isEmpty() && open(path);
}

bool DocumentFiles::open(const QString& path) {
    // Before it is read: what is saved now may be this very file.
    if (!mayLeave()) return false;
    Result<Graph> graph = loadGraph(pathOf(path));
    if (!graph) {
        recent_.remove(QFileInfo(path).absoluteFilePath());
        showError(tr("%1 cannot be opened").arg(QFileInfo(path).fileName()),
                  QString::fromStdString(graph.error().message));
        return false;
    }
    exampleFolder_.clear();
    // With places that stay, so that undoing a move has somewhere to lead back to.
    document_.replace(placed(std::move(*graph)), QFileInfo(path).absoluteFilePath());
    recent_.add(path);
    Q_EMIT opened();
    return true;
}

bool DocumentFiles::openExample(const QString& path) {
    Result<Graph> graph = loadGraph(pathOf(path));
    if (!graph) {
        showError(tr("The example cannot be opened"), QString::fromStdString(graph.error().message));
        return false;
    }
    if (!mayLeave()) return false;
    show(std::move(*graph), QFileInfo(path).absolutePath());
    return true;
}

void DocumentFiles::show(Graph graph, const QString& folder) {
    exampleFolder_ = folder;
    document_.replace(placed(std::move(graph)), {});
    Q_EMIT opened();
}

void DocumentFiles::showUnsaved(Graph graph, const QString& path, const QString& folder) {
    Graph saved;
    if (!path.isEmpty())
        if (Result<Graph> read = loadGraph(pathOf(path))) saved = std::move(*read);
    exampleFolder_ = path.isEmpty() ? folder : QString();
    document_.replace(placed(std::move(saved)), path);
    document_.change(tr("Recover unsaved changes"), [&graph](Graph& now) { now = std::move(graph); });
    Q_EMIT opened();
}

bool DocumentFiles::save() {
    return document_.path().isEmpty() ? saveAs() : saveTo(document_.path());
}

bool DocumentFiles::saveAs() {
    const QString folder = document_.path().isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : QFileInfo(document_.path()).path();
    QFileDialog dialog(window_, tr("Save graph"), folder, filter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("weir"));
    dialog.selectFile(document_.path().isEmpty() ? document_.displayName() + kEnding
                                                 : QFileInfo(document_.path()).fileName());
    return dialog.exec() == QDialog::Accepted && saveTo(dialog.selectedFiles().constFirst());
}

bool DocumentFiles::saveTo(const QString& path) {
    const QString before = QString::fromStdString(folder().string());
    if (QFileInfo(path).absolutePath() != before)
        document_.change(tr("Keep the files that the graph reads"), [&](Graph& graph) {
            eachBody(graph, [&](GraphBody& body) { keepInputsOf(body, document_.types(), before); });
        });
    if (const Result<void> saved = saveGraph(document_.graph(), pathOf(path)); !saved) {
        showError(tr("%1 cannot be saved").arg(QFileInfo(path).fileName()),
                  QString::fromStdString(saved.error().message));
        return false;
    }
    exampleFolder_.clear();
    document_.markSaved(QFileInfo(path).absoluteFilePath());
    recent_.add(path);
    Q_EMIT saved();
    return true;
}

bool DocumentFiles::mayLeave() {
    if (!document_.isModified()) return true;
    QMessageBox box(QMessageBox::NoIcon, tr("Save changes?"),
                    tr("Save the changes to “%1”?").arg(document_.displayName()),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window_);
    box.setInformativeText(tr("They are lost otherwise."));
    box.setDefaultButton(QMessageBox::Save);
    box.button(QMessageBox::Discard)->setText(tr("Don't save"));
    switch (box.exec()) {
    case QMessageBox::Save:
        return save();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

void DocumentFiles::showError(const QString& title, const QString& message) {
    QMessageBox box(QMessageBox::Warning, title, title, QMessageBox::Ok, window_);
    box.setInformativeText(message);
    box.exec();
}

} // namespace weir
