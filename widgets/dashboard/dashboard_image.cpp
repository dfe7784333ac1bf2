#include "widgets/dashboard/dashboard_image.h"

#include "widgets/theme/theme.h"

#include <QApplication>

#include <algorithm>

namespace weir {

QImage renderDashboard(Board& board, QSize size) {
    board.setEditable(false);
    board.ensurePolished();
    const QSize whole(size.width(), std::max(size.height(), board.heightForWidth(size.width())));
    board.resize(whole);
    // Layouts and queued repaints settle before the picture is taken; a board that is not shown gets no
    // events for it.
    board.setAttribute(Qt::WA_DontShowOnScreen);
    board.show();
    board.refreshAll();
    QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    board.refreshAll();
    QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);

    const double scale = board.devicePixelRatioF();
    QImage image(whole * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Theme::instance().colors().canvas);
    board.render(&image);
    return image;
}

} // namespace weir
