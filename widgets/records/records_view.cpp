#include "widgets/records/records_view.h"

#include "widgets/parts/elided_label.h"
#include "widgets/parts/empty_state.h"
#include "widgets/parts/table_view.h"
#include "widgets/records/records_model.h"
#include "widgets/records/records_text.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace weir {

namespace {

constexpr int kReadEvery = 250; ///< milliseconds: faster than that nobody reads
constexpr std::size_t kRows = 500;

} // namespace

RecordsView::RecordsView(Engine& engine, QWidget* parent)
    : QWidget(parent), engine_(engine), model_(new RecordsModel(this)), table_(new TableView),
      empty_(new EmptyState), pages_(new QStackedWidget), caption_(new ElidedLabel), count_(new QLabel),
      hold_(new QToolButton), copy_(new QToolButton), chart_(new QPushButton) {
    setObjectName(QStringLiteral("records"));
    const Theme& theme = Theme::instance();
    table_->setModel(model_);
    table_->setObjectName(QStringLiteral("recordsTable"));
    empty_->setIcon(QStringLiteral("records"));
    caption_->setFont(theme.font(TextStyle::Emphasis));
    count_->setProperty("tone", QStringLiteral("muted"));
    hold_->setObjectName(QStringLiteral("holdRecords"));
    hold_->setCheckable(true);
    hold_->setIcon(theme.icon(QStringLiteral("pause")));
    hold_->setText(tr("Hold"));
    hold_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    hold_->setToolTip(tr("Hold these records still to read them; the graph runs on."));
    copy_->setObjectName(QStringLiteral("copyRecords"));
    copy_->setIcon(theme.icon(QStringLiteral("copy")));
    copy_->setText(tr("Copy"));
    copy_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    copy_->setToolTip(tr("Copy the selected records, or all of them if none is selected."));
    copy_->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(copy_);
    menu->addAction(tr("As CSV"), this, [this] { copy(CopyAs::Csv); })
        ->setObjectName(QStringLiteral("copyCsv"));
    menu->addAction(tr("As JSON"), this, [this] { copy(CopyAs::JsonLines); })
        ->setObjectName(QStringLiteral("copyJson"));
    copy_->setMenu(menu);
    chart_->setObjectName(QStringLiteral("showAsChart"));
    chart_->setIcon(theme.icon(QStringLiteral("line-chart")));
    chart_->setText(tr("Show as chart"));
    chart_->setProperty("kind", QStringLiteral("flat"));
    chart_->setToolTip(tr("Add a line chart of this output to the dashboard."));

    auto* bar = new QFrame;
    bar->setProperty("edge", QStringLiteral("bottom"));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(spacing::medium, spacing::tight / 2, spacing::small, spacing::tight / 2);
    row->setSpacing(spacing::small);
    row->addWidget(caption_, 1);
    row->addWidget(count_);
    row->addWidget(chart_);
    row->addWidget(hold_);
    row->addWidget(copy_);
    pages_->addWidget(empty_);
    pages_->addWidget(table_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(pages_, 1);

    connect(hold_, &QToolButton::toggled, this, &RecordsView::hold);
    connect(chart_, &QPushButton::clicked, this, [this] {
        if (output_) Q_EMIT chartWanted(*output_);
    });
    auto* shortcut = new QShortcut(
        QKeySequence::Copy, table_, this, [this] { copy(CopyAs::Csv); }, Qt::WidgetShortcut);
    shortcut->setObjectName(QStringLiteral("copyShortcut"));
    connect(&timer_, &QTimer::timeout, this, [this] {
        if (!isHeld()) refresh();
    });
    timer_.setInterval(kReadEvery);
    updateText();
}

bool RecordsView::isHeld() const {
    return hold_->isChecked();
}

void RecordsView::showOutput(const std::optional<Endpoint>& output, const QString& name) {
    const bool isOther = output != output_;
    output_ = output;
    name_ = name;
    if (isOther) {
        hold_->setChecked(false);
        model_->clear();
        table_->scrollToTop();
    }
    refresh();
}

void RecordsView::refresh() {
    if (output_)
        model_->setRecords(engine_.latest(*output_, kRows), kRows);
    else
        model_->clear();
    updateText();
}

void RecordsView::updateText() {
    caption_->setText(output_ ? name_ : QString());
    caption_->setToolTip(output_ ? QString::fromStdString(output_->text()) : QString());
    const int rows = model_->rowCount();
    count_->setText(rows == 0 ? QString() : tr("newest %n", nullptr, rows));
    for (QWidget* button : {static_cast<QWidget*>(hold_), static_cast<QWidget*>(copy_)})
        button->setEnabled(rows > 0);
    chart_->setEnabled(output_.has_value());
    pages_->setCurrentWidget(rows > 0 ? static_cast<QWidget*>(table_) : empty_);
    if (!output_)
        empty_->setText(tr("Select a wire to look into it"),
                        tr("Click a wire or a node on the canvas: its newest records stand here."));
    else if (engine_.isOver())
        empty_->setText(tr("No records"), tr("Run the graph to see what passes here."));
    else
        empty_->setText(tr("Waiting for records"), tr("Nothing has passed here so far."));
}

void RecordsView::hold(bool isHeld) {
    hold_->setIcon(Theme::instance().icon(isHeld ? QStringLiteral("run") : QStringLiteral("pause")));
    hold_->setText(isHeld ? tr("Held") : tr("Hold"));
    if (!isHeld) refresh();
}

void RecordsView::copy(CopyAs form) {
    std::vector<int> rows;
    for (const QModelIndex& index : table_->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    if (rows.empty()) {
        rows.resize(static_cast<std::size_t>(model_->rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
    }
    QGuiApplication::clipboard()->setText(form == CopyAs::Csv ? recordsAsCsv(*model_, rows)
                                                              : recordsAsJson(*model_, rows));
}

void RecordsView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    timer_.start();
    if (!isHeld()) refresh();
}

void RecordsView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    timer_.stop();
}

} // namespace weir
