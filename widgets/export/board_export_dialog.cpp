#include "widgets/export/board_export_dialog.h"

#include "widgets/dashboard/board.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/document/graph_document.h"
#include "widgets/export/board_data.h"
#include "widgets/export/clipboard_copy.h"
#include "widgets/export/export_steps.h"
#include "widgets/export/whole_file.h"
#include "widgets/export/zip_archive.h"
#include "widgets/theme/borrowed_theme.h"
#include "widgets/theme/style_sheet.h"
#include "widgets/window/window_settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

constexpr QSize kPreview(340, 250);
constexpr int kFormWidth = 340;
constexpr int kCsv = 3; ///< after the forms of pictures

enum class ThemeChoice : int { AsShown, Light, Dark };

} // namespace

BoardExportDialog::BoardExportDialog(Board& board, GraphDocument& document, std::string tab,
                                     const QString& panel, const QString& folder, QWidget* parent)
    : QDialog(parent), board_(board), document_(document), tab_(std::move(tab)), folder_(folder),
      subject_(new QComboBox), format_(new QComboBox), scale_(new QComboBox), theme_(new QComboBox),
      transparent_(new QCheckBox(tr("Transparent ground"))), file_(new QLineEdit), preview_(new QLabel),
      size_(new QLabel), message_(new QLabel), form_(new QFormLayout),
      browse_(new QPushButton(tr("Browse…"))), copy_(new QPushButton(tr("Copy"))),
      close_(new QPushButton(tr("Close"))), export_(new QPushButton(tr("Export"))) {
    setWindowTitle(tr("Export dashboard"));
    setObjectName(QStringLiteral("boardExport"));
    makeFields();
    fillSubjects(panel);
    listen();
    look();
    proposeFile();
    file_->setFocus();
    file_->selectAll();
}

BoardExportDialog::~BoardExportDialog() {
    WindowSettings settings;
    settings.setValue(QStringLiteral("export/format"), format_->currentIndex());
    settings.setValue(QStringLiteral("export/scale"), scale_->currentIndex());
    settings.setValue(QStringLiteral("export/theme"), theme_->currentIndex());
    settings.setValue(QStringLiteral("export/transparent"), transparent_->isChecked());
}

void BoardExportDialog::makeFields() {
    format_->addItem(tr("PNG, pixels"), QStringLiteral("png"));
    format_->addItem(tr("SVG, vectors"), QStringLiteral("svg"));
    format_->addItem(tr("PDF, vectors for paper"), QStringLiteral("pdf"));
    format_->addItem(tr("CSV, the data"), QStringLiteral("csv"));
    for (int scale = 1; scale <= 4; ++scale)
        scale_->addItem(tr("%1×").arg(scale), scale);
    theme_->addItem(tr("As it is shown"), static_cast<int>(ThemeChoice::AsShown));
    theme_->addItem(tr("Light, for paper"), static_cast<int>(ThemeChoice::Light));
    theme_->addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
    const WindowSettings settings;
    const auto stored = [&settings](const char* name, const QComboBox& box) {
        const int row = settings.value(QStringLiteral("export/") + QLatin1String(name), 0).toInt();
        return std::clamp(row, 0, box.count() - 1);
    };
    format_->setCurrentIndex(stored("format", *format_));
    scale_->setCurrentIndex(stored("scale", *scale_));
    theme_->setCurrentIndex(stored("theme", *theme_));
    transparent_->setChecked(settings.value(QStringLiteral("export/transparent"), false).toBool());

    const auto name = [](QWidget* field, const char* id, const QString& accessible, const QString& toolTip) {
        field->setObjectName(QLatin1String(id));
        field->setAccessibleName(accessible);
        field->setToolTip(toolTip);
    };
    name(subject_, "subject", tr("What"), tr("A panel, or all panels of a board"));
    name(format_, "format", tr("Format"), tr("Vectors stay sharp at every size; pixels go everywhere"));
    name(scale_, "scale", tr("Scale"), tr("Pixels of the picture for each pixel of the screen"));
    name(theme_, "theme", tr("Theme"), tr("The colours of the picture"));
    name(transparent_, "transparent", tr("Transparent ground"),
         tr("What lies behind the picture shines through"));
    name(file_, "file", tr("File"), tr("A file that is there is replaced only when the new one is whole"));
    name(browse_, "browse", tr("Choose where to write"), tr("Choose where to write"));
    name(copy_, "copy", tr("Copy"), tr("Put the picture, or the data, onto the clipboard"));
    name(close_, "close", tr("Close"), tr("Close (Esc)"));
    name(export_, "export", tr("Export"), tr("Write the file (Enter)"));
    subject_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    export_->setProperty("kind", QStringLiteral("primary"));
    export_->setDefault(true);
    for (QPushButton* button : {browse_, copy_, close_})
        button->setAutoDefault(false);
    preview_->setObjectName(QStringLiteral("preview"));
    preview_->setAlignment(Qt::AlignCenter);
    preview_->setFixedSize(kPreview + QSize(2, 2));
    preview_->setProperty("ground", QStringLiteral("canvas"));
    size_->setObjectName(QStringLiteral("size"));
    size_->setProperty("tone", QStringLiteral("muted"));
    size_->setAlignment(Qt::AlignHCenter);
    message_->setObjectName(QStringLiteral("message"));
    message_->setWordWrap(true);
    message_->setTextFormat(Qt::PlainText);
    message_->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* place = new QHBoxLayout;
    place->setSpacing(spacing::small);
    place->addWidget(file_, 1);
    place->addWidget(browse_);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form_->setLabelAlignment(Qt::AlignLeft);
    form_->setHorizontalSpacing(spacing::large);
    form_->setVerticalSpacing(spacing::medium);
    form_->addRow(tr("What"), subject_);
    form_->addRow(tr("Format"), format_);
    form_->addRow(tr("Scale"), scale_);
    form_->addRow(tr("Theme"), theme_);
    form_->addRow(QString(), transparent_);
    form_->addRow(tr("File"), place);
    auto* right = new QVBoxLayout;
    right->addLayout(form_);
    right->addStretch();
    right->addWidget(message_);
    auto* left = new QVBoxLayout;
    left->setSpacing(spacing::tight);
    left->addWidget(preview_);
    left->addWidget(size_);
    left->addStretch();
    auto* columns = new QHBoxLayout;
    columns->setSpacing(spacing::huge);
    columns->addLayout(left);
    columns->addLayout(right, 1);
    right->setSizeConstraint(QLayout::SetDefaultConstraint);
    file_->setMinimumWidth(kFormWidth - 2 * spacing::huge);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy_);
    buttons->addStretch();
    buttons->addWidget(close_);
    buttons->addWidget(export_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::huge, spacing::huge, spacing::huge, spacing::large);
    column->setSpacing(spacing::large);
    column->addLayout(columns, 1);
    column->addLayout(buttons);
}

void BoardExportDialog::fillSubjects(const QString& panel) {
    const Graph& graph = document_.graph();
    int chosen = -1;
    for (const std::string& tab : boardTabs(graph)) {
        if (tab == tab_ && panel.isEmpty()) chosen = subject_->count();
        subject_->addItem(Theme::instance().icon(QStringLiteral("dashboard")),
                          tr("Board: %1").arg(boardTitle(graph, tab)));
        subject_->setItemData(subject_->count() - 1, QString::fromStdString(tab), Qt::UserRole + 1);
        for (const Panel& shown : graph.panels) {
            const QString id = QString::fromStdString(shown.id);
            PanelFrame* frame = board_.frame(id);
            if (graph.boardOf(shown) != tab || !frame) continue;
            if (id == panel) chosen = subject_->count();
            subject_->addItem(tr("Panel: %1").arg(frame->title()), id);
            subject_->setItemData(subject_->count() - 1, QString::fromStdString(tab), Qt::UserRole + 1);
        }
    }
    subject_->setCurrentIndex(std::max(0, chosen));
}

void BoardExportDialog::listen() {
    for (QComboBox* choice : {subject_, theme_, format_})
        connect(choice, &QComboBox::currentIndexChanged, this, &BoardExportDialog::look);
    for (QComboBox* choice : {subject_, format_})
        connect(choice, &QComboBox::currentIndexChanged, this, &BoardExportDialog::proposeFile);
    connect(file_, &QLineEdit::textEdited, this, &BoardExportDialog::followEnding);
    connect(scale_, &QComboBox::currentIndexChanged, this, &BoardExportDialog::showSize);
    connect(transparent_, &QCheckBox::toggled, this, &BoardExportDialog::look);
    connect(browse_, &QPushButton::clicked, this, &BoardExportDialog::browse);
    connect(copy_, &QPushButton::clicked, this, &BoardExportDialog::copy);
    connect(close_, &QPushButton::clicked, this, &BoardExportDialog::reject);
    connect(export_, &QPushButton::clicked, this, &BoardExportDialog::write);
}

bool BoardExportDialog::isData() const {
    return format_->currentIndex() == kCsv;
}

QString BoardExportDialog::panel() const {
    return subject_->currentData().toString();
}

std::string BoardExportDialog::tab() const {
    return subject_->currentData(Qt::UserRole + 1).toString().toStdString();
}

PictureOptions BoardExportDialog::options() const {
    const bool hasGround = format_->currentIndex() != static_cast<int>(PictureFormat::Pdf);
    return {static_cast<PictureFormat>(format_->currentIndex()), scale_->currentData().toDouble(),
            hasGround && transparent_->isChecked()};
}

BoardPicture BoardExportDialog::record() const {
    const auto choice = static_cast<ThemeChoice>(theme_->currentData().toInt());
    const BorrowedTheme theme(choice == ThemeChoice::AsShown ? Theme::instance().isDark()
                                                             : choice == ThemeChoice::Dark);
    if (PanelFrame* frame = board_.frame(panel())) return recordPanel(*frame);
    return recordBoard(board_, document_.graph(), tab(), board_.width());
}

void BoardExportDialog::look() {
    picture_ = record();
    const bool isPixels = format_->currentIndex() == static_cast<int>(PictureFormat::Png);
    scale_->setEnabled(isPixels);
    theme_->setEnabled(!isData());
    transparent_->setEnabled(!isData() && format_->currentIndex() != static_cast<int>(PictureFormat::Pdf));
    copy_->setEnabled(!isData() || !panel().isEmpty());
    // Never larger than life, in the pixels of the screen.
    const double fit =
        std::min({static_cast<double>(kPreview.width()) / std::max(1, picture_.size.width()),
                  static_cast<double>(kPreview.height()) / std::max(1, picture_.size.height()), 1.0});
    QImage seen = pixelsOf(picture_, fit * devicePixelRatioF(), options().isTransparent);
    seen.setDevicePixelRatio(devicePixelRatioF());
    preview_->setPixmap(QPixmap::fromImage(seen));
    preview_->setAccessibleName(tr("%1 as it will be written").arg(picture_.title));
    showMessage({}, "muted");
    showSize();
}

void BoardExportDialog::showSize() {
    const QLocale locale;
    const QSize size = options().format == PictureFormat::Png ? picture_.size * scale_->currentData().toInt()
                                                              : picture_.size;
    if (!isData())
        size_->setText(
            tr("%1 × %2 pixels").arg(locale.toString(size.width()), locale.toString(size.height())));
    else if (panel().isEmpty())
        size_->setText(tr("A zip archive with a CSV file for each panel"));
    else
        size_->setText(tr("What the panel shows, as a table"));
}

QString BoardExportDialog::ending() const {
    return isData() && panel().isEmpty() ? QStringLiteral("zip") : format_->currentData().toString();
}

void BoardExportDialog::proposeFile() {
    if (!file_->text().isEmpty() && file_->text() != proposed_) {
        // The user's own name stays; only its ending follows the form.
        const QFileInfo place(file_->text());
        if (!place.suffix().isEmpty())
            file_->setText(place.dir().filePath(place.completeBaseName() + u'.' + ending()));
        return;
    }
    proposed_ = QDir(folder_).filePath(fileNameOf(picture_.title) + u'.' + ending());
    file_->setText(proposed_);
}

void BoardExportDialog::followEnding() {
    const QString suffix = QFileInfo(file_->text()).suffix().toLower();
    const int form = suffix == u"zip" ? static_cast<int>(kCsv) : format_->findData(suffix);
    if (form < 0 || form == format_->currentIndex()) return;
    const QSignalBlocker keepsName(format_);
    format_->setCurrentIndex(form);
    look();
}

void BoardExportDialog::browse() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Export to"), file_->text(), {}, nullptr,
                                                      QFileDialog::DontConfirmOverwrite); // write() asks
    if (path.isEmpty()) return;
    file_->setText(path);
    followEnding();
}

void BoardExportDialog::copy() {
    if (!isData()) {
        copyPicture(picture_);
        return showMessage(tr("The picture is on the clipboard."), "good");
    }
    const PanelFrame* frame = board_.frame(panel());
    const std::string data = frame && frame->content() ? frame->content()->data() : std::string();
    if (data.empty()) return showMessage(tr("This panel has no data of its own."), "warning");
    copyData(data);
    showMessage(tr("The data is on the clipboard."), "good");
}

bool BoardExportDialog::mayReplace(const QString& path) {
    const QFileInfo place(path);
    return !place.isFile() ||
           QMessageBox::question(this, tr("Replace the file?"),
                                 tr("%1 exists already. Replace it?").arg(place.fileName())) ==
               QMessageBox::Yes;
}

void BoardExportDialog::write() {
    if (isData())
        writeData();
    else
        writePicture();
}

void BoardExportDialog::writePicture() {
    const QString path = QDir(folder_).absoluteFilePath(file_->text());
    if (!mayReplace(path)) return;
    ExportSteps steps(tr("Drawing %1…").arg(picture_.title), static_cast<int>(picture_.panels.size()), this);
    const QByteArray bytes = pictureBytes(picture_, options(), steps.goesOn());
    if (steps.isEnded()) return showMessage(tr("Cancelled: nothing was written."), "warning");
    if (bytes.isEmpty())
        return showMessage(tr("There is no memory for a picture of that size. Choose a smaller scale."),
                           "critical");
    writeFile(path, bytes);
}

void BoardExportDialog::writeData() {
    const QString path = QDir(folder_).absoluteFilePath(file_->text());
    if (!panel().isEmpty()) {
        const PanelFrame* frame = board_.frame(panel());
        const std::string data = frame && frame->content() ? frame->content()->data() : std::string();
        if (data.empty()) return showMessage(tr("This panel has no data of its own."), "warning");
        if (mayReplace(path)) writeFile(path, QByteArray::fromStdString(data));
        return;
    }
    const std::vector<DataFile> files = boardData(board_, document_.graph(), tab());
    if (files.empty()) return showMessage(tr("No panel of this board has data of its own."), "warning");
    if (!mayReplace(path)) return;
    ExportSteps steps(tr("Writing %1…").arg(picture_.title), 100, this);
    const QByteArray bytes = zipOf(files, steps.goesOn());
    if (steps.isEnded()) return showMessage(tr("Cancelled: nothing was written."), "warning");
    if (bytes.isEmpty()) return showMessage(tr("There is no memory for so much data."), "critical");
    writeFile(path, bytes);
}

void BoardExportDialog::writeFile(const QString& path, const QByteArray& bytes) {
    if (const QString reason = writeWhole(path, bytes); !reason.isEmpty())
        return showMessage(reason, "critical");
    showMessage(
        tr("Written to %1 (%2).").arg(QFileInfo(path).fileName(), QLocale().formattedDataSize(bytes.size())),
        "good");
}

void BoardExportDialog::showMessage(const QString& text, const char* tone) {
    message_->setProperty("tone", QLatin1String(tone));
    repolish(message_);
    message_->setText(text);
}

} // namespace weir
