#include "widgets/window/segmented_control.h"

#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace weir {

namespace {

constexpr int kIconSize = 16;

} // namespace

SegmentedControl::SegmentedControl(QWidget* parent) : QFrame(parent), row_(new QHBoxLayout(this)) {
    setProperty("edge", QStringLiteral("all"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row_->setContentsMargins(2, 2, 2, 2);
    row_->setSpacing(2);
}

QToolButton* SegmentedControl::add(QAction* action, Qt::ToolButtonStyle style) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setIconSize(QSize(kIconSize, kIconSize));
    button->setFocusPolicy(Qt::TabFocus);
    row_->addWidget(button);
    return button;
}

} // namespace weir
