#include "widgets/records/distribution_delegate.h"

#include "widgets/records/fields_model.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace weir {

namespace {

constexpr int kWidth = 260;
constexpr qreal kMostBarWidth = 9;
constexpr std::size_t kMostValues = 3;

void paintHistogram(QPainter& painter, const QRectF& place, const FieldSummary::Range& range) {
    const std::size_t most = *std::max_element(range.bins.begin(), range.bins.end());
    const qreal step = std::min(kMostBarWidth, place.width() / FieldSummary::kBins);
    for (std::size_t bin = 0; bin < range.bins.size(); ++bin) {
        if (range.bins[bin] == 0) continue;
        // One of a thousand is still seen.
        const qreal height = std::max<qreal>(1.5, place.height() * static_cast<qreal>(range.bins[bin]) /
                                                      static_cast<qreal>(most));
        painter.drawRect(QRectF(place.left() + static_cast<qreal>(bin) * step, place.bottom() - height,
                                std::max<qreal>(1, step - 1), height));
    }
}

void paintValues(QPainter& painter, const QRectF& place, const FieldSummary& field, const QColor& bar) {
    const std::size_t values = std::min(field.top.size(), kMostValues);
    const qreal width =
        (place.width() - spacing::small * static_cast<qreal>(values - 1)) / static_cast<qreal>(values);
    const QFontMetricsF metrics(painter.font());
    for (std::size_t i = 0; i < values; ++i) {
        const ValueCount& value = field.top[i];
        const double share = static_cast<double>(value.count) / static_cast<double>(field.records);
        const QRectF cell(place.left() + static_cast<qreal>(i) * (width + spacing::small), place.top(), width,
                          place.height());
        QRectF filled = cell;
        filled.setWidth(std::max<qreal>(2, cell.width() * share));
        painter.setPen(Qt::NoPen);
        painter.setBrush(bar);
        painter.drawRect(filled);
        const QString percent = QStringLiteral("%1 %").arg(qRound(share * 100));
        const qreal percentWidth = metrics.horizontalAdvance(percent) + spacing::tight;
        const QRectF inside = cell.adjusted(spacing::tight, 0, -spacing::tight, 0);
        painter.setPen(Theme::instance().colors().textMuted);
        painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, percent);
        painter.setPen(Theme::instance().colors().text);
        const QString name = value.value.empty() ? FieldsModel::tr("(empty)")
                                                 : QString::fromStdString(value.value).simplified();
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(name, Qt::ElideRight, inside.width() - percentWidth));
    }
}

} // namespace

void DistributionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    const auto& model = static_cast<const FieldsModel&>(*index.model());
    const FieldSummary& field = model.field(index.row());
    const Theme& theme = Theme::instance();
    const QRectF place = QRectF(option.rect).adjusted(spacing::small, 3, -spacing::small, -3);
    painter->save();
    painter->setFont(theme.font(TextStyle::Caption));
    painter->setPen(Qt::NoPen);
    if (field.range && field.distinct > 1) {
        painter->setBrush(theme.colors().accent);
        paintHistogram(*painter, place, *field.range);
    } else if (!field.top.empty()) {
        QColor bar = theme.colors().accent;
        bar.setAlphaF(0.22f);
        paintValues(*painter, place, field, bar);
    }
    painter->restore();
}

QSize DistributionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {kWidth, QStyledItemDelegate::sizeHint(option, index).height()};
}

} // namespace weir
