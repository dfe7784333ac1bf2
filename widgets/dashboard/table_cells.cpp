#include "widgets/dashboard/table_cells.h"

#include "widgets/dashboard/number_at.h"
#include "widgets/dashboard/state_colors.h"
#include "widgets/records/records_model.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr double kTint = 0.16;              ///< of a state's colour behind the cell
constexpr double kBarTint = 0.26;           ///< of a bar
constexpr double kMostShade = 0.42;         ///< of the greatest value
constexpr double kMostShadeBelowBar = 0.22; ///< likewise: both together must let the figure be read
constexpr double kLeastShade = 0.04;        ///< of the least

} // namespace

const Field* TableCells::fieldOf(int column) const {
    const int field = column - (model_.isTimeShown() ? 1 : 0);
    return field < 0 || field >= static_cast<int>(model_.fields().size())
               ? nullptr
               : &model_.fields()[static_cast<std::size_t>(field)];
}

std::optional<double> TableCells::valueAt(const QModelIndex& index) const {
    const Field* field = fieldOf(index.column());
    if (!field || !isNumber(field->type) || index.row() >= model_.rowCount()) return std::nullopt;
    const RecordsModel::Record record = model_.record(index.row());
    const Column* column =
        model_.value(record, static_cast<std::size_t>(index.column() - (model_.isTimeShown() ? 1 : 0)));
    if (!column) return std::nullopt;
    const double value = numberAt(*column, record.row);
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

const FigureRange& TableCells::rangeOf(std::string_view field) const {
    static const FigureRange kNone;
    const auto found = ranges_.find(field);
    return found == ranges_.end() ? kNone : found->second;
}

void TableCells::measure() {
    ranges_.clear();
    if (columns_.bars.empty() && columns_.shades.empty()) return;
    for (int column = 0; column < model_.columnCount(); ++column) {
        const Field* field = fieldOf(column);
        if (!field || !(columns_.bars.contains(field->name) || columns_.shades.contains(field->name)))
            continue;
        FigureRange& range = ranges_[field->name];
        for (int row = 0; row < model_.rowCount(); ++row)
            if (const auto value = valueAt(model_.index(row, column))) range.include(*value);
    }
}

QColor TableCells::Look::ground() const {
    const QColor tinted = mixed(color, Theme::instance().colors().surface, tint);
    return hasBar ? mixed(color, tinted, kBarTint) : tinted;
}

std::optional<TableCells::Look> TableCells::lookOf(const QModelIndex& index) const {
    const Field* field = fieldOf(index.column());
    const auto value = field ? valueAt(index) : std::nullopt;
    if (!value) return std::nullopt;
    const auto state = stateOf(*value, columns_.thresholdsOf(field->name));
    Look look{*value, state ? colorOf(*state) : Theme::instance().colors().accent, state.has_value(), 0,
              columns_.bars.contains(field->name)};
    if (columns_.shades.contains(field->name)) {
        const FigureRange& range = rangeOf(field->name);
        const double span = range.greatest - range.least;
        const double share = span > 0 ? std::clamp((*value - range.least) / span, 0.0, 1.0) : 0.5;
        const double most = look.hasBar ? kMostShadeBelowBar : kMostShade;
        look.tint = kLeastShade + share * (most - kLeastShade);
    } else if (state && !look.hasBar) {
        look.tint = kTint;
    }
    return look;
}

void TableCells::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const std::optional<Look> look = lookOf(index);
    if (!look || !look->hasState) return;
    option->palette.setColor(QPalette::Text, readableOn(look->color, look->ground()));
    option->palette.setColor(QPalette::HighlightedText, readableOn(look->color, look->ground()));
}

void TableCells::paintBar(QPainter& painter, const QRectF& cell, const Look& look,
                          const FigureRange& range) const {
    const double least = std::min(0.0, range.least);
    const double greatest = std::max(0.0, range.greatest);
    if (!(greatest > least)) return;
    const QRectF room = cell.adjusted(2, 3, -2, -3);
    const auto at = [&](double figure) {
        return room.left() + std::clamp((figure - least) / (greatest - least), 0.0, 1.0) * room.width();
    };
    const double from = at(std::min(0.0, look.value));
    const double to = at(std::max(0.0, look.value));
    QColor color = look.color;
    color.setAlphaF(static_cast<float>(kBarTint));
    painter.fillRect(QRectF(from, room.top(), std::max(1.0, to - from), room.height()), color);
}

void TableCells::paint(QPainter* painter, const QStyleOptionViewItem& option,
                       const QModelIndex& index) const {
    if (const std::optional<Look> look = lookOf(index)) {
        const QRectF cell(option.rect);
        QColor tint = look->color;
        tint.setAlphaF(static_cast<float>(look->tint));
        painter->fillRect(cell, tint);
        if (look->hasBar) paintBar(*painter, cell, *look, rangeOf(fieldOf(index.column())->name));
    }
    QStyledItemDelegate::paint(painter, option, index);
}

} // namespace weir
