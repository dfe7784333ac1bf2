#include "widgets/trying/sample_dialog.h"

#include "widgets/theme/theme.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

constexpr qint64 kMostBytes = 4 << 20; ///< of a file: far more than a sample needs
constexpr int kMostComplaints = 4;

} // namespace

SampleDialog::SampleDialog(const QString& name, SampledOutput output, const std::vector<std::string>& records,
                           std::function<std::vector<std::string>()> record, QWidget* parent)
    : QDialog(parent), output_(std::move(output)), record_(std::move(record)), edit_(new QPlainTextEdit),
      complaint_(new QLabel) {
    setObjectName(QStringLiteral("sampleDialog"));
    setWindowTitle(tr("Sample for %1").arg(name));
    resize(640, 420);
    auto* explanation =
        new QLabel(tr("These records stand for what this output gives while you try the graph. "
                      "Paste JSON, one record a line or an array, or CSV under a line of names."));
    explanation->setWordWrap(true);
    explanation->setProperty("tone", QStringLiteral("muted"));
    edit_->setObjectName(QStringLiteral("sampleText"));
    edit_->setAccessibleName(tr("Records"));
    edit_->setFont(Theme::instance().monospace(TextStyle::Body));
    edit_->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit_->setPlaceholderText(
        QStringLiteral("{\"host\": \"a\", \"cpu\": 93.5}\n{\"host\": \"b\", \"cpu\": 12}"));
    edit_->setTabChangesFocus(true);
    complaint_->setObjectName(QStringLiteral("sampleComplaint"));
    complaint_->setWordWrap(true);

    const Theme& theme = Theme::instance();
    auto* fromFile = new QPushButton(theme.icon(QStringLiteral("open")), tr("From &file…"));
    fromFile->setObjectName(QStringLiteral("sampleFromFile"));
    auto* recorded = new QPushButton(theme.icon(QStringLiteral("records")), tr("Last records of the &run"));
    recorded->setObjectName(QStringLiteral("sampleRecorded"));
    recorded->setEnabled(!record_().empty());
    recorded->setToolTip(tr("Take the newest records that left this output in the run."));
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    accept_ = buttons->addButton(tr("&Pin sample"), QDialogButtonBox::AcceptRole);
    accept_->setProperty("kind", QStringLiteral("primary"));
    accept_->setObjectName(QStringLiteral("pinSample"));
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::small);
    row->addWidget(fromFile);
    row->addWidget(recorded);
    row->addStretch(1);
    row->addWidget(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    column->setSpacing(spacing::medium);
    column->addWidget(explanation);
    column->addWidget(edit_, 1);
    column->addWidget(complaint_);
    column->addLayout(row);

    connect(edit_, &QPlainTextEdit::textChanged, this, &SampleDialog::examine);
    connect(fromFile, &QPushButton::clicked, this, &SampleDialog::readFile);
    connect(recorded, &QPushButton::clicked, this, [this] { showRecords(record_()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showRecords(records);
    edit_->setFocus();
}

void SampleDialog::showRecords(const std::vector<std::string>& records) {
    QString text;
    for (const std::string& record : records)
        text += QString::fromStdString(record) + u'\n';
    edit_->setPlainText(text);
    examine();
}

void SampleDialog::readFile() {
    const QString path = askForSampleFile(this);
    if (path.isEmpty()) return;
    if (const std::optional<QString> text = readSampleFile(path))
        edit_->setPlainText(*text);
    else
        complaint_->setText(tr("%1 cannot be read.").arg(path));
}

void SampleDialog::examine() {
    text_ = readSampleText(edit_->toPlainText().toStdString());
    std::vector<SampleError> errors = text_.errors;
    // What is JSON may still not fit what is known of the fields.
    for (const SampleError& error : sampleStream(text_.records, output_).errors)
        errors.push_back({text_.lines.at(error.place - 1), error.message});
    std::stable_sort(errors.begin(), errors.end(),
                     [](const SampleError& a, const SampleError& b) { return a.place < b.place; });

    QList<QTextEdit::ExtraSelection> underlined;
    QStringList said;
    for (const SampleError& error : errors) {
        if (said.size() == kMostComplaints) {
            said.append(tr("… and %1 more").arg(errors.size() - kMostComplaints));
            break;
        }
        QTextEdit::ExtraSelection fault;
        fault.cursor = QTextCursor(edit_->document()->findBlockByNumber(static_cast<int>(error.place) - 1));
        fault.cursor.select(QTextCursor::LineUnderCursor);
        fault.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        fault.format.setUnderlineColor(Theme::instance().colors().critical);
        underlined.append(fault);
        said.append(tr("Line %1: %2").arg(error.place).arg(QString::fromStdString(error.message)));
    }
    edit_->setExtraSelections(underlined);
    const bool isGood = errors.empty();
    const int count = static_cast<int>(text_.records.size());
    complaint_->setProperty("tone", isGood ? QStringLiteral("muted") : QStringLiteral("critical"));
    complaint_->style()->unpolish(complaint_);
    complaint_->style()->polish(complaint_);
    complaint_->setText(!isGood     ? said.join(u'\n')
                        : count > 0 ? tr("Records: %1").arg(count)
                                    : tr("No records yet"));
    accept_->setEnabled(isGood && count > 0);
}

std::optional<QString> readSampleFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    QByteArray bytes = file.read(kMostBytes);
    // A line that is cut in two would be told of as a fault.
    if (!file.atEnd()) bytes.truncate(bytes.lastIndexOf('\n') + 1);
    return QString::fromUtf8(bytes);
}

QString askForSampleFile(QWidget* parent) {
    return QFileDialog::getOpenFileName(
        parent, QCoreApplication::translate("weir::SampleDialog", "Sample from file"), {},
        QCoreApplication::translate("weir::SampleDialog",
                                    "Records (*.ndjson *.jsonl *.json *.csv);;All files (*)"));
}

} // namespace weir
