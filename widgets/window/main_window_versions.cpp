// What the window does about other versions of its graph: comparing with them, and recovering what was not
// saved.
#include "pipeline/graph/graph_file.h"
#include "widgets/compare/compare_window.h"
#include "widgets/recovery/recovery_dialog.h"
#include "widgets/window/document_files.h"
#include "widgets/window/main_window.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStatusBar>

namespace weir {

namespace {

constexpr int kMessageTime = 10000; ///< milliseconds

} // namespace

void MainWindow::keepChanges() {
    autosave_ = std::make_unique<Autosave>(document_, [this] { return files_->ownFolder(); });
    connect(autosave_.get(), &Autosave::failed, this, [this](const QString& reason) {
        statusBar()->showMessage(tr("Changes cannot be kept for recovery: %1").arg(reason), kMessageTime);
    });
}

void MainWindow::offerRecovery() {
    std::vector<Recovery> recoveries = findRecoveries();
    if (recoveries.empty()) {
        statusBar()->showMessage(tr("There is nothing to recover."), kMessageTime);
        return;
    }
    auto* dialog = new RecoveryDialog(std::move(recoveries), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecoveryDialog::openWanted, this, [this, dialog](int row) {
        if (!files_->mayLeave()) return;
        Recovery recovery = dialog->take(row);
        files_->showUnsaved(recovery.unsaved.graph, recovery.unsaved.path, recovery.unsaved.folder);
        autosave_->takeOver(std::move(recovery));
        dialog->accept();
    });
    dialog->open();
}

void MainWindow::offerRecoveryIfAny() {
    if (!findRecoveries().empty()) offerRecovery();
}

void MainWindow::compareWithSaved() {
    compareWith(document_.path());
}

void MainWindow::compareWithFile() {
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Compare with"), QString::fromStdString(files_->folder().string()), DocumentFiles::filter());
    if (!path.isEmpty()) compareWith(path);
}

void MainWindow::compareWith(const QString& path) {
    Result<Graph> other = loadGraph(path.toStdString());
    if (!other) {
        files_->showError(tr("%1 cannot be compared with").arg(QFileInfo(path).fileName()),
                          QString::fromStdString(other.error().message));
        return;
    }
    const bool isOwn = path == document_.path();
    auto* window = new CompareWindow(
        {isOwn ? tr("%1, as it was saved").arg(QFileInfo(path).fileName()) : QFileInfo(path).fileName(),
         std::move(*other)},
        {tr("%1, as it is now").arg(document_.displayName()), document_.graph()}, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
}

} // namespace weir
