#include "widgets/captures/export_dialog.h"

#include "widgets/theme/theme.h"

#include <QCloseEvent>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

namespace {

constexpr int kWidth = 520;

QHBoxLayout* withButton(QWidget* field, QPushButton* button) {
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::small);
    row->addWidget(field, 1);
    row->addWidget(button);
    return row;
}

std::filesystem::path pathOf(const QString& text) {
    return std::filesystem::path(text.toStdString());
}

} // namespace

ExportDialog::ExportDialog(CaptureExporter& exporter, const std::vector<std::filesystem::path>& captures,
                           QWidget* parent)
    : QDialog(parent), exporter_(exporter), capture_(new QComboBox), table_(new QComboBox),
      format_(new QComboBox), destination_(new QLineEdit), progress_(new QProgressBar), message_(new QLabel),
      export_(new QPushButton(tr("Export"))), close_(new QPushButton(tr("Close"))) {
    setWindowTitle(tr("Export capture"));
    setMinimumWidth(kWidth);
    capture_->setObjectName(QStringLiteral("capture"));
    capture_->setAccessibleName(tr("Capture"));
    capture_->setToolTip(tr("The SQLite file that a capture node of the graph writes, or another"));
    capture_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    capture_->setPlaceholderText(tr("Choose a capture file"));
    table_->setObjectName(QStringLiteral("table"));
    table_->setToolTip(tr("One capture may hold several tables"));
    table_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    table_->setPlaceholderText(tr("No table"));
    format_->setObjectName(QStringLiteral("format"));
    format_->setToolTip(tr("How the records are written"));
    destination_->setObjectName(QStringLiteral("destination"));
    destination_->setAccessibleName(tr("File"));
    destination_->setToolTip(tr("A file that is there is replaced only when the new one is whole"));
    destination_->setPlaceholderText(tr("Where the file is to be written"));
    progress_->setObjectName(QStringLiteral("progress"));
    progress_->setTextVisible(false);
    message_->setObjectName(QStringLiteral("message"));
    message_->setWordWrap(true);
    message_->setTextFormat(Qt::PlainText);
    message_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    export_->setObjectName(QStringLiteral("export"));
    export_->setProperty("kind", QStringLiteral("primary"));
    export_->setDefault(true);
    close_->setObjectName(QStringLiteral("close"));
    for (const std::filesystem::path& path : captures) {
        const QString text = QString::fromStdString(path.string());
        capture_->addItem(QFileInfo(text).fileName(), text);
        capture_->setItemData(capture_->count() - 1, text, Qt::ToolTipRole);
    }
    for (const ExportFormat& format : exporter_.formats()) {
        format_->addItem(QString::fromStdString(format.title), QString::fromStdString(format.id));
        format_->setItemData(format_->count() - 1, QString::fromStdString(format.extension),
                             Qt::UserRole + 1);
    }

    auto* browseCapture = new QPushButton(tr("Browse…"));
    auto* browseDestination = new QPushButton(tr("Browse…"));
    for (QPushButton* button : {browseCapture, browseDestination, close_})
        button->setAutoDefault(false);
    browseCapture->setToolTip(tr("Choose a capture file"));
    browseCapture->setAccessibleName(browseCapture->toolTip());
    browseDestination->setToolTip(tr("Choose the file to write"));
    browseDestination->setAccessibleName(browseDestination->toolTip());
    export_->setToolTip(tr("Write the file (Enter)"));
    close_->setToolTip(tr("Close, or stop an export that is under way (Esc)"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(spacing::large);
    form->setVerticalSpacing(spacing::medium);
    form->addRow(tr("Capture"), withButton(capture_, browseCapture));
    form->addRow(tr("Table"), table_);
    form->addRow(tr("Format"), format_);
    form->addRow(tr("File"), withButton(destination_, browseDestination));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close_);
    buttons->addWidget(export_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::huge, spacing::huge, spacing::huge, spacing::large);
    column->setSpacing(spacing::large);
    column->addLayout(form);
    column->addWidget(progress_);
    column->addWidget(message_);
    column->addStretch();
    column->addLayout(buttons);
    progress_->hide();
    message_->hide();

    connect(capture_, &QComboBox::currentIndexChanged, this, &ExportDialog::listTables);
    connect(table_, &QComboBox::currentIndexChanged, this, &ExportDialog::proposeDestination);
    connect(format_, &QComboBox::currentIndexChanged, this, &ExportDialog::proposeDestination);
    connect(destination_, &QLineEdit::textChanged, this, &ExportDialog::updateButtons);
    connect(browseCapture, &QPushButton::clicked, this, &ExportDialog::browseCapture);
    connect(browseDestination, &QPushButton::clicked, this, &ExportDialog::browseDestination);
    connect(export_, &QPushButton::clicked, this, &ExportDialog::start);
    connect(close_, &QPushButton::clicked, this, &ExportDialog::reject);
    if (capture_->count() > 0)
        capture_->setCurrentIndex(0);
    else
        showMessage(
            tr("This graph has written no capture yet. Add a capture sink and run it, or browse for a file."),
            "muted");
    updateButtons();
}

ExportDialog::~ExportDialog() = default;

QString ExportDialog::extension() const {
    return format_->currentData(Qt::UserRole + 1).toString();
}

void ExportDialog::setCapture(const QString& path) {
    int index = capture_->findData(path);
    if (index < 0) {
        capture_->addItem(QFileInfo(path).fileName(), path);
        index = capture_->count() - 1;
        capture_->setItemData(index, path, Qt::ToolTipRole);
    }
    if (index == capture_->currentIndex())
        listTables();
    else
        capture_->setCurrentIndex(index);
}

void ExportDialog::setDestination(const QString& path) {
    destination_->setText(path);
}

void ExportDialog::browseCapture() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Choose a capture"), {},
                                     tr("Captures (*.db *.sqlite *.sqlite3 *.weircapture);;All files (*)"));
    if (!path.isEmpty()) setCapture(path);
}

void ExportDialog::browseDestination() {
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export to"), destination_->text(), {}, nullptr,
                                     QFileDialog::DontConfirmOverwrite); // start() asks
    if (!path.isEmpty()) setDestination(path);
}

void ExportDialog::listTables() {
    table_->clear();
    const QString capture = capture_->currentData().toString();
    if (capture.isEmpty()) return;
    showMessage(tr("Reading %1…").arg(QFileInfo(capture).fileName()), "muted");
    worker_ = std::jthread([this, capture](std::stop_token stop) {
        auto tables = exporter_.tables(pathOf(capture), stop);
        if (stop.stop_requested()) return;
        QMetaObject::invokeMethod(
            this, [this, capture, tables = std::move(tables)] { showTables(capture, tables); });
    });
}

void ExportDialog::showTables(const QString& capture, const Result<std::vector<ExportableTable>>& tables) {
    if (capture != capture_->currentData().toString() || isExporting_) return;
    table_->clear();
    if (!tables) {
        showMessage(QString::fromStdString(tables.error().message), "critical");
        return updateButtons();
    }
    for (const ExportableTable& table : *tables) {
        const QString name = QString::fromStdString(table.name);
        table_->addItem(
            tr("%1  (%2 records)").arg(name, QLocale().toString(static_cast<qulonglong>(table.rows))), name);
        table_->setItemData(table_->count() - 1, static_cast<qulonglong>(table.rows), Qt::UserRole + 1);
    }
    if (!tables->empty()) table_->setCurrentIndex(0);
    if (tables->empty())
        showMessage(tr("There is no table of records in this file."), "warning");
    else
        showMessage({}, "muted");
    updateButtons();
}

void ExportDialog::proposeDestination() {
    rowsInTable_ = table_->currentData(Qt::UserRole + 1).toULongLong();
    const bool isUsersOwn = !destination_->text().isEmpty() && destination_->text() != proposed_;
    if (!isUsersOwn && table_->currentIndex() >= 0) {
        const QFileInfo capture(capture_->currentData().toString());
        proposed_ = capture.dir().filePath(
            QStringLiteral("%1-%2.%3")
                .arg(capture.completeBaseName(), table_->currentData().toString(), extension()));
        destination_->setText(proposed_);
    }
    updateButtons();
}

void ExportDialog::start() {
    const QString destination = destination_->text();
    if (QFileInfo(destination).isDir())
        return showMessage(tr("%1 is a folder. Name a file in it.").arg(destination), "critical");
    if (QFileInfo::exists(destination) &&
        QMessageBox::question(this, tr("Replace the file?"),
                              tr("%1 exists already. Replace it?").arg(QFileInfo(destination).fileName())) !=
            QMessageBox::Yes)
        return;
    isExporting_ = true;
    progress_->setRange(0, rowsInTable_ > 0 ? 1000 : 0);
    progress_->setValue(0);
    progress_->show();
    showProgress(0);
    updateButtons();
    ExportRequest request{pathOf(capture_->currentData().toString()),
                          table_->currentData().toString().toStdString(),
                          format_->currentData().toString().toStdString(), pathOf(destination)};
    worker_ = std::jthread([this, request = std::move(request)](std::stop_token stop) {
        auto result = exporter_.write(
            request,
            [this](std::uint64_t rows) {
                QMetaObject::invokeMethod(this, [this, rows] { showProgress(rows); });
            },
            stop);
        const bool wasStopped = stop.stop_requested();
        QMetaObject::invokeMethod(
            this, [this, result = std::move(result), wasStopped] { finish(result, wasStopped); });
    });
}

void ExportDialog::showProgress(quint64 rows) {
    if (!isExporting_) return;
    if (rowsInTable_ > 0)
        progress_->setValue(static_cast<int>(std::min<quint64>(1000, rows * 1000 / rowsInTable_)));
    showMessage(
        tr("%1 of %2 records written").arg(QLocale().toString(rows), QLocale().toString(rowsInTable_)),
        "muted");
}

void ExportDialog::finish(const Result<std::uint64_t>& result, bool wasStopped) {
    isExporting_ = false;
    progress_->hide();
    const QString file = QFileInfo(destination_->text()).fileName();
    QString text;
    if (result && !wasStopped) {
        text =
            tr("%1 records written to %2.").arg(QLocale().toString(static_cast<qulonglong>(*result)), file);
        showMessage(text, "good");
    } else if (wasStopped) {
        text = tr("Stopped. %1 was not written.").arg(file);
        showMessage(text, "warning");
    } else {
        text = QString::fromStdString(result.error().message);
        showMessage(text, "critical");
    }
    updateButtons();
    Q_EMIT finishedExport(result && !wasStopped, text);
    if (closeAfter_) QDialog::reject();
}

void ExportDialog::showMessage(const QString& text, const char* tone) {
    message_->setText(text);
    message_->setVisible(!text.isEmpty());
    if (message_->property("tone").toString() == QLatin1String(tone)) return;
    message_->setProperty("tone", QString::fromLatin1(tone));
    message_->style()->unpolish(message_);
    message_->style()->polish(message_);
}

void ExportDialog::updateButtons() {
    for (QWidget* field : {static_cast<QWidget*>(capture_), static_cast<QWidget*>(table_),
                           static_cast<QWidget*>(format_), static_cast<QWidget*>(destination_)})
        field->setEnabled(!isExporting_);
    export_->setEnabled(!isExporting_ && table_->currentIndex() >= 0 && !destination_->text().isEmpty());
    close_->setEnabled(true);
    close_->setText(isExporting_ ? tr("Stop") : tr("Close"));
}

void ExportDialog::reject() {
    if (!isExporting_) return QDialog::reject();
    worker_.request_stop();
    close_->setEnabled(false); // finish() gives it back
    showMessage(tr("Stopping…"), "muted");
}

void ExportDialog::closeEvent(QCloseEvent* event) {
    if (!isExporting_) return QDialog::closeEvent(event);
    closeAfter_ = true;
    worker_.request_stop();
    event->ignore();
}

} // namespace weir
