#include "widgets/canvas/quick_add.h"

#include "widgets/palette/category_text.h"
#include "widgets/palette/node_search.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace weir {

namespace {

constexpr int kWidth = 400;
constexpr int kHeight = 420;
constexpr int kRowHeight = 40;
constexpr int kIcon = 18;
constexpr int kDescriptionLines = 3;

/// A row: icon, title and summary, and at the right that it was used lately.
class NodeRowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {1, kRowHeight}; // as wide as the list is
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = Theme::instance();
        const Colors& colors = theme.colors();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect row = option.rect.adjusted(0, 1, 0, -1);
        const bool isCurrent = option.state & QStyle::State_Selected;
        if (isCurrent) {
            painter->setPen(QPen(colors.accent, 1));
            painter->setBrush(colors.raised);
            painter->drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius,
                                     spacing::radius);
        }
        const QRect icon(row.left() + spacing::small, row.center().y() - kIcon / 2, kIcon, kIcon);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, icon);
        QRect text = row.adjusted(icon.width() + 2 * spacing::small + spacing::tight, 3, -spacing::small, -3);
        const QString recent =
            index.data(NodeSearch::IsRecentRole).toBool() ? QuickAdd::tr("recent") : QString();
        painter->setFont(theme.font(TextStyle::Caption));
        painter->setPen(colors.textMuted);
        painter->drawText(text, Qt::AlignRight | Qt::AlignTop, recent);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignBottom,
                          painter->fontMetrics().elidedText(index.data(NodeSearch::SummaryRole).toString(),
                                                            Qt::ElideRight, text.width()));
        painter->setFont(theme.font(TextStyle::Emphasis));
        painter->setPen(colors.text);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignTop, index.data().toString());
        painter->restore();
    }
};

} // namespace

QuickAdd::QuickAdd(const NodeRegistry& types, std::function<bool(const NodeType&)> fits,
                   const QString& heading, QWidget* parent)
    : QFrame(parent, Qt::Popup), model_(new NodeSearch(types, std::move(fits), this)), search_(new QLineEdit),
      list_(new QListView), description_(new QLabel) {
    setObjectName(QStringLiteral("quickAdd"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(heading);
    auto* title = new QLabel(heading);
    title->setFont(Theme::instance().font(TextStyle::Caption));
    title->setWordWrap(true);
    search_->setPlaceholderText(tr("Search node types"));
    search_->setAccessibleName(search_->placeholderText());
    search_->setClearButtonEnabled(true);
    list_->setModel(model_);
    list_->setItemDelegate(new NodeRowDelegate(list_));
    list_->setUniformItemSizes(true);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setMouseTracking(true);
    list_->setAccessibleName(tr("Node types that fit"));
    description_->setWordWrap(true);
    description_->setFont(Theme::instance().font(TextStyle::Caption));
    description_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    description_->setMinimumHeight(kDescriptionLines * description_->fontMetrics().lineSpacing());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::small, spacing::small, spacing::small, spacing::small);
    layout->setSpacing(spacing::small);
    layout->addWidget(title);
    layout->addWidget(search_);
    layout->addWidget(list_, 1);
    layout->addWidget(description_);
    setFocusProxy(search_);
    search_->installEventFilter(this);
    connect(search_, &QLineEdit::textChanged, this, &QuickAdd::search);
    connect(list_, &QListView::clicked, this, &QuickAdd::choose);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &QuickAdd::describe);
    connect(list_, &QListView::entered, list_, &QListView::setCurrentIndex);
    search({});
}

void QuickAdd::open(const QPoint& at) {
    resize(kWidth, kHeight);
    QPoint corner = at - QPoint(spacing::large, spacing::large);
    if (const QScreen* const on = screen()) {
        const QRect room = on->availableGeometry();
        corner.setX(qBound(room.left(), corner.x(), qMax(room.left(), room.right() - kWidth)));
        corner.setY(qBound(room.top(), corner.y(), qMax(room.top(), room.bottom() - kHeight)));
    }
    move(corner);
    show();
    search_->setFocus(Qt::PopupFocusReason);
}

void QuickAdd::search(const QString& text) {
    model_->setTyped(text);
    list_->setCurrentIndex(model_->index(0, 0));
    describe();
}

void QuickAdd::describe() {
    const NodeType* const type = model_->typeAt(list_->currentIndex().row());
    description_->setText(type ? QStringLiteral("%1 · %2").arg(categoryText(type->category),
                                                               QString::fromStdString(type->summary))
                               : tr("Nothing fits. Try another word, such as what the node is to do."));
}

void QuickAdd::choose() {
    const NodeType* const type = model_->typeAt(list_->currentIndex().row());
    if (!type) return;
    const QString id = QString::fromStdString(type->id);
    noteRecentNodeType(id);
    close();
    Q_EMIT chosen(id);
}

void QuickAdd::moveCurrent(int step) {
    const int count = model_->rowCount();
    if (count == 0) return;
    const int row = qBound(0, list_->currentIndex().row() + step, count - 1);
    list_->setCurrentIndex(model_->index(row, 0));
}

bool QuickAdd::eventFilter(QObject* watched, QEvent* event) {
    if (watched != search_ || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    constexpr int kPage = 7;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Tab:
        moveCurrent(1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        moveCurrent(-1);
        return true;
    case Qt::Key_PageDown:
        moveCurrent(kPage);
        return true;
    case Qt::Key_PageUp:
        moveCurrent(-kPage);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace weir
