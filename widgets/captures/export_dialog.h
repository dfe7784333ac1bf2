#pragma once
#include "widgets/captures/capture_exporter.h"

#include <QDialog>

#include <thread>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace weir {

/// Takes a capture out as a file: which one, which table, in which form, to where; with progress, and a way
/// to stop it. The work is done by a thread of its own, which the dialog waits for when it is destroyed.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// `captures` are offered first; others can be browsed for. The exporter must outlive the dialog.
    ExportDialog(CaptureExporter& exporter, const std::vector<std::filesystem::path>& captures,
                 QWidget* parent = nullptr);
    ~ExportDialog() override;

    void setCapture(const QString& path);
    void setDestination(const QString& path);
    bool isExporting() const { return isExporting_; }

Q_SIGNALS:
    /// The export has ended, well or not; `message` says how.
    void finishedExport(bool isDone, const QString& message);

public Q_SLOTS:
    void reject() override;

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void browseCapture();
    void browseDestination();
    void listTables();
    void showTables(const QString& capture, const Result<std::vector<ExportableTable>>& tables);
    void proposeDestination();
    void start();
    void showProgress(quint64 rows);
    void finish(const Result<std::uint64_t>& result, bool wasStopped);
    void showMessage(const QString& text, const char* tone);
    void updateButtons();
    QString extension() const;

    CaptureExporter& exporter_;
    bool isExporting_ = false;
    bool closeAfter_ = false;
    QString proposed_; ///< the destination as the dialog proposed it, until the user writes another
    quint64 rowsInTable_ = 0;
    QComboBox* capture_;
    QComboBox* table_;
    QComboBox* format_;
    QLineEdit* destination_;
    QProgressBar* progress_;
    QLabel* message_;
    QPushButton* export_;
    QPushButton* close_;
    std::jthread worker_; ///< last, so that it ends before what it writes to
};

} // namespace weir
