#include "widgets/dashboard/fields_pane.h"

#include "widgets/dashboard/fields_tree.h"
#include "widgets/dashboard/panel_message.h"
#include "widgets/document/graph_document.h"
#include "widgets/parts/empty_state.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTreeView>
#include <QVBoxLayout>

namespace weir {

namespace {

constexpr int kLeastWidth = 176;
constexpr int kIndentation = 10;

} // namespace

FieldsPane::FieldsPane(GraphDocument& document, QWidget* parent)
    : QWidget(parent), document_(document), search_(new QLineEdit), tree_(new QTreeView),
      empty_(new EmptyState), model_(new FieldsTree(this)), filter_(new FieldsFilter(this)) {
    setObjectName(QStringLiteral("fieldsPane"));
    setProperty("ground", QStringLiteral("surface"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(kLeastWidth);
    filter_->setSourceModel(model_);
    search_->setObjectName(QStringLiteral("searchFields"));
    search_->setPlaceholderText(tr("Search fields"));
    search_->setAccessibleName(tr("Search fields"));
    search_->setToolTip(tr("Enter adds a panel of the first field that is found"));
    search_->setClearButtonEnabled(true);
    search_->addAction(Theme::instance().icon(QStringLiteral("search")), QLineEdit::LeadingPosition)
        ->setText(tr("Search"));
    search_->installEventFilter(this);
    tree_->setObjectName(QStringLiteral("fieldsTree"));
    tree_->setAccessibleName(tr("Fields of all outputs"));
    tree_->setModel(filter_);
    tree_->setHeaderHidden(true);
    tree_->setIndentation(kIndentation);
    tree_->setFrameShape(QFrame::NoFrame);
    tree_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    tree_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree_->setDragEnabled(true);
    tree_->setDragDropMode(QAbstractItemView::DragOnly);
    tree_->setDefaultDropAction(Qt::CopyAction);
    tree_->setTextElideMode(Qt::ElideRight);
    tree_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree_->setExpandsOnDoubleClick(false);
    tree_->installEventFilter(this);
    empty_->setIcon(QStringLiteral("fields"));
    empty_->setText(tr("No outputs yet"), tr("Drag a source onto the canvas: its fields stand here then."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::small, spacing::small, 0, 0);
    column->setSpacing(spacing::small);
    column->addWidget(search_);
    column->addWidget(tree_, 1);
    column->addWidget(empty_, 1);

    connect(search_, &QLineEdit::textChanged, this, &FieldsPane::search);
    connect(tree_, &QTreeView::doubleClicked, this, &FieldsPane::add);
    const auto remember = [this](const QModelIndex& output, bool isFolded) {
        if (isRefilling_ || !search_->text().isEmpty()) return;
        const QString source = output.data(FieldsTree::SourceRole).toString();
        if (isFolded)
            folded_.insert(source);
        else
            folded_.erase(source);
    };
    connect(tree_, &QTreeView::collapsed, this, [remember](const QModelIndex& row) { remember(row, true); });
    connect(tree_, &QTreeView::expanded, this, [remember](const QModelIndex& row) { remember(row, false); });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        shown_.clear();
        refill();
    });
    refill();
}

void FieldsPane::setSchemas(const std::map<Endpoint, Schema>& schemas) {
    schemas_ = schemas;
    if (isVisible()) refill();
}

void FieldsPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refill();
}

void FieldsPane::refill() {
    const std::vector<std::pair<Endpoint, QString>> outputs = sourcesOf(document_.graph());
    tree_->setVisible(!outputs.empty());
    search_->setVisible(!outputs.empty());
    empty_->setVisible(outputs.empty());
    if (outputs == shown_ && schemas_ == shownSchemas_) return;
    shown_ = outputs;
    shownSchemas_ = schemas_;
    isRefilling_ = true;
    const int scrolled = tree_->verticalScrollBar()->value();
    model_->setOutputs(outputs, schemas_);
    search(search_->text());
    tree_->verticalScrollBar()->setValue(scrolled);
    isRefilling_ = false;
}

void FieldsPane::search(const QString& text) {
    filter_->setFilterFixedString(text.trimmed());
    isRefilling_ = true;
    for (int row = 0; row < filter_->rowCount(); ++row) {
        const QModelIndex output = filter_->index(row, 0);
        tree_->setExpanded(output, !text.trimmed().isEmpty() ||
                                       !folded_.contains(output.data(FieldsTree::SourceRole).toString()));
    }
    isRefilling_ = false;
}

void FieldsPane::focusSearch() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

std::vector<DraggedFields> FieldsPane::chosen() const {
    QModelIndexList rows;
    for (const QModelIndex& row : tree_->selectionModel()->selectedRows())
        rows << filter_->mapToSource(row);
    return model_->fieldsOf(rows);
}

void FieldsPane::add() {
    const std::vector<DraggedFields> fields = chosen();
    if (!fields.empty()) Q_EMIT panelsWanted(fields);
}

bool FieldsPane::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == tree_ && isEnter) {
        add();
        return true;
    }
    if (watched == search_ && (isEnter || key == Qt::Key_Down)) {
        // The first field that is found, or else its output.
        QModelIndex first = filter_->index(0, 0);
        if (filter_->rowCount(first) > 0 &&
            !first.data().toString().contains(search_->text().trimmed(), Qt::CaseInsensitive))
            first = filter_->index(0, 0, first);
        tree_->setCurrentIndex(first);
        if (isEnter)
            add();
        else
            tree_->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace weir
