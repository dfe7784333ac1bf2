#include "widgets/records/match_delegate.h"

#include "widgets/theme/theme.h"

#include <QApplication>
#include <QPainter>

namespace weir {

void MatchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    if (search_.isEmpty()) return;
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    if (!cell.text.contains(search_, Qt::CaseInsensitive)) return;

    // Over the text that stands there already: a tint that lets it be read.
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget)
                           .adjusted(margin, 0, -margin, 0);
    const QFontMetrics metrics(cell.font);
    const QString shown = metrics.elidedText(cell.text, Qt::ElideRight, room.width());
    const int left = QStyle::alignedRect(cell.direction, cell.displayAlignment,
                                         QSize(metrics.horizontalAdvance(shown), metrics.height()), room)
                         .left();
    QColor tint = Theme::instance().colors().warning;
    tint.setAlphaF(0.35f);
    painter->save();
    painter->setClipRect(room);
    for (qsizetype at = cell.text.indexOf(search_, 0, Qt::CaseInsensitive); at >= 0;
         at = cell.text.indexOf(search_, at + search_.size(), Qt::CaseInsensitive)) {
        const int from = metrics.horizontalAdvance(cell.text.left(at));
        const int to = metrics.horizontalAdvance(cell.text.left(at + search_.size()));
        painter->fillRect(
            QRect(left + from, room.center().y() - metrics.height() / 2, to - from, metrics.height()), tint);
    }
    painter->restore();
}

} // namespace weir
