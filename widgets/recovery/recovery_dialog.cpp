#include "widgets/recovery/recovery_dialog.h"

#include "pipeline/graph/graph_file.h"
#include "widgets/canvas/placed_graph.h"
#include "widgets/compare/compare_window.h"
#include "widgets/compare/difference_text.h"
#include "widgets/theme/theme.h"

#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace weir {

namespace {

constexpr int kWidth = 580;

/// As it was saved last; empty if it never was.
Graph savedGraph(const UnsavedGraph& unsaved) {
    if (unsaved.path.isEmpty()) return {};
    Result<Graph> graph = loadGraph(unsaved.path.toStdString());
    return graph ? placed(std::move(*graph)) : Graph();
}

QString whatItIs(const UnsavedGraph& unsaved) {
    const QString when = QLocale().toString(unsaved.changed.toLocalTime(), QLocale::ShortFormat);
    const QString changes = differencesSummary(differencesOf(savedGraph(unsaved), unsaved.graph));
    return unsaved.path.isEmpty()
               ? RecoveryDialog::tr("%1 – never saved\nLast changed %2 (%3)")
                     .arg(unsaved.name(), when, changes)
               : RecoveryDialog::tr("%1 – %2\nLast changed %3 (%4)")
                     .arg(unsaved.name(), QDir::toNativeSeparators(unsaved.path), when, changes);
}

} // namespace

RecoveryDialog::RecoveryDialog(std::vector<Recovery> recoveries, QWidget* parent)
    : QDialog(parent), recoveries_(std::move(recoveries)), list_(new QListWidget),
      open_(new QPushButton(tr("&Open"))), compare_(new QPushButton(tr("&Compare…"))),
      discard_(new QPushButton(tr("&Discard"))) {
    setObjectName(QStringLiteral("recoveryDialog"));
    setWindowTitle(tr("Recover unsaved graphs"));
    setMinimumWidth(kWidth);
    auto* heading = new QLabel(tr("Weir ended before these changes were saved."));
    heading->setFont(Theme::instance().font(TextStyle::Emphasis));
    heading->setWordWrap(true);
    list_->setObjectName(QStringLiteral("recoveries"));
    list_->setAccessibleName(tr("Unsaved graphs"));
    list_->setAlternatingRowColors(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    open_->setObjectName(QStringLiteral("openRecovery"));
    open_->setProperty("kind", QStringLiteral("primary"));
    open_->setDefault(true);
    open_->setToolTip(tr("Open it with its changes; they are saved when you save it"));
    compare_->setObjectName(QStringLiteral("compareRecovery"));
    compare_->setToolTip(tr("Show what is not as it was saved"));
    discard_->setObjectName(QStringLiteral("discardRecovery"));
    discard_->setProperty("kind", QStringLiteral("danger"));
    discard_->setToolTip(tr("Throw the changes away for good"));
    auto* later = new QPushButton(tr("Decide &later"));
    later->setObjectName(QStringLiteral("recoverLater"));
    later->setToolTip(tr("They are offered again at the next start"));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addWidget(discard_);
    buttons->addWidget(compare_);
    buttons->addStretch();
    buttons->addWidget(later);
    buttons->addWidget(open_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    column->setSpacing(spacing::medium);
    column->addWidget(heading);
    column->addWidget(list_, 1);
    column->addLayout(buttons);

    connect(list_, &QListWidget::itemActivated, this, [this] { Q_EMIT openWanted(current()); });
    connect(open_, &QPushButton::clicked, this, [this] { Q_EMIT openWanted(current()); });
    connect(compare_, &QPushButton::clicked, this, &RecoveryDialog::compare);
    connect(discard_, &QPushButton::clicked, this, &RecoveryDialog::discard);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    fill();
}

int RecoveryDialog::current() const {
    return list_->currentRow();
}

void RecoveryDialog::fill() {
    list_->clear();
    for (const Recovery& recovery : recoveries_)
        list_->addItem(whatItIs(recovery.unsaved));
    list_->setCurrentRow(0);
}

Recovery RecoveryDialog::take(int row) {
    Recovery taken = std::move(recoveries_[static_cast<std::size_t>(row)]);
    recoveries_.erase(recoveries_.begin() + row);
    fill();
    return taken;
}

void RecoveryDialog::compare() {
    const UnsavedGraph& unsaved = recoveries_[static_cast<std::size_t>(current())].unsaved;
    auto* window = new CompareWindow({tr("As it was saved"), savedGraph(unsaved)},
                                     {tr("As it was edited"), unsaved.graph}, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->open();
}

void RecoveryDialog::discard() {
    const Recovery gone = take(current());
    removeRecovery(gone.file);
    if (recoveries_.empty()) accept();
}

} // namespace weir
