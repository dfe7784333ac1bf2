#include "widgets/dashboard/panel_frame.h"

#include "widgets/dashboard/board_time.h"
#include "widgets/dashboard/panel_grip.h"
#include "widgets/dashboard/panel_time.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/repeated_panel.h"
#include "widgets/dashboard/time_navigation.h"
#include "widgets/parts/elided_label.h"
#include "widgets/parts/empty_state.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace weir {

namespace {

constexpr int kHeaderHeight = 32;
constexpr int kIconSize = 16;
constexpr Timestamp kAxisPrecision = 1'000'000; ///< to which a chart says what it shows

} // namespace

PanelFrame::PanelFrame(QString id, const PanelType* type, const std::string& repeat,
                       const PanelContext& context, QWidget* parent)
    : QFrame(parent), id_(std::move(id)), type_(type), repeat_(repeat), time_(context.time),
      ownTime_(std::make_unique<PanelTime>(context.time)), wheel_(*this), header_(new PanelGrip(this)),
      message_(new EmptyState), body_(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("panel:") + id_);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    makeHeader();
    if (type_) {
        const PanelContext own{context.document, context.engine, *ownTime_, context.panel};
        content_ = repeat_.empty() ? type_->make(own, body_) : new RepeatedPanel(*type_, repeat_, own, body_);
        body_->addWidget(content_);
        // A click into the content chooses the panel too.
        content_->installEventFilter(this);
        for (QWidget* inner : content_->findChildren<QWidget*>())
            inner->installEventFilter(this);
    }
    makeMenu();
    body_->addWidget(message_);
    body_->setCurrentWidget(message_);
    message_->setIcon(QString::fromStdString(type_ ? type_->icon : "problem"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, spacing::tight);
    column->setSpacing(0);
    column->addWidget(header_);
    column->addWidget(body_, 1);
    connect(message_, &EmptyState::commandWanted, this, &PanelFrame::captureWanted);
    connect(header_, &PanelGrip::started, this, &PanelFrame::moveStarted);
    connect(header_, &PanelGrip::moved, this, &PanelFrame::dragged);
    connect(header_, &PanelGrip::finished, this, &PanelFrame::dropped);
    makeGrips();
    // What came meanwhile is drawn with the next painting.
    connect(&time_, &BoardTime::pausedChanged, this, qOverload<>(&QWidget::update));
    connect(&time_, &BoardTime::pausedChanged, this, &PanelFrame::showTimeText);
    connect(&time_, &BoardTime::rangeChanged, this, &PanelFrame::showTimeText);
    connect(&time_, &BoardTime::momentChanged, this, &PanelFrame::showTimeText);
    connect(&Theme::instance(), &Theme::changed, this, &PanelFrame::updateLook);
    updateLook();
}

PanelFrame::~PanelFrame() {
    delete body_; // before the time that the content goes by
}

void PanelFrame::makeHeader() {
    header_->setObjectName(QStringLiteral("header"));
    header_->setFixedHeight(kHeaderHeight);
    header_->setCursor(Qt::OpenHandCursor);
    title_ = new ElidedLabel(header_);
    title_->setAttribute(Qt::WA_TransparentForMouseEvents);
    timeText_ = new QLabel(header_);
    timeText_->setObjectName(QStringLiteral("ownTime"));
    timeText_->setProperty("tone", QStringLiteral("muted"));
    timeText_->setAttribute(Qt::WA_TransparentForMouseEvents);
    timeText_->hide();
    remark_ = new QLabel(header_);
    remark_->setObjectName(QStringLiteral("remark"));
    remark_->hide();
    menuButton_ = new QToolButton(header_);
    menuButton_->setObjectName(QStringLiteral("panelMenu"));
    menuButton_->setPopupMode(QToolButton::InstantPopup);
    menuButton_->setToolTip(tr("Settings, duplicate, delete"));
    menuButton_->setAccessibleName(tr("Panel menu"));
    menuButton_->setFocusPolicy(Qt::NoFocus);
    menuButton_->setCursor(Qt::ArrowCursor);
    menuButton_->setIconSize(QSize(kIconSize, kIconSize));
    auto* row = new QHBoxLayout(header_);
    row->setContentsMargins(spacing::medium, spacing::tight, spacing::tight, 0);
    row->setSpacing(spacing::tight);
    row->addWidget(title_, 1);
    row->addWidget(timeText_);
    row->addWidget(remark_);
    row->addWidget(menuButton_);
}

void PanelFrame::makeGrips() {
    struct Place {
        Qt::Edges edges;
        const char* name;
    };
    // Corners last, for they lie over the edges.
    for (const Place& place : {Place{Qt::LeftEdge, "resizeLeft"}, Place{Qt::RightEdge, "resizeRight"},
                               Place{Qt::TopEdge, "resizeTop"}, Place{Qt::BottomEdge, "resizeBottom"},
                               Place{Qt::LeftEdge | Qt::TopEdge, "resizeTopLeft"},
                               Place{Qt::RightEdge | Qt::TopEdge, "resizeTopRight"},
                               Place{Qt::LeftEdge | Qt::BottomEdge, "resizeBottomLeft"},
                               Place{Qt::RightEdge | Qt::BottomEdge, "resize"}}) {
        auto* grip = new ResizeGrip(place.edges, this);
        grip->setObjectName(QLatin1String(place.name));
        grip->hide();
        connect(grip, &PanelGrip::started, this, [this, grip] { Q_EMIT resizeStarted(grip->edges()); });
        connect(grip, &PanelGrip::moved, this, &PanelFrame::dragged);
        connect(grip, &PanelGrip::finished, this, &PanelFrame::dropped);
        grips_.push_back(grip);
    }
}

void PanelFrame::makeMenu() {
    menu_ = new QMenu(this);
    // Its commands are for what is chosen: this panel, or all that are chosen together with it.
    connect(menu_, &QMenu::aboutToShow, this, [this] {
        if (!isSelected_) Q_EMIT chosen(Qt::NoModifier);
    });
    const Theme& theme = Theme::instance();
    const auto isOfPanel = [](QAction* action, const QKeySequence& shortcut) {
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    };
    QAction* settings = menu_->addAction(theme.icon(QStringLiteral("settings")), tr("Settings"));
    isOfPanel(settings, QKeySequence(Qt::Key_Return));
    connect(settings, &QAction::triggered, this, &PanelFrame::settingsWanted);
    QAction* duplicate = menu_->addAction(theme.icon(QStringLiteral("duplicate")), tr("Duplicate"));
    isOfPanel(duplicate, QKeySequence(Qt::CTRL | Qt::Key_D));
    connect(duplicate, &QAction::triggered, this, &PanelFrame::duplicateWanted);
    menu_->addSeparator();
    if (content_ && !content_->actions().isEmpty()) {
        menu_->addActions(content_->actions());
        menu_->addSeparator();
        addActions(content_->actions());
    }
    lastCommon_ = menu_->addSeparator();
    QAction* remove = menu_->addAction(theme.icon(QStringLiteral("delete")), tr("Delete"));
    isOfPanel(remove, QKeySequence(Qt::Key_Delete));
    connect(remove, &QAction::triggered, this, &PanelFrame::removeWanted);
    ownActions_ = {settings, duplicate, remove};
    addActions(ownActions_);
    menuButton_->setMenu(menu_);
}

void PanelFrame::addCommon(const QList<QAction*>& actions) {
    menu_->insertActions(lastCommon_, actions);
}

void PanelFrame::setOwnTime(const OwnTime& own) {
    ownTime_->setOwn(own);
    ownTimeText_ = ownTimeText(own);
    showTimeText();
}

void PanelFrame::showTimeText() {
    // Beside charts of a part of the past, what shows none would be taken for a part of it.
    const bool isLive = !time_.moment() && !time_.isPaused();
    const bool isNewest = ownTimeText_.isEmpty() && time_.range() && isLive && content_ &&
                          showsRecords(*type_) && !content_->isEmpty() && !content_->shownTime();
    timeText_->setText(isNewest ? tr("newest") : ownTimeText_);
    timeText_->setVisible(!timeText_->text().isEmpty());
}

void PanelFrame::setTitle(const QString& title) {
    title_->setText(title);
    header_->setToolTip(title);
    setAccessibleName(title);
}

QString PanelFrame::title() const {
    return title_->text();
}

void PanelFrame::setMessage(const QString& title, const QString& hint) {
    messageTitle_ = title;
    messageHint_ = hint;
    showMessage();
}

void PanelFrame::setPast(const std::optional<OutputPast>& past) {
    if (past == past_) return;
    past_ = past;
    if (!content_ || !time_.moment()) return;
    showMessage();
    showRemark();
}

void PanelFrame::showMessage() {
    const std::optional<Timestamp>& moment = time_.moment();
    const bool isTooEarly =
        moment && past_ && !past_->isCaptured && !(past_->keptFrom && *past_->keptFrom <= *moment);
    if (isTooEarly && past_->canBeCaptured)
        message_->setCommand(tr("Capture this output"),
                             tr("Add a node that takes down what leaves this output, from when it runs on"));
    else
        message_->setCommand({}, {});
    if (isTooEarly)
        message_->setText(tr("Not captured"),
                          past_->keptFrom
                              ? tr("Kept in memory since %1. Capture this output to go back further.")
                                    .arg(timeText(*past_->keptFrom))
                              : tr("Nothing of it is in memory. Capture this output to go back to it."));
    else if (moment && past_ && (past_->isCaptured || past_->keptFrom))
        message_->setText(tr("No records then"), past_->isCaptured
                                                     ? tr("Nothing of it had been captured by that moment.")
                                                     : tr("Nothing of it had come by that moment."));
    else
        message_->setText(messageTitle_, messageHint_);
}

QString PanelFrame::pastRemark() const {
    if (!time_.moment() || !past_ || past_->isCaptured || past_->isAll || !past_->keptFrom ||
        content_->isEmpty())
        return {};
    const std::optional<TimeRange> shown = content_->shownTime();
    // What there is fills a chart, which then begins where memory does.
    if (!shown || shown->from > *past_->keptFrom + kAxisPrecision) return {};
    return tr("Not captured; kept in memory since %1. Capture this output to go back further.")
        .arg(timeText(*past_->keptFrom));
}

void PanelFrame::setSelected(bool isSelected) {
    if (isSelected == isSelected_) return;
    isSelected_ = isSelected;
    showGrips();
    update();
}

void PanelFrame::setEditable(bool isEditable) {
    isEditable_ = isEditable;
    for (QAction* action : ownActions_)
        action->setEnabled(isEditable);
    updateLook();
}

bool PanelFrame::recordsCame(std::uint64_t skipped) {
    skipped_ = skipped;
    isStale_ = true;
    return !time_.isPaused() && isVisible() && !visibleRegion().isEmpty();
}

void PanelFrame::refresh() {
    isStale_ = false;
    if (!content_) return;
    content_->refresh();
    QWidget* shown = content_->isEmpty() ? static_cast<QWidget*>(message_) : content_;
    if (body_->currentWidget() != shown) body_->setCurrentWidget(shown);
    if (shown == message_) showMessage();
    showRemark();
    showTimeText();
}

QString PanelFrame::remark() const {
    QString remark = content_ ? content_->remark() : QString();
    if (skipped_ > 0) {
        if (!remark.isEmpty()) remark += u'\n';
        remark +=
            tr("%1 records came faster than this panel reads them and are not drawn; the stream lost none.")
                .arg(QLocale().toString(static_cast<qulonglong>(skipped_)));
    }
    if (const QString past = content_ ? pastRemark() : QString(); !past.isEmpty())
        remark += remark.isEmpty() ? past : u'\n' + past;
    return remark;
}

void PanelFrame::showRemark() {
    const QString remark = this->remark();
    remark_->setVisible(!remark.isEmpty());
    remark_->setToolTip(remark);
    remark_->setAccessibleName(remark);
    // Where there is nothing to see, what is the matter stands large, and below it what can be done about it.
    if (content_->isEmpty() && !content_->remark().isEmpty())
        message_->setText(remark.section(u'\n', 0, 0), remark.section(u'\n', 1));
}

void PanelFrame::updateLook() {
    const Theme& theme = Theme::instance();
    title_->setFont(theme.font(TextStyle::Emphasis));
    timeText_->setFont(theme.font(TextStyle::Caption));
    menuButton_->setIcon(theme.icon(QStringLiteral("more"), theme.colors().textMuted));
    const QIcon warning = theme.icon(QStringLiteral("warning"), theme.colors().warning);
    remark_->setPixmap(warning.pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    showGrips();
    update();
}

void PanelFrame::showGrips() {
    // Without the pointer over it a panel shows its title and its data, and nothing to press.
    menuButton_->setVisible(isEditable_ && (isHovered_ || isSelected_ || menu_->isVisible()));
    for (ResizeGrip* grip : grips_)
        grip->setVisible(isEditable_ && (isHovered_ || grip->isHeld()));
}

void PanelFrame::paintEvent(QPaintEvent*) {
    if (isStale_ && !time_.isPaused())
        QMetaObject::invokeMethod(this, &PanelFrame::refresh, Qt::QueuedConnection);
    const Colors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isSelected_ ? colors.accent : colors.border, isSelected_ ? 1.5 : 1));
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), spacing::radius,
                            spacing::radius);
}

void PanelFrame::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    for (ResizeGrip* grip : grips_) {
        grip->place(size());
        grip->raise();
    }
}

void PanelFrame::keyPressEvent(QKeyEvent* event) {
    if (QAction* action = actionFor(*event)) return action->trigger();
    if (!isEditable_ || hasOwnKeys(QApplication::focusWidget())) return QFrame::keyPressEvent(event);
    const bool isResize = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        Q_EMIT nudged({-1, 0}, isResize);
        return;
    case Qt::Key_Right:
        Q_EMIT nudged({1, 0}, isResize);
        return;
    case Qt::Key_Up:
        Q_EMIT nudged({0, -1}, isResize);
        return;
    case Qt::Key_Down:
        Q_EMIT nudged({0, 1}, isResize);
        return;
    case Qt::Key_Enter:
        Q_EMIT settingsWanted();
        return;
    case Qt::Key_Backspace:
        Q_EMIT removeWanted();
        return;
    case Qt::Key_Escape:
        if (header_->isHeld() || std::any_of(grips_.begin(), grips_.end(),
                                             [](const ResizeGrip* grip) { return grip->isHeld(); })) {
            header_->release();
            for (ResizeGrip* grip : grips_)
                grip->release();
            Q_EMIT dragCancelled();
            return;
        }
        break;
    default:
        break;
    }
    QFrame::keyPressEvent(event);
}

void PanelFrame::focusInEvent(QFocusEvent* event) {
    QFrame::focusInEvent(event);
    // A press tells by itself, with the keys that are held meanwhile.
    if (isEditable_ && event->reason() != Qt::PopupFocusReason && event->reason() != Qt::MouseFocusReason &&
        event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT chosen(Qt::NoModifier);
}

void PanelFrame::mousePressEvent(QMouseEvent* event) {
    QFrame::mousePressEvent(event);
    if (!isEditable_) return;
    setFocus(Qt::MouseFocusReason);
    Q_EMIT chosen(event->modifiers());
    event->accept();
}

void PanelFrame::mouseReleaseEvent(QMouseEvent* event) {
    QFrame::mouseReleaseEvent(event);
    if (isEditable_ && event->button() == Qt::LeftButton) Q_EMIT clicked(event->modifiers());
}

void PanelFrame::mouseDoubleClickEvent(QMouseEvent*) {
    if (isEditable_) Q_EMIT settingsWanted();
}

void PanelFrame::contextMenuEvent(QContextMenuEvent* event) {
    if (!isEditable_) return;
    menu_->popup(event->globalPos());
}

void PanelFrame::enterEvent(QEnterEvent* event) {
    QFrame::enterEvent(event);
    isHovered_ = true;
    showGrips();
}

void PanelFrame::leaveEvent(QEvent* event) {
    QFrame::leaveEvent(event);
    isHovered_ = false;
    showGrips();
}

bool PanelFrame::hasOwnKeys(const QWidget* widget) const {
    return widget && widget != this && isAncestorOf(widget) &&
           (qobject_cast<const QAbstractScrollArea*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
            qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractButton*>(widget));
}

QAction* PanelFrame::actionFor(const QKeyEvent& event) const {
    if (!content_) return nullptr;
    const bool isFunctionKey = event.key() >= Qt::Key_F1 && event.key() <= Qt::Key_F35;
    if (!isFunctionKey && !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))) return nullptr;
    const QKeySequence keys(event.keyCombination());
    for (QAction* action : content_->actions())
        if (action->isEnabled() && action->shortcut() == keys) return action;
    return nullptr;
}

bool PanelFrame::event(QEvent* event) {
    // Within a panel its own actions go before those of the window with the same keys, which would otherwise
    // make both of them ambiguous.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isOfPanel = key->key() == Qt::Key_Return || key->key() == Qt::Key_Delete;
        if (actionFor(*key) || (isOfPanel && hasOwnKeys(QApplication::focusWidget()))) {
            event->accept();
            return true;
        }
    }
    return QFrame::event(event);
}

bool PanelFrame::leaveToBoard(const QWidget& over, QWheelEvent& event) {
    const QAbstractScrollArea* scrolled = wheel_.scrolledBy(event, over, isSelected_);
    if (!scrolled) return false;
    QScrollBar& bar = *scrolled->verticalScrollBar();
    const bool isAtEnd = bar.value() == (event.angleDelta().y() > 0 ? bar.minimum() : bar.maximum());
    const auto* navigation = over.findChild<TimeNavigation*>(QString(), Qt::FindDirectChildrenOnly);
    // Who goes on turning where nothing scrolls any more means the chart.
    if (isAtEnd && navigation && navigation->isActive())
        QToolTip::showText(event.globalPosition().toPoint(),
                           tr("Click the chart first to zoom it with the wheel."), this);
    // Sent there at once, for what is between does not all pass it on.
    QCoreApplication::sendEvent(&bar, &event);
    event.accept();
    return true;
}

bool PanelFrame::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonPress)
        wheel_.pointerMoved();
    if (event->type() == QEvent::Wheel &&
        leaveToBoard(*static_cast<QWidget*>(watched), *static_cast<QWheelEvent*>(event)))
        return true;
    if (event->type() == QEvent::MouseButtonPress && isEditable_) {
        // A table or a field in it that takes the keyboard has it already.
        if (!hasOwnKeys(QApplication::focusWidget())) setFocus(Qt::MouseFocusReason);
        // Shift is for what is within, such as choosing a part of a chart.
        Q_EMIT chosen(static_cast<QMouseEvent*>(event)->modifiers() & Qt::ControlModifier);
    }
    if (event->type() == QEvent::KeyPress && !watched->inherits("QLineEdit"))
        if (QAction* action = actionFor(*static_cast<QKeyEvent*>(event))) {
            action->trigger();
            return true;
        }
    return QFrame::eventFilter(watched, event);
}

} // namespace weir
