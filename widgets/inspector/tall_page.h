#pragma once
#include <QEvent>
#include <QLayout>
#include <QWidget>

namespace weir {

/// A page of a scroll area, as high as its texts need in the width that they have: a scroll area itself asks
/// only for the height that they would have in one line, and squeezes the rest together.
class TallPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

protected:
    void resizeEvent(QResizeEvent* event) override {
        QWidget::resizeEvent(event);
        fitHeight();
    }
    bool event(QEvent* event) override {
        const bool isTaken = QWidget::event(event);
        if (event->type() == QEvent::LayoutRequest) fitHeight();
        return isTaken;
    }

private:
    void fitHeight() {
        if (layout() && layout()->hasHeightForWidth()) setMinimumHeight(layout()->heightForWidth(width()));
    }
};

} // namespace weir
