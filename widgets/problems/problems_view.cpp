#include "widgets/problems/problems_view.h"

#include "widgets/parts/empty_state.h"
#include "widgets/parts/table_view.h"
#include "widgets/problems/problems_model.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

ProblemsView::ProblemsView(GraphDocument& document, QWidget* parent)
    : QWidget(parent), document_(document), model_(new ProblemsModel(this)), table_(new TableView),
      empty_(new EmptyState), pages_(new QStackedWidget) {
    setObjectName(QStringLiteral("problems"));
    table_->setObjectName(QStringLiteral("problemsTable"));
    table_->setModel(model_);
    table_->horizontalHeader()->setSectionResizeMode(ProblemsModel::Message, QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionResizeMode(ProblemsModel::Fix, QHeaderView::Stretch);
    empty_->setIcon(QStringLiteral("check"));
    empty_->setText(tr("No problems"), tr("The graph can run."));
    pages_->addWidget(empty_);
    pages_->addWidget(table_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pages_);
    connect(table_, &QTableView::activated, this, &ProblemsView::goTo);
    connect(&document_, &GraphDocument::problemsChanged, this, &ProblemsView::showAll);
    const auto forgetRefusal = [this] {
        if (refusal_.empty()) return;
        refusal_.clear();
        showAll();
    };
    connect(&document_, &GraphDocument::changed, this, forgetRefusal);
    connect(&document_, &GraphDocument::replaced, this, forgetRefusal);
    showAll();
}

void ProblemsView::showRefusal(const std::vector<Problem>& problems) {
    refusal_ = problems;
    showAll();
}

void ProblemsView::showAll() {
    std::vector<Problem> problems = document_.problems();
    for (const Problem& problem : refusal_)
        if (std::find(problems.begin(), problems.end(), problem) == problems.end())
            problems.push_back(problem);
    model_->setProblems(std::move(problems));
    pages_->setCurrentWidget(model_->rowCount() > 0 ? static_cast<QWidget*>(table_) : empty_);
    Q_EMIT countChanged(model_->rowCount(), model_->errorCount());
}

void ProblemsView::goTo(const QModelIndex& index) {
    const Problem& problem = model_->problem(index.row());
    if (!problem.node.empty())
        Q_EMIT placeWanted(QString::fromStdString(problem.node), QString::fromStdString(problem.parameter));
    else if (const auto wire = Wire::parse(problem.wire))
        Q_EMIT wireWanted(*wire);
}

} // namespace weir
