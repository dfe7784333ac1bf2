#include "widgets/window/run_bar.h"

#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"
#include "widgets/window/segmented_control.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace weir {

namespace {

constexpr int kDotSize = 8;

QPixmap dot(const QColor& color, double ratio) {
    QPixmap pixmap(QSize(kDotSize, kDotSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(0, 0, kDotSize, kDotSize));
    return pixmap;
}

QColor colorOf(RunState state) {
    const Colors& colors = Theme::instance().colors();
    switch (state) {
    case RunState::Stopped:
    case RunState::Finished:
        return colors.textDisabled;
    case RunState::Running:
        return colors.good;
    case RunState::Paused:
    case RunState::Stopping:
        return colors.warning;
    }
    return colors.textDisabled;
}

} // namespace

RunBar::RunBar(QAction* run, QAction* pause, QAction* stop, QWidget* parent)
    : QWidget(parent), dot_(new QLabel), text_(new QLabel), note_(new QLabel) {
    auto* group = new SegmentedControl;
    group->add(run, Qt::ToolButtonTextBesideIcon);
    group->add(pause, Qt::ToolButtonIconOnly);
    group->add(stop, Qt::ToolButtonIconOnly);
    text_->setObjectName(QStringLiteral("runState"));
    note_->setProperty("tone", QStringLiteral("warning"));
    note_->setToolTip(
        tr("What runs is the graph as it was started. Run it again for your changes to take effect."));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    row->addWidget(group);
    row->addSpacing(spacing::tight);
    row->addWidget(dot_);
    row->addWidget(text_);
    row->addWidget(note_);
    connect(&Theme::instance(), &Theme::changed, this, &RunBar::updateText);
    updateText();
}

void RunBar::showStatistics(const Statistics& statistics) {
    state_ = statistics.state;
    elapsed_ = statistics.elapsed;
    updateText();
}

void RunBar::setOutdated(bool isOutdated) {
    isOutdated_ = isOutdated;
    updateText();
}

void RunBar::updateText() {
    const QString elapsed = elapsedText(elapsed_);
    switch (state_) {
    case RunState::Stopped:
        text_->setText(tr("Not running"));
        break;
    case RunState::Running:
        text_->setText(tr("Running  %1").arg(elapsed));
        break;
    case RunState::Paused:
        text_->setText(tr("Paused  %1").arg(elapsed));
        break;
    case RunState::Stopping:
        text_->setText(tr("Stopping…"));
        break;
    case RunState::Finished:
        text_->setText(tr("Finished after %1").arg(elapsed));
        break;
    }
    text_->setFont(Theme::instance().figures(TextStyle::Body));
    dot_->setPixmap(dot(colorOf(state_), devicePixelRatioF()));
    const bool isActive = state_ == RunState::Running || state_ == RunState::Paused;
    note_->setText(isOutdated_ && isActive ? tr("Changed since it was started: F5 applies it") : QString());
    note_->setVisible(!note_->text().isEmpty());
}

} // namespace weir
