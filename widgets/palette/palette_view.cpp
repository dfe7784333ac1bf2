#include "widgets/palette/palette_view.h"

#include "widgets/palette/palette_model.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace weir {

namespace {

constexpr int kRowHeight = 32;
constexpr int kHeadingHeight = 30;
constexpr int kIconSize = 18;

/// Categories as quiet headings, types with their icon; both on one left edge.
class PaletteDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {option.rect.width(), index.parent().isValid() ? kRowHeight : kHeadingHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = Theme::instance();
        const Colors& colors = theme.colors();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (!index.parent().isValid()) {
            painter->setPen(colors.textMuted);
            painter->setFont(theme.font(TextStyle::Caption));
            painter->drawText(option.rect.adjusted(spacing::medium, 0, -spacing::small, -5),
                              Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
            painter->restore();
            return;
        }
        const QRect row = option.rect.adjusted(spacing::tight, 1, -spacing::tight, -1);
        const bool current = option.state & QStyle::State_Selected;
        const bool hovered = option.state & QStyle::State_MouseOver;
        if (current || hovered) {
            QColor ground = current ? colors.accent : colors.text;
            ground.setAlphaF(current ? 0.18f : 0.07f);
            painter->setPen(Qt::NoPen);
            painter->setBrush(ground);
            painter->drawRoundedRect(row, spacing::radius, spacing::radius);
        }
        const QRect icon(row.left() + spacing::small, row.center().y() - kIconSize / 2 + 1, kIconSize,
                         kIconSize);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, icon);
        painter->setPen(colors.text);
        painter->setFont(theme.font(TextStyle::Body));
        const QRect text = row.adjusted(spacing::small + kIconSize + 10, 0, -spacing::small, 0);
        painter->drawText(
            text, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->restore();
    }
};

} // namespace

PaletteView::PaletteView(QWidget* parent)
    : QWidget(parent), types_(&NodeRegistry::instance()), search_(new QLineEdit(this)),
      tree_(new QTreeView(this)), nothing_(new QLabel(this)), model_(new PaletteModel(*types_, this)),
      filter_(new PaletteFilter(this)) {
    setProperty("ground", QStringLiteral("surface"));
    setAttribute(Qt::WA_StyledBackground);
    filter_->setSourceModel(model_);

    search_->setPlaceholderText(tr("Search nodes"));
    search_->setAccessibleName(tr("Search nodes"));
    search_->setToolTip(tr("Enter adds the chosen node, arrow keys choose another"));
    search_->setClearButtonEnabled(true);
    search_->addAction(Theme::instance().icon(QStringLiteral("search")), QLineEdit::LeadingPosition)
        ->setText(tr("Search"));
    search_->installEventFilter(this);

    tree_->setAccessibleName(tr("Node types"));
    tree_->setModel(filter_);
    tree_->setItemDelegate(new PaletteDelegate(tree_));
    tree_->setHeaderHidden(true);
    tree_->setRootIsDecorated(false);
    tree_->setIndentation(0);
    tree_->setItemsExpandable(false);
    tree_->setUniformRowHeights(false);
    tree_->setMouseTracking(true);
    tree_->setFrameShape(QFrame::NoFrame);
    tree_->setSelectionMode(QAbstractItemView::SingleSelection);
    tree_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree_->setDragEnabled(true);
    tree_->setDragDropMode(QAbstractItemView::DragOnly);
    tree_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree_->expandAll();
    tree_->installEventFilter(this);

    nothing_->setText(tr("No node fits. Try fewer letters, or what it does: “average”, “socket”."));
    nothing_->setWordWrap(true);
    nothing_->setProperty("tone", QStringLiteral("muted"));
    nothing_->setContentsMargins(spacing::small, 0, spacing::small, 0);
    nothing_->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::small, spacing::small, spacing::small, 0);
    layout->setSpacing(spacing::small);
    layout->addWidget(search_);
    layout->addWidget(nothing_);
    layout->addWidget(tree_, 1);
    setMinimumWidth(180);

    connect(search_, &QLineEdit::textChanged, this, &PaletteView::search);
    connect(tree_, &QTreeView::doubleClicked, this, &PaletteView::choose);
    connect(&Theme::instance(), &Theme::changed, this, &PaletteView::refill);
}

void PaletteView::setTypes(const NodeRegistry& types) {
    types_ = &types;
    refill();
}

void PaletteView::refill() {
    model_->setTypes(*types_);
    search(search_->text());
}

void PaletteView::focusSearch() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

void PaletteView::search(const QString& text) {
    filter_->setTyped(text);
    tree_->expandAll();
    const QModelIndex best = text.trimmed().isEmpty() ? QModelIndex() : filter_->best();
    tree_->setCurrentIndex(best);
    if (best.isValid()) tree_->scrollTo(best);
    nothing_->setVisible(filter_->rowCount() == 0);
}

void PaletteView::moveCurrent(int step) {
    std::vector<QModelIndex> types;
    for (int group = 0; group < filter_->rowCount(); ++group) {
        const QModelIndex parent = filter_->index(group, 0);
        for (int row = 0; row < filter_->rowCount(parent); ++row)
            types.push_back(filter_->index(row, 0, parent));
    }
    if (types.empty()) return;
    const auto at = std::find(types.begin(), types.end(), tree_->currentIndex());
    const auto count = static_cast<std::ptrdiff_t>(types.size());
    const std::ptrdiff_t next = at == types.end()
                                    ? (step > 0 ? 0 : count - 1)
                                    : std::clamp<std::ptrdiff_t>(at - types.begin() + step, 0, count - 1);
    tree_->setCurrentIndex(types[static_cast<std::size_t>(next)]);
    tree_->scrollTo(tree_->currentIndex());
}

void PaletteView::choose(const QModelIndex& index) {
    const QString type = index.data(PaletteModel::TypeRole).toString();
    if (!type.isEmpty()) Q_EMIT nodeTypeChosen(type);
}

bool PaletteView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && (watched == search_ || watched == tree_)) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            moveCurrent(1);
            return true;
        case Qt::Key_Up:
            moveCurrent(-1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose(tree_->currentIndex());
            return true;
        case Qt::Key_Escape:
            if (search_->text().isEmpty()) break;
            search_->clear();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace weir
