#include "widgets/dashboard/range_bar.h"

#include "widgets/dashboard/reading_actions.h"
#include "widgets/parts/elided_button.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace weir {

namespace {

constexpr int kIconSize = 16;

} // namespace

RangeBar::RangeBar(ReadingActions& actions, QWidget* parent)
    : QWidget(parent), actions_(actions), range_(new ElidedButton), goLive_(new QToolButton) {
    setObjectName(QStringLiteral("rangeBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    add(actions_.pause)->setObjectName(QStringLiteral("pauseView"));
    range_->setObjectName(QStringLiteral("shownRange"));
    range_->setProperty("kind", QStringLiteral("flat"));
    range_->setMenu(actions_.rangeMenu());
    range_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // tabs have their room before it
    range_->setFont(Theme::instance().figures(TextStyle::Body));
    row->addWidget(range_);
    goLive_->setObjectName(QStringLiteral("goLive"));
    goLive_->setDefaultAction(actions_.goLive);
    goLive_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    goLive_->setFocusPolicy(Qt::TabFocus);
    row->addWidget(goLive_);
    add(actions_.back)->setObjectName(QStringLiteral("timeBack"));
    add(actions_.forward)->setObjectName(QStringLiteral("timeForward"));
    auto* more = new QToolButton;
    more->setObjectName(QStringLiteral("readingMenu"));
    more->setIcon(Theme::instance().icon(QStringLiteral("more")));
    more->setIconSize(QSize(kIconSize, kIconSize));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setToolTip(tr("Cursors, notes, marks and the time zone"));
    more->setAccessibleName(tr("Reading"));
    more->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(more);
    actions_.fill(*menu);
    more->setMenu(menu);
    row->addWidget(more);
    connect(&actions_, &ReadingActions::shownTextChanged, this, &RangeBar::updateText);
    updateText();
}

QToolButton* RangeBar::add(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setIconSize(QSize(kIconSize, kIconSize));
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    steps_.push_back(button);
    return button;
}

void RangeBar::setCompact(bool isCompact) {
    for (QToolButton* step : steps_)
        step->setVisible(!isCompact);
}

void RangeBar::updateText() {
    range_->setText(actions_.shownText());
    range_->setAccessibleName(tr("Time shown: %1").arg(range_->text()));
    range_->setToolTip(range_->text() + u'\n' + tr("Which part of time all panels show"));
    // Without anything to go back from, it would only take room.
    goLive_->setVisible(actions_.goLive->isEnabled());
}

} // namespace weir
