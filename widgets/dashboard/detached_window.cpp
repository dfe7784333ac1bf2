#include "widgets/dashboard/detached_window.h"

#include "widgets/theme/theme.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace weir {

DetachedWindow::DetachedWindow(QWidget* part) : QWidget(nullptr, Qt::Window), part_(part) {
    setObjectName(QStringLiteral("detachedWindow"));
    setProperty("ground", QStringLiteral("canvas"));
    setAttribute(Qt::WA_StyledBackground);
    // The program ends with its main window.
    setAttribute(Qt::WA_QuitOnClose, false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(part);
}

void DetachedWindow::open(Form form) {
    beganFull_ = form == Form::FullScreen;
    if (beganFull_)
        showFullScreen();
    else
        show();
    raise();
    activateWindow();
    if (part_) {
        part_->show();
        part_->setFocus(Qt::OtherFocusReason);
    }
}

void DetachedWindow::setPart(QWidget* part) {
    if (part_) layout()->removeWidget(part_);
    part_ = part;
    layout()->addWidget(part);
}

QWidget* DetachedWindow::takePart() {
    QWidget* const part = part_;
    if (part) {
        layout()->removeWidget(part);
        part->setParent(nullptr);
    }
    part_.clear();
    return part;
}

void DetachedWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) Q_EMIT activated();
}

void DetachedWindow::closeEvent(QCloseEvent* event) {
    event->accept();
    Q_EMIT closed();
}

void DetachedWindow::toggleFullScreen() {
    if (!isFullScreen()) return showFullScreen();
    if (beganFull_)
        close();
    else
        showNormal();
}

void DetachedWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_F11 || (event->key() == Qt::Key_Escape && isFullScreen()))
        return toggleFullScreen();
    QWidget::keyPressEvent(event);
}

} // namespace weir
