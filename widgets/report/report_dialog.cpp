#include "widgets/report/report_dialog.h"

#include "pipeline/data/timestamp_arithmetic.h"
#include "pipeline/graph/graph.h"
#include "widgets/dashboard/board.h"
#include "widgets/export/board_data.h"
#include "widgets/export/export_steps.h"
#include "widgets/export/whole_file.h"
#include "widgets/parts/moment_text.h"
#include "widgets/report/print_preview.h"
#include "widgets/report/report_pages.h"
#include "widgets/report/shown_period.h"
#include "widgets/theme/style_sheet.h"
#include "widgets/window/window_settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

constexpr int kWidth = 520;
constexpr int kMostBoardRows = 4;
constexpr Duration kProposed = std::chrono::hours(1);

/// What a clock in the zone shows. The fields know no other zones than the desktop's, and take it as UTC.
void setMoment(QDateTimeEdit& field, Timestamp time, const QTimeZone& zone) {
    const QDateTime moment = dateTimeOf(time, zone);
    field.setTimeSpec(Qt::UTC);
    field.setDateTime(QDateTime(moment.date(), moment.time(), Qt::UTC));
}

Timestamp momentOf(const QDateTimeEdit& field, const QTimeZone& zone) {
    return QDateTime(field.date(), field.time(), zone).toMSecsSinceEpoch() * 1'000'000;
}

} // namespace

ReportDialog::ReportDialog(std::function<ReportSources()> sources, BoardPlayback& playback, BoardTime& time,
                           const QString& folder, QWidget* parent)
    : QDialog(parent), sources_(std::move(sources)), playback_(playback), time_(time), folder_(folder),
      title_(new QLineEdit), period_(new QComboBox), from_(new QDateTimeEdit), to_(new QDateTimeEdit),
      boards_(new QListWidget), graph_(new QCheckBox(tr("Picture of the graph"))),
      alerts_(new QCheckBox(tr("Alerts of the period"))), paper_(new QComboBox), orientation_(new QComboBox),
      file_(new QLineEdit), message_(new QLabel), browse_(new QPushButton(tr("Browse…"))),
      preview_(new QPushButton(tr("Preview…"))), close_(new QPushButton(tr("Close"))),
      write_(new QPushButton(tr("Write report"))) {
    setWindowTitle(tr("Report"));
    setObjectName(QStringLiteral("reportDialog"));
    setMinimumWidth(kWidth);
    makeFields();
    fillBoards();
    listen();
    updateFields();
}

ReportDialog::~ReportDialog() {
    WindowSettings settings;
    settings.setValue(QStringLiteral("report/paper"), paper_->currentIndex());
    settings.setValue(QStringLiteral("report/orientation"), orientation_->currentIndex());
    settings.setValue(QStringLiteral("report/graph"), graph_->isChecked());
    settings.setValue(QStringLiteral("report/alerts"), alerts_->isChecked());
}

void ReportDialog::makeFields() {
    const ReportSources sources = sources_();
    const QString graphTitle = QString::fromStdString(sources.graph.title);
    const QString stem = !graphTitle.isEmpty()     ? graphTitle
                         : !sources.path.isEmpty() ? QFileInfo(sources.path).completeBaseName()
                                                   : tr("Report");
    title_->setText(stem);
    file_->setText(QDir(folder_).filePath(fileNameOf(stem) + QStringLiteral(".pdf")));
    period_->addItem(tr("What the panels show"));
    period_->addItem(tr("From and to"));
    paper_->addItem(QStringLiteral("A4"), static_cast<int>(QPageSize::A4));
    paper_->addItem(tr("Letter"), static_cast<int>(QPageSize::Letter));
    orientation_->addItem(tr("Portrait"), static_cast<int>(QPageLayout::Portrait));
    orientation_->addItem(tr("Landscape"), static_cast<int>(QPageLayout::Landscape));
    const WindowSettings settings;
    paper_->setCurrentIndex(settings.value(QStringLiteral("report/paper"), 0).toInt() == 1 ? 1 : 0);
    orientation_->setCurrentIndex(settings.value(QStringLiteral("report/orientation"), 0).toInt() == 1 ? 1
                                                                                                       : 0);
    graph_->setChecked(settings.value(QStringLiteral("report/graph"), true).toBool());
    alerts_->setChecked(settings.value(QStringLiteral("report/alerts"), true).toBool());
    const TimeRange shown = time_.range().value_or(
        TimeRange{saturatingSubtract(time_.lookedAt(), kProposed.count()), time_.lookedAt()});
    setMoment(*from_, shown.from, time_.zone());
    setMoment(*to_, shown.to, time_.zone());
    for (QDateTimeEdit* edit : {from_, to_}) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        edit->setCalendarPopup(true);
    }
    const auto name = [](QWidget* field, const char* id, const QString& accessible, const QString& toolTip) {
        field->setObjectName(QLatin1String(id));
        field->setAccessibleName(accessible);
        field->setToolTip(toolTip);
    };
    name(title_, "title", tr("Title"), tr("What stands over the report"));
    name(period_, "period", tr("Period"),
         tr("The part of event time that charts and alerts are of; other panels show what they showed at its "
            "end"));
    name(from_, "from", tr("From"), tr("The first moment of the period"));
    name(to_, "to", tr("To"), tr("The last moment of the period"));
    name(boards_, "boards", tr("Boards"), tr("Whose panels the report shows"));
    name(graph_, "graph", tr("Picture of the graph"), tr("The graph as the canvas shows it"));
    name(alerts_, "alerts", tr("Alerts of the period"), tr("A table of what fired and cleared"));
    name(paper_, "paper", tr("Paper"), tr("The size of the pages"));
    name(orientation_, "orientation", tr("Orientation"), tr("How the paper lies"));
    name(file_, "file", tr("File"), tr("A file that is there is replaced only when the new one is whole"));
    name(browse_, "browse", tr("Choose where to write"), tr("Choose where to write"));
    name(preview_, "preview", tr("Preview"), tr("See the pages, and print them"));
    name(close_, "close", tr("Close"), tr("Close (Esc)"));
    name(write_, "write", tr("Write report"), tr("Write the PDF (Enter)"));
    message_->setObjectName(QStringLiteral("message"));
    message_->setWordWrap(true);
    message_->setTextFormat(Qt::PlainText);
    message_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    write_->setProperty("kind", QStringLiteral("primary"));
    write_->setDefault(true);
    for (QPushButton* button : {browse_, preview_, close_})
        button->setAutoDefault(false);

    const auto beside = [](std::initializer_list<QWidget*> widgets, int stretched) {
        auto* row = new QHBoxLayout;
        row->setSpacing(spacing::small);
        int index = 0;
        for (QWidget* widget : widgets)
            row->addWidget(widget, stretched < 0 || index++ == stretched ? 1 : 0);
        return row;
    };
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(spacing::large);
    form->setVerticalSpacing(spacing::medium);
    form->addRow(tr("Title"), title_);
    form->addRow(tr("Period"), period_);
    form->addRow(QString(), beside({from_, to_}, -1));
    form->addRow(tr("Boards"), boards_);
    form->addRow(tr("With"), graph_);
    form->addRow(QString(), alerts_);
    form->addRow(tr("Paper"), beside({paper_, orientation_}, -1));
    form->addRow(tr("File"), beside({file_, browse_}, 0));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(preview_);
    buttons->addStretch();
    buttons->addWidget(close_);
    buttons->addWidget(write_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::huge, spacing::huge, spacing::huge, spacing::large);
    column->setSpacing(spacing::large);
    column->addLayout(form);
    column->addWidget(message_);
    column->addStretch();
    column->addLayout(buttons);
}

void ReportDialog::fillBoards() {
    const Graph& graph = sources_().graph;
    for (const std::string& tab : boardTabs(graph)) {
        auto* item = new QListWidgetItem(boardTitle(graph, tab), boards_); // which owns it
        item->setData(Qt::UserRole, QString::fromStdString(tab));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    const int rows = std::clamp(boards_->count(), 1, kMostBoardRows);
    boards_->setFixedHeight(rows * boards_->sizeHintForRow(0) + 2 * boards_->frameWidth());
}

void ReportDialog::listen() {
    connect(period_, &QComboBox::currentIndexChanged, this, &ReportDialog::updateFields);
    connect(boards_, &QListWidget::itemChanged, this, &ReportDialog::updateFields);
    connect(graph_, &QCheckBox::toggled, this, &ReportDialog::updateFields);
    connect(alerts_, &QCheckBox::toggled, this, &ReportDialog::updateFields);
    connect(browse_, &QPushButton::clicked, this, &ReportDialog::browse);
    connect(preview_, &QPushButton::clicked, this, &ReportDialog::preview);
    connect(close_, &QPushButton::clicked, this, &ReportDialog::reject);
    connect(write_, &QPushButton::clicked, this, &ReportDialog::write);
}

void ReportDialog::updateFields() {
    for (QDateTimeEdit* edit : {from_, to_})
        edit->setEnabled(period_->currentIndex() == 1);
    const ReportRequest wanted = request();
    const bool isEmpty = wanted.boards.empty() && !wanted.withGraph && !wanted.withAlerts;
    preview_->setEnabled(!isEmpty);
    write_->setEnabled(!isEmpty);
    showMessage(isEmpty ? tr("Choose what the report is to hold.") : QString(), "muted");
}

ReportRequest ReportDialog::request() const {
    ReportRequest request;
    request.title = title_->text().trimmed();
    for (int row = 0; row < boards_->count(); ++row)
        if (boards_->item(row)->checkState() == Qt::Checked)
            request.boards.push_back(boards_->item(row)->data(Qt::UserRole).toString().toStdString());
    request.withGraph = graph_->isChecked();
    request.withAlerts = alerts_->isChecked();
    if (period_->currentIndex() == 1) {
        const auto [from, to] = std::minmax({momentOf(*from_, time_.zone()), momentOf(*to_, time_.zone())});
        request.period = TimeRange{from, to};
    }
    request.page =
        QPageLayout(QPageSize(static_cast<QPageSize::PageSizeId>(paper_->currentData().toInt())),
                    static_cast<QPageLayout::Orientation>(orientation_->currentData().toInt()), QMarginsF());
    return request;
}

void ReportDialog::browse() {
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Write report to"), file_->text(), tr("PDF (*.pdf)"), nullptr,
                                     QFileDialog::DontConfirmOverwrite); // write() asks
    if (!path.isEmpty()) file_->setText(path);
}

std::optional<Report> ReportDialog::report() {
    const ReportRequest wanted = request();
    isPeriodThere_ = true;
    if (!wanted.period) return makeReport(wanted, sources_());
    const ShownPeriod shown(playback_, time_, *wanted.period, this);
    isPeriodThere_ = shown.isThere();
    if (shown.isCancelled()) return std::nullopt;
    return makeReport(wanted, sources_());
}

void ReportDialog::preview() {
    if (const std::optional<Report> report = this->report()) previewPrint(*report, this);
}

void ReportDialog::write() {
    const QString path = QDir(folder_).absoluteFilePath(file_->text());
    if (QFileInfo(path).isFile() &&
        QMessageBox::question(this, tr("Replace the file?"),
                              tr("%1 exists already. Replace it?").arg(QFileInfo(path).fileName())) !=
            QMessageBox::Yes)
        return;
    const std::optional<Report> report = this->report();
    if (!report) return showMessage(tr("Cancelled: nothing was written."), "warning");
    const int pages = ReportPages(*report).count();
    ExportSteps steps(tr("Writing the report…"), pages, this);
    const QByteArray bytes = reportAsPdf(*report, steps.goesOn());
    if (steps.isEnded()) return showMessage(tr("Cancelled: nothing was written."), "warning");
    if (const QString reason = writeWhole(path, bytes); !reason.isEmpty())
        return showMessage(reason, "critical");
    const QString done = tr("%n pages written to %1.", nullptr, pages).arg(QFileInfo(path).fileName());
    if (isPeriodThere_) return showMessage(done, "good");
    showMessage(done + u' ' + tr("There are no records of the period, in memory or captured."), "warning");
}

void ReportDialog::showMessage(const QString& text, const char* tone) {
    message_->setProperty("tone", QLatin1String(tone));
    repolish(message_);
    message_->setText(text);
}

} // namespace weir
