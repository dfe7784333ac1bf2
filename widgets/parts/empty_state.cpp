#include "widgets/parts/empty_state.h"

#include "widgets/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace weir {

namespace {

constexpr int kIconSize = 28;

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), icon_(new QLabel(this)), title_(new QLabel(this)), hint_(new QLabel(this)),
      command_(new QPushButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::large, spacing::small, spacing::large, spacing::small);
    column->setSpacing(spacing::tight);
    column->addStretch();
    for (QLabel* label : {icon_, title_, hint_}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label != icon_);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        column->addWidget(label);
    }
    column->addWidget(command_, 0, Qt::AlignHCenter);
    column->addStretch();
    command_->setObjectName(QStringLiteral("emptyStateCommand"));
    command_->hide();
    connect(command_, &QPushButton::clicked, this, &EmptyState::commandWanted);
    title_->setTextFormat(Qt::PlainText);
    hint_->setTextFormat(Qt::PlainText);
    hint_->setProperty("tone", QStringLiteral("muted"));
    icon_->hide();
    connect(&Theme::instance(), &Theme::changed, this, &EmptyState::updateLook);
    updateLook();
}

void EmptyState::setText(const QString& title, const QString& hint) {
    if (title == title_->text() && hint == hint_->text()) return;
    title_->setText(title);
    hint_->setText(hint);
    setToolTip(hint.isEmpty() ? QString() : title + u'\n' + hint);
    updateLook();
}

void EmptyState::setCommand(const QString& text, const QString& tip) {
    command_->setToolTip(tip);
    if (text == command_->text()) return;
    command_->setText(text);
    updateLook();
}

void EmptyState::setIcon(const QString& name) {
    if (name == iconName_) return;
    iconName_ = name;
    updateLook();
}

QString EmptyState::title() const {
    return title_->text();
}
QString EmptyState::hint() const {
    return hint_->text();
}

void EmptyState::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    updateLook();
}

void EmptyState::updateLook() {
    const Theme& theme = Theme::instance();
    title_->setFont(theme.font(TextStyle::Emphasis));
    hint_->setFont(theme.font(TextStyle::Body));
    // What has no room is left out whole, the picture first; the tooltip still says all of it.
    const QMargins margins = layout()->contentsMargins();
    const int width = this->width() - margins.left() - margins.right();
    const int forTitle =
        margins.top() + title_->heightForWidth(width) + layout()->spacing() + margins.bottom();
    const int forHint = hint_->heightForWidth(width) + layout()->spacing();
    const int forCommand = command_->sizeHint().height() + layout()->spacing();
    const bool showsCommand = !command_->text().isEmpty() && forTitle + forCommand <= height();
    command_->setVisible(showsCommand);
    const int needed = forTitle + (showsCommand ? forCommand : 0);
    const bool showsHint =
        !hint_->text().isEmpty() && hint_->minimumSizeHint().width() <= width && needed + forHint <= height();
    hint_->setVisible(showsHint);
    const bool showsIcon = !iconName_.isEmpty() &&
                           needed + (showsHint ? forHint : 0) + kIconSize + layout()->spacing() <= height();
    icon_->setVisible(showsIcon);
    if (showsIcon) {
        const QIcon icon = theme.icon(iconName_, theme.colors().textMuted);
        icon_->setPixmap(icon.pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    }
}

} // namespace weir
