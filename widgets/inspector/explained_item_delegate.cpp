#include "widgets/inspector/explained_item_delegate.h"

#include "widgets/theme/theme.h"

#include <QApplication>
#include <QPainter>

namespace weir {

void ExplainedItemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
    const QString explanation = index.data(kExplanationRole).toString();
    if (explanation.isEmpty()) return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = item.text;
    item.text.clear();
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const Colors& colors = Theme::instance().colors();
    const QRect area = option.rect.adjusted(spacing::small, 2, -spacing::small, -2);
    const QFont quiet = Theme::instance().font(TextStyle::Caption);
    painter->save();
    painter->setFont(item.font);
    const QBrush ground = item.palette.brush(QPalette::Text);
    painter->setPen(index.data(Qt::ForegroundRole).isValid()
                        ? index.data(Qt::ForegroundRole).value<QBrush>().color()
                        : ground.color());
    if (place_ == Place::Below) {
        const int line = QFontMetrics(item.font).height();
        painter->drawText(QRect(area.left(), area.top(), area.width(), line),
                          Qt::AlignVCenter | Qt::AlignLeft, text);
        painter->setFont(quiet);
        painter->setPen(colors.textMuted);
        painter->drawText(area.adjusted(0, line, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(quiet).elidedText(explanation, Qt::ElideRight, area.width()));
    } else {
        const QFontMetrics metrics(quiet);
        const int textWidth = QFontMetrics(item.font).horizontalAdvance(text);
        const int room = qMax(0, area.width() - textWidth - spacing::medium);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(item.font).elidedText(text, Qt::ElideMiddle, area.width()));
        painter->setFont(quiet);
        painter->setPen(colors.textMuted);
        if (room > metrics.averageCharWidth() * 3)
            painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight,
                              metrics.elidedText(explanation, Qt::ElideRight, room));
    }
    painter->restore();
}

QSize ExplainedItemDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const QString explanation = index.data(kExplanationRole).toString();
    if (explanation.isEmpty()) return size;
    const QFontMetrics quiet(Theme::instance().font(TextStyle::Caption));
    constexpr int kMostWidth = 420;
    const int width = quiet.horizontalAdvance(explanation) + 2 * spacing::small;
    if (place_ == Place::Below)
        return {qMin(kMostWidth, qMax(size.width(), width)),
                QFontMetrics(option.font).height() + quiet.height() + spacing::small};
    return {qMin(kMostWidth, size.width() + spacing::medium + width), size.height()};
}

} // namespace weir
