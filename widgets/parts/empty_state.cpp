#include "widgets/parts/empty_state.h"

#include "widgets/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace weir {

namespace {

constexpr int kIconSize = 28;

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), icon_(new QLabel(this)), title_(new QLabel(this)), hint_(new QLabel(this)) {
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
    column->addStretch();
    title_->setTextFormat(Qt::PlainText);
    hint_->setTextFormat(Qt::PlainText);
    hint_->setProperty("tone", QStringLiteral("muted"));
    icon_->hide();
    connect(&Theme::instance(), &Theme::changed, this, &EmptyState::updateLook);
    updateLook();
}

void EmptyState::setText(const QString& title, const QString& hint) {
    title_->setText(title);
    hint_->setText(hint);
    setToolTip(hint.isEmpty() ? QString() : title + u'\n' + hint);
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
    const bool showsHint = !hint_->text().isEmpty() && hint_->minimumSizeHint().width() <= width &&
                           forTitle + forHint <= height();
    hint_->setVisible(showsHint);
    const bool showsIcon = !iconName_.isEmpty() &&
                           forTitle + (showsHint ? forHint : 0) + kIconSize + layout()->spacing() <= height();
    icon_->setVisible(showsIcon);
    if (showsIcon) {
        const QIcon icon = theme.icon(iconName_, theme.colors().textMuted);
        icon_->setPixmap(icon.pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    }
}

} // namespace weir
