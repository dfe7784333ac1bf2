#include "widgets/dashboard/board_tabs.h"

#include "widgets/dashboard/board.h"
#include "widgets/dashboard/board_edits.h"
#include "widgets/dashboard/board_layout.h"
#include "widgets/dashboard/dragged_fields.h"
#include "widgets/theme/theme.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace weir {

namespace {

constexpr int kLeastEditorWidth = 120;
constexpr int kLeastWidth = 220;

/// A lone ampersand would be taken for a mnemonic.
QString withoutMnemonic(QString title) {
    return title.replace(u'&', QStringLiteral("&&"));
}

QString titleOf(const BoardTab& board) {
    return QString::fromStdString(board.title.empty() ? board.id : board.title);
}

} // namespace

BoardTabs::BoardTabs(GraphDocument& document, Board& board, QWidget* parent)
    : QTabBar(parent), document_(document), board_(board), editor_(new QLineEdit(this)) {
    setObjectName(QStringLiteral("boardTabs"));
    setAccessibleName(tr("Boards"));
    setMovable(true);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideRight);
    setDrawBase(false);
    setAcceptDrops(true);
    setSelectionBehaviorOnRemove(QTabBar::SelectLeftTab);
    editor_->setObjectName(QStringLiteral("boardTitle"));
    editor_->setAccessibleName(tr("Title of the board"));
    editor_->installEventFilter(this);
    editor_->hide();
    connect(this, &QTabBar::currentChanged, this, &BoardTabs::showBoard);
    connect(this, &QTabBar::tabCloseRequested, this, &BoardTabs::close);
    connect(this, &QTabBar::tabMoved, this, &BoardTabs::takeOrder);
    connect(editor_, &QLineEdit::returnPressed, this, [this] { endRename(true); });
    connect(&board_, &Board::tabShown, this, &BoardTabs::refill);
    connect(&document_, &GraphDocument::changed, this, [this](const Graph& before, const Graph& after) {
        if (before.boards != after.boards) refill();
    });
    connect(&document_, &GraphDocument::replaced, this, &BoardTabs::refill);
    refill();
}

QString BoardTabs::soleTitle() {
    return tr("Dashboard");
}

QString BoardTabs::freeTitle(const Graph& graph) {
    for (std::size_t number = std::max<std::size_t>(graph.boards.size() + 1, 2);; ++number) {
        const QString title = tr("Board %1").arg(number);
        if (std::none_of(graph.boards.begin(), graph.boards.end(),
                         [&title](const BoardTab& board) { return titleOf(board) == title; }))
            return title;
    }
}

void BoardTabs::refill() {
    // The bar itself moves its tabs while they are dragged; the order comes with the mouse's letting go.
    if (moved_) return;
    isFilling_ = true;
    if (editor_->isVisible()) endRename(false);
    const std::vector<BoardTab>& boards = document_.graph().boards;
    const int wanted = std::max(1, static_cast<int>(boards.size()));
    while (count() > wanted)
        removeTab(count() - 1);
    while (count() < wanted)
        addTab(QString());
    for (int i = 0; i < wanted; ++i) {
        const BoardTab* const board = boards.empty() ? nullptr : &boards[static_cast<std::size_t>(i)];
        setTabText(i, board ? withoutMnemonic(titleOf(*board)) : soleTitle());
        setTabToolTip(i, board ? titleOf(*board) : tr("Double-click to give it a name"));
        setTabData(i, board ? QString::fromStdString(board->id) : QString());
        if (board && board->id == board_.shownTab()) setCurrentIndex(i);
    }
    setTabsClosable(wanted > 1);
    wholeWidth_ = QTabBar::sizeHint().width();
    leaveOutCloseButtons();
    isFilling_ = false;
    updateGeometry();
}

std::string BoardTabs::boardOf(int index) const {
    return tabData(index).toString().toStdString();
}

void BoardTabs::showBoard(int index) {
    if (!isFilling_ && index >= 0) board_.showTab(boardOf(index));
}

void BoardTabs::addTabOfBoard() {
    std::string added;
    const std::string title = freeTitle(document_.graph()).toStdString();
    const QString key = QStringLiteral("add-board");
    document_.endMerging();
    document_.change(
        tr("Add board"),
        [&](Graph& graph) {
            settleBoards(graph, soleTitle().toStdString());
            added = addBoard(graph, title);
        },
        key);
    board_.showTab(added);
    beginRename(currentIndex(), key);
}

void BoardTabs::duplicateShown() {
    std::string copy;
    document_.change(tr("Duplicate board"), [&](Graph& graph) {
        settleBoards(graph, soleTitle().toStdString());
        const BoardTab* const shown = graph.findBoard(board_.shownTab());
        const BoardTab original = shown ? *shown : graph.boards.front();
        copy = duplicateBoard(graph, original.id, tr("Copy of %1").arg(titleOf(original)).toStdString());
    });
    board_.showTab(copy);
}

void BoardTabs::closeShown() {
    close(currentIndex());
}

/// The tab beside it is shown then.
void BoardTabs::close(int index) {
    if (count() < 2 || index < 0) return;
    const std::string closed = boardOf(index);
    if (closed == board_.shownTab()) board_.showTab(boardOf(index > 0 ? index - 1 : index + 1));
    const BoardTab* const board = document_.graph().findBoard(closed);
    const QString title = board ? titleOf(*board) : QString();
    const int panels = static_cast<int>(panelsOn(document_.graph(), closed).size());
    document_.change(tr("Close board"), [&closed](Graph& graph) { removeBoard(graph, closed); });
    if (panels > 0)
        Q_EMIT messageWanted(
            tr("The board “%1” was closed with %n panels. Undo brings it back (%2).", nullptr, panels)
                .arg(title, QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
}

void BoardTabs::showNext(int step) {
    if (count() > 1) setCurrentIndex((currentIndex() + step + count()) % count());
}

void BoardTabs::moveShown(int step) {
    const int to = currentIndex() + step;
    if (to < 0 || to >= count()) return;
    document_.change(tr("Move board"),
                     [from = currentIndex(), to](Graph& graph) { moveBoard(graph, from, to); });
}

void BoardTabs::takeOrder(int from, int to) {
    // Tab by tab, as the mouse passes them; together they are one command.
    if (!isFilling_) moved_ = {moved_ ? moved_->first : from, to};
}

void BoardTabs::mouseReleaseEvent(QMouseEvent* event) {
    QTabBar::mouseReleaseEvent(event);
    const auto moved = std::exchange(moved_, std::nullopt);
    if (!moved) return;
    document_.change(tr("Move board"),
                     [&moved](Graph& graph) { moveBoard(graph, moved->first, moved->second); });
    refill();
}

void BoardTabs::renameShown() {
    beginRename(currentIndex());
}

void BoardTabs::beginRename(int index, const QString& mergeKey) {
    if (index < 0) return;
    renameKey_ = mergeKey;
    renamed_ = boardOf(index);
    const BoardTab* const board = document_.graph().findBoard(renamed_);
    editor_->setText(board ? titleOf(*board) : soleTitle());
    placeEditor();
    editor_->show();
    editor_->raise();
    editor_->selectAll();
    editor_->setFocus(Qt::OtherFocusReason);
}

void BoardTabs::placeEditor() {
    int index = 0;
    while (index + 1 < count() && boardOf(index) != renamed_)
        ++index;
    QRect place = tabRect(index).adjusted(0, 1, 0, -1);
    place.setWidth(std::max(place.width(), kLeastEditorWidth));
    place.moveRight(std::min(place.right(), rect().right()));
    editor_->setGeometry(place & rect());
}

void BoardTabs::tabLayoutChange() {
    QTabBar::tabLayoutChange();
    if (editor_->isVisible()) placeEditor();
}

void BoardTabs::resizeEvent(QResizeEvent* event) {
    leaveOutCloseButtons();
    QTabBar::resizeEvent(event);
    if (editor_->isVisible()) placeEditor();
}

void BoardTabs::endRename(bool isTaken) {
    if (!editor_->isVisible()) return;
    const std::string title = editor_->text().trimmed().toStdString();
    editor_->hide();
    if (!isTaken || title.empty()) return;
    document_.change(
        tr("Rename board"),
        [&](Graph& graph) {
            settleBoards(graph, title);
            (renamed_.empty() ? &graph.boards.front() : graph.findBoard(renamed_))->title = title;
        },
        renameKey_);
}

bool BoardTabs::eventFilter(QObject* watched, QEvent* event) {
    if (watched == editor_ && event->type() == QEvent::FocusOut) endRename(true);
    if (watched == editor_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        endRename(false);
        setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QTabBar::eventFilter(watched, event);
}

void BoardTabs::mouseDoubleClickEvent(QMouseEvent* event) {
    const int index = tabAt(event->position().toPoint());
    if (index < 0) return addTabOfBoard();
    beginRename(index);
}

void BoardTabs::contextMenuEvent(QContextMenuEvent* event) {
    const int index = tabAt(event->pos());
    if (index >= 0) setCurrentIndex(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

std::optional<std::string> BoardTabs::boardAt(QPoint pointer) const {
    const QPoint position = mapFromGlobal(pointer);
    const int index = rect().contains(position) ? tabAt(position) : -1;
    if (index < 0 || document_.graph().boards.empty()) return std::nullopt;
    return boardOf(index);
}

void BoardTabs::setTarget(const std::optional<std::string>& board) {
    if (board == target_) return;
    target_ = board;
    update();
}

/// Where not all tabs have room, their names are worth more: a tab is closed from its menu, too.
void BoardTabs::leaveOutCloseButtons() {
    const bool isClosable = count() > 1 && width() >= wholeWidth_;
    if (isClosable == tabsClosable()) return;
    setTabsClosable(isClosable);
    setElideMode(elideMode()); // lays the tabs out, which Qt does not do when their buttons go
}

QSize BoardTabs::sizeHint() const {
    return {wholeWidth_, QTabBar::sizeHint().height()};
}

/// Room for a few of them; what stands beside them gives way before.
QSize BoardTabs::minimumSizeHint() const {
    const QSize whole = sizeHint();
    return {std::min(whole.width(), kLeastWidth), whole.height()};
}

void BoardTabs::paintEvent(QPaintEvent* event) {
    QTabBar::paintEvent(event);
    if (!target_) return;
    for (int i = 0; i < count(); ++i) {
        if (boardOf(i) != *target_) continue;
        QPainter painter(this);
        QColor fill = Theme::instance().colors().accent;
        painter.setPen(QPen(fill, 1.5, Qt::DashLine));
        fill.setAlpha(36);
        painter.setBrush(fill);
        painter.drawRect(QRectF(tabRect(i)).adjusted(0.75, 0.75, -0.75, -0.75));
    }
}

/// Fields that are dragged over a tab have its board shown, to be dropped there.
void BoardTabs::dragEnterEvent(QDragEnterEvent* event) {
    if (!event->mimeData()->hasFormat(QLatin1String(kFieldsMimeType))) return event->ignore();
    event->accept();
}

void BoardTabs::dragMoveEvent(QDragMoveEvent* event) {
    const int index = tabAt(event->position().toPoint());
    if (index >= 0) setCurrentIndex(index);
    event->ignore();
}

} // namespace weir
