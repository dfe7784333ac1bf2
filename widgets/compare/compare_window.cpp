#include "widgets/compare/compare_window.h"

#include "widgets/canvas/placed_graph.h"
#include "widgets/compare/compare_picture.h"
#include "widgets/compare/difference_text.h"
#include "widgets/compare/differences_model.h"
#include "widgets/parts/elided_label.h"
#include "widgets/parts/empty_state.h"
#include "widgets/parts/table_or_hint.h"
#include "widgets/parts/table_view.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace weir {

namespace {

QWidget* titled(const QString& title, QWidget* picture) {
    auto* label = new ElidedLabel;
    label->setText(title);
    label->setFont(Theme::instance().font(TextStyle::Emphasis));
    label->setContentsMargins(spacing::small, 0, spacing::small, 0);
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(spacing::small, 0, spacing::small, 0);
    column->setSpacing(spacing::tight);
    column->addWidget(label);
    column->addWidget(picture, 1);
    return whole;
}

} // namespace

CompareWindow::CompareWindow(GraphVersion before, GraphVersion after, QWidget* parent)
    : QDialog(parent), before_(std::move(before)), after_(std::move(after)),
      beforePicture_(new ComparePicture), afterPicture_(new ComparePicture), summary_(new QLabel),
      withLayout_(new QCheckBox(tr("Show &moves"))), model_(new DifferencesModel(this)), table_(nullptr) {
    setObjectName(QStringLiteral("compareWindow"));
    setWindowTitle(tr("Compare"));
    resize(1080, 720);
    auto* pages = new TableOrHint(model_);
    table_ = pages->table();
    table_->setObjectName(QStringLiteral("differencesTable"));
    table_->setAccessibleName(tr("Differences"));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->horizontalHeader()->setSectionResizeMode(DifferencesModel::Before, QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionResizeMode(DifferencesModel::After, QHeaderView::Stretch);
    pages->hint()->setIcon(QStringLiteral("check"));
    pages->hint()->setText(tr("No difference"), tr("Both versions are the same."));
    beforePicture_->setObjectName(QStringLiteral("beforePicture"));
    beforePicture_->setAccessibleName(tr("Before: %1").arg(before_.name));
    afterPicture_->setObjectName(QStringLiteral("afterPicture"));
    afterPicture_->setAccessibleName(tr("After: %1").arg(after_.name));
    summary_->setObjectName(QStringLiteral("compareSummary"));
    withLayout_->setObjectName(QStringLiteral("withLayout"));
    withLayout_->setToolTip(tr("Also tell what was only moved on the canvas"));

    auto* pictures = new QSplitter(Qt::Horizontal);
    pictures->addWidget(titled(before_.name, beforePicture_));
    pictures->addWidget(titled(after_.name, afterPicture_));
    auto* halves = new QSplitter(Qt::Vertical);
    halves->addWidget(pictures);
    halves->addWidget(pages);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    for (QSplitter* splitter : {pictures, halves})
        splitter->setChildrenCollapsible(false);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(spacing::large, spacing::medium, spacing::large, spacing::small);
    top->addWidget(summary_, 1);
    top->addWidget(withLayout_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(halves, 1);

    connect(withLayout_, &QCheckBox::toggled, this, &CompareWindow::fill);
    connect(beforePicture_, &ComparePicture::moved, this, [this] { afterPicture_->follow(*beforePicture_); });
    connect(afterPicture_, &ComparePicture::moved, this, [this] { beforePicture_->follow(*afterPicture_); });
    for (const ComparePicture* picture : {beforePicture_, afterPicture_})
        connect(picture, &ComparePicture::partClicked, this, &CompareWindow::choose);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid()) pointTo(current.row());
            });
    fill();
    table_->setFocus();
}

void CompareWindow::fill() {
    std::vector<PartDifference> differences = differencesOf(before_.graph, after_.graph);
    if (!withLayout_->isChecked()) std::erase_if(differences, isLayoutOnly);
    summary_->setText(differencesSummary(differences));
    std::vector<PartDifference> gone, come;
    for (const PartDifference& difference : differences) {
        if (difference.change != PartChange::Added) gone.push_back(difference);
        if (difference.change != PartChange::Removed) come.push_back(difference);
    }
    beforePicture_->setGraph(placed(before_.graph), gone);
    afterPicture_->setGraph(placed(after_.graph), come);
    const QRectF extent = beforePicture_->extent() | afterPicture_->extent();
    beforePicture_->fit(extent);
    afterPicture_->fit(extent);
    model_->setDifferences(std::move(differences), [this](const PartDifference& difference) {
        for (const Graph* graph : {&after_.graph, &before_.graph}) {
            const GraphBody* body = difference.subgraph.empty() ? static_cast<const GraphBody*>(graph)
                                                                : graph->findSubgraph(difference.subgraph);
            if (const Node* node = body ? body->findNode(difference.id) : nullptr) return node->type;
        }
        return std::string();
    });
}

void CompareWindow::pointTo(int row) {
    const PartDifference& difference = model_->difference(row);
    if (!difference.subgraph.empty()) return;
    const bool isBefore = beforePicture_->pointTo(difference.part, difference.id);
    const bool isAfter = afterPicture_->pointTo(difference.part, difference.id);
    // They look at the same place, and so the one that has it leads.
    if (isBefore && !isAfter) afterPicture_->follow(*beforePicture_);
    if (isAfter && !isBefore) beforePicture_->follow(*afterPicture_);
}

void CompareWindow::choose(GraphPart part, const std::string& id) {
    const int row = model_->rowOf(part, id);
    if (row < 0) return;
    table_->selectRow(row);
    table_->scrollTo(model_->index(row, 0));
}

} // namespace weir
