#include "widgets/problems/problems_view.h"

#include "pipeline/runtime/seen_fields.h"
#include "widgets/parts/empty_state.h"
#include "widgets/parts/table_or_hint.h"
#include "widgets/parts/table_view.h"
#include "widgets/problems/mend_button.h"
#include "widgets/problems/mend_text.h"
#include "widgets/problems/problems_model.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

ProblemsView::ProblemsView(GraphDocument& document, QWidget* parent)
    : QWidget(parent), document_(document), model_(new ProblemsModel(this)), pages_(new TableOrHint(model_)) {
    TableView* table = pages_->table();
    setObjectName(QStringLiteral("problems"));
    table->setObjectName(QStringLiteral("problemsTable"));
    table->horizontalHeader()->setSectionResizeMode(ProblemsModel::Message, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(ProblemsModel::Fix, QHeaderView::Stretch);
    pages_->hint()->setIcon(QStringLiteral("check"));
    pages_->hint()->setText(tr("No problems"), tr("The graph can run."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pages_);
    table->setWordWrap(true);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(ProblemsModel::Step, QHeaderView::ResizeToContents);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->installEventFilter(this);
    connect(table, &QTableView::activated, this, &ProblemsView::goTo);
    connect(model_, &QAbstractItemModel::modelReset, this, &ProblemsView::showMends);
    // How many lines a text takes depends on its column, and columns follow the window.
    fitting_.setSingleShot(true);
    fitting_.setInterval(0);
    connect(&fitting_, &QTimer::timeout, table, &QTableView::resizeRowsToContents);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, &fitting_, qOverload<>(&QTimer::start));
    connect(&document_, &GraphDocument::problemsChanged, this, &ProblemsView::showAll);
    const auto forget = [this] {
        schemas_.clear();
        if (refusal_.empty() && seen_.empty()) return;
        refusal_.clear();
        seen_.clear();
        showAll();
    };
    connect(&document_, &GraphDocument::changed, this, forget);
    connect(&document_, &GraphDocument::replaced, this, forget);
    showAll();
}

void ProblemsView::showRefusal(const std::vector<Problem>& problems) {
    refusal_ = problems;
    showAll();
}

void ProblemsView::showStatistics(const Statistics& statistics) {
    std::vector<SchemaPointer> schemas;
    for (const WireStatistics& wire : statistics.wires)
        schemas.push_back(wire.schema);
    if (schemas == schemas_) return;
    schemas_ = std::move(schemas);
    std::vector<Problem> seen = checkSeenFields(document_.graph(), statistics);
    if (seen == seen_) return;
    seen_ = std::move(seen);
    showAll();
}

void ProblemsView::showAll() {
    std::vector<Problem> problems = document_.problems();
    for (const Problem& problem : refusal_)
        if (std::find(problems.begin(), problems.end(), problem) == problems.end())
            problems.push_back(problem);
    // What is wrong whatever comes is said already.
    for (const Problem& problem : seen_)
        if (std::none_of(problems.begin(), problems.end(), [&problem](const Problem& known) {
                return known.node == problem.node && known.parameter == problem.parameter;
            }))
            problems.push_back(problem);
    model_->setProblems(std::move(problems));
    Q_EMIT countChanged(model_->rowCount(), model_->errorCount());
}

void ProblemsView::showMends() {
    TableView* const table = pages_->table();
    for (int row = 0; row < model_->rowCount(); ++row) {
        const std::vector<Mend>& mends = model_->problem(row).mends;
        if (mends.empty()) continue;
        auto* cell = new QWidget;
        auto* layout = new QHBoxLayout(cell);
        layout->setContentsMargins(spacing::tight, 2, spacing::tight, 2);
        auto* button = new MendButton(cell);
        button->setMends(mends);
        layout->addWidget(button, 0, Qt::AlignLeft | Qt::AlignVCenter);
        // The step changes the list, and with it this button.
        connect(button, &MendButton::mendWanted, this, &ProblemsView::mend, Qt::QueuedConnection);
        table->setIndexWidget(model_->index(row, ProblemsModel::Step), cell);
    }
}

void ProblemsView::mend(const Mend& step) {
    document_.change(mendText(step), [&step](Graph& graph) { applyMend(graph, step); });
}

bool ProblemsView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == pages_->table() && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const QModelIndex current = pages_->table()->currentIndex();
        if (isEnter && (key->modifiers() & Qt::ControlModifier) && current.isValid()) {
            if (const std::vector<Mend> mends = model_->problem(current.row()).mends; !mends.empty())
                mend(mends.front());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ProblemsView::goTo(const QModelIndex& index) {
    const Problem& problem = model_->problem(index.row());
    if (!problem.node.empty())
        Q_EMIT placeWanted(QString::fromStdString(problem.node), QString::fromStdString(problem.parameter));
    else if (const auto wire = Wire::parse(problem.wire))
        Q_EMIT wireWanted(*wire);
}

} // namespace weir
