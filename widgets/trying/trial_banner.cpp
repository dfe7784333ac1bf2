#include "widgets/trying/trial_banner.h"

#include "widgets/theme/theme.h"
#include "widgets/trying/sample_trial.h"
#include "widgets/trying/trial_text.h"

#include <QAction>
#include <QEvent>
#include <QGraphicsView>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace weir {

TrialBanner::TrialBanner(SampleTrial& trial, QAction& stop, QGraphicsView& view)
    : QFrame(&view), trial_(trial), icon_(new QLabel), text_(new QLabel) {
    setObjectName(QStringLiteral("trialBanner"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("ground", QStringLiteral("raised"));
    setProperty("edge", QStringLiteral("all"));
    text_->setObjectName(QStringLiteral("trialBannerText"));
    text_->setWordWrap(true);
    auto* end = new QPushButton(tr("Back to the run"));
    end->setObjectName(QStringLiteral("endTrial"));
    end->setToolTip(stop.toolTip());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::medium, spacing::tight, spacing::tight, spacing::tight);
    row->setSpacing(spacing::small);
    row->addWidget(icon_);
    row->addWidget(text_, 1);
    row->addWidget(end);
    connect(end, &QPushButton::clicked, &stop, &QAction::trigger);
    connect(&trial_, &SampleTrial::resultChanged, this, &TrialBanner::update);
    connect(&Theme::instance(), &Theme::changed, this, &TrialBanner::update);
    view.installEventFilter(this);
    update();
}

QString TrialBanner::text() const {
    return text_->text();
}

bool TrialBanner::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) place();
    return QFrame::eventFilter(watched, event);
}

void TrialBanner::update() {
    const Theme& theme = Theme::instance();
    icon_->setPixmap(
        theme.icon(QStringLiteral("try"), theme.colors().accent).pixmap(QSize(18, 18), devicePixelRatioF()));
    text_->setText(trialSummary(trial_.result().get()));
    setVisible(trial_.isActive());
    place();
}

void TrialBanner::place() {
    const int room = parentWidget()->width() - 2 * spacing::small;
    // The text on one line where there is room for that.
    text_->setMinimumWidth(std::min(text_->fontMetrics().horizontalAdvance(text_->text()) + spacing::tight,
                                    std::max(120, room - 200)));
    const int width = std::min(room, sizeHint().width());
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    setGeometry((parentWidget()->width() - width) / 2, spacing::small, width, height);
    raise();
}

} // namespace weir
