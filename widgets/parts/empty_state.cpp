#include "widgets/parts/empty_state.h"

#include "widgets/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace weir {

namespace {

constexpr int kIconSize = 28;
constexpr int kHeightForIcon = 120; ///< below it the text alone has to do

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
    hint_->setVisible(!hint.isEmpty());
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
    const bool showsIcon = !iconName_.isEmpty() && height() >= kHeightForIcon;
    icon_->setVisible(showsIcon);
    if (showsIcon) {
        const QIcon icon = theme.icon(iconName_, theme.colors().textMuted);
        icon_->setPixmap(icon.pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    }
}

} // namespace weir
