#include "widgets/commands/command_palette.h"

#include "widgets/commands/command_search.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

namespace {

constexpr int kWidth = 600;
constexpr int kRowHeight = 32;
constexpr int kMostRows = 12;
constexpr int kIconSize = 16;

enum Role { MenuRole = Qt::UserRole + 1, ShortcutRole, ReasonRole };

/// Icon, name and menus on the left, keys on the right; what cannot be done is grey and says why.
class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {option.rect.width(), kRowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = Theme::instance();
        const Colors& colors = theme.colors();
        const QString reason = index.data(ReasonRole).toString();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect row = option.rect.adjusted(0, 1, 0, -1);
        if (option.state & QStyle::State_Selected) {
            QColor ground = colors.accent;
            ground.setAlphaF(0.18f);
            painter->setPen(Qt::NoPen);
            painter->setBrush(ground);
            painter->drawRoundedRect(row, spacing::radius, spacing::radius);
        }
        QRect inner = row.adjusted(spacing::small, 0, -spacing::small, 0);
        const QRect icon(inner.left(), inner.center().y() - kIconSize / 2 + 1, kIconSize, kIconSize);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, icon, Qt::AlignCenter, reason.isEmpty() ? QIcon::Normal : QIcon::Disabled);
        inner.setLeft(icon.right() + spacing::medium);

        painter->setFont(theme.font(TextStyle::Caption));
        painter->setPen(colors.textMuted);
        const QString keys = index.data(ShortcutRole).toString();
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, keys);
        inner.setRight(inner.right() - painter->fontMetrics().horizontalAdvance(keys) - spacing::medium);

        painter->setFont(theme.font(TextStyle::Body));
        painter->setPen(reason.isEmpty() ? colors.text : colors.textMuted);
        const QString name =
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width());
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, name);
        inner.setLeft(inner.left() + painter->fontMetrics().horizontalAdvance(name) + spacing::medium);

        painter->setFont(theme.font(TextStyle::Caption));
        painter->setPen(colors.textMuted);
        const QString menu = index.data(MenuRole).toString();
        const QString beside = reason.isEmpty() ? menu : QStringLiteral("%1 – %2").arg(menu, reason);
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(beside, Qt::ElideRight, inner.width()));
        painter->restore();
    }
};

QStandardItem* itemOf(const Command& command) {
    auto* item = new QStandardItem(command.action->icon(), command.name);
    const QString reason = whyNot(*command.action);
    item->setData(command.menu, MenuRole);
    item->setData(command.shortcut, ShortcutRole);
    item->setData(reason, ReasonRole);
    QStringList spoken{command.name, command.menu};
    for (const QString& more : {command.shortcut, reason})
        if (!more.isEmpty()) spoken << more;
    item->setData(spoken.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
    item->setToolTip(reason);
    return item;
}

} // namespace

CommandPalette::CommandPalette(const QMenuBar& bar, QWidget* window)
    : QFrame(window, Qt::Popup), bar_(bar), search_(new QLineEdit(this)), list_(new QListView(this)),
      nothing_(new QLabel(tr("No command fits."), this)), model_(new QStandardItemModel(this)) {
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    setProperty("ground", QStringLiteral("surface"));
    setProperty("edge", QStringLiteral("all"));
    setAttribute(Qt::WA_StyledBackground);

    search_->setObjectName(QStringLiteral("commandSearch"));
    search_->setPlaceholderText(tr("What do you want to do?"));
    search_->setAccessibleName(tr("Search commands"));
    search_->setToolTip(tr("Enter does the chosen command, arrow keys choose another"));
    search_->addAction(Theme::instance().icon(QStringLiteral("search")), QLineEdit::LeadingPosition)
        ->setText(tr("Search"));
    search_->installEventFilter(this);
    list_->setObjectName(QStringLiteral("commandList"));
    list_->setAccessibleName(tr("Commands"));
    list_->setModel(model_);
    list_->setItemDelegate(new CommandDelegate(list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(true);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    // The search field keeps the keyboard.
    list_->setFocusPolicy(Qt::NoFocus);
    nothing_->setProperty("tone", QStringLiteral("muted"));
    nothing_->setContentsMargins(spacing::small, spacing::tight, spacing::small, spacing::tight);
    setFocusProxy(search_);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::small, spacing::small, spacing::small, spacing::small);
    column->setSpacing(spacing::small);
    column->addWidget(search_);
    column->addWidget(nothing_);
    column->addWidget(list_);

    connect(search_, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(list_, &QListView::clicked, this, &CommandPalette::choose);
}

void CommandPalette::open() {
    commands_ = commandsOf(bar_);
    search_->clear();
    search({});
    const QWidget& window = *parentWidget();
    const int width = std::min(kWidth, window.width() - 2 * spacing::huge);
    list_->setFixedHeight(kMostRows * kRowHeight);
    resize(width, sizeHint().height());
    move(window.mapToGlobal(QPoint((window.width() - width) / 2, window.height() / 10)));
    show();
    search_->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::search(const QString& typed) {
    shown_ = findCommands(typed, commands_, commandsUsedLast());
    model_->clear();
    for (const Command& command : shown_)
        model_->appendRow(itemOf(command));
    nothing_->setVisible(shown_.empty());
    list_->setCurrentIndex(model_->index(0, 0));
    list_->scrollToTop();
}

void CommandPalette::moveCurrent(int step) {
    if (shown_.empty()) return;
    const int row = std::clamp(list_->currentIndex().row() + step, 0, model_->rowCount() - 1);
    list_->setCurrentIndex(model_->index(row, 0));
    list_->scrollTo(list_->currentIndex());
}

void CommandPalette::choose() {
    const int row = list_->currentIndex().row();
    if (row < 0) return;
    const Command command = shown_[static_cast<std::size_t>(row)];
    if (!command.action->isEnabled()) return; // its row says why
    rememberCommand(command.id());
    hide();
    command.action->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        moveCurrent(1);
        return true;
    case Qt::Key_Up:
        moveCurrent(-1);
        return true;
    case Qt::Key_PageDown:
        moveCurrent(kMostRows);
        return true;
    case Qt::Key_PageUp:
        moveCurrent(-kMostRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace weir
