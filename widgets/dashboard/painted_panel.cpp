#include "widgets/dashboard/painted_panel.h"

#include "widgets/dashboard/board_time.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace weir {

PaintedPanel::PaintedPanel(BoardTime& time, QWidget* parent) : PanelContent(parent), time_(time) {
    setMinimumSize(40, 30);
    connect(&Theme::instance(), &Theme::changed, this, &PaintedPanel::lookAgain);
    connect(&time_, &BoardTime::pausedChanged, this, &PaintedPanel::lookAgain);
}

void PaintedPanel::lookAgain() {
    frozen_.reset();
    // At once, for what comes before the next painting is not to be seen.
    if (time_.isPaused()) {
        frozen_.emplace();
        QPainter recorder(&*frozen_);
        draw(recorder, size());
    }
    update();
}

void PaintedPanel::resizeEvent(QResizeEvent* event) {
    PanelContent::resizeEvent(event);
    lookAgain();
}

void PaintedPanel::draw(QPainter& painter, QSize size) {
    painter.save();
    painter.setClipRect(QRect(QPoint(), size), Qt::IntersectClip);
    if (!isEmpty()) paint(painter, size);
    painter.restore();
}

void PaintedPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance().colors().surface);
    if (frozen_)
        frozen_->play(&painter);
    else
        draw(painter, size());
}

} // namespace weir
