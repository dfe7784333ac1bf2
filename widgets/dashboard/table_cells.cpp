#include "widgets/dashboard/table_cells.h"

#include "widgets/dashboard/number_at.h"
#include "widgets/records/records_model.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr float kTint = 0.16f;       ///< of a state's colour behind the cell
constexpr float kBarTint = 0.26f;    ///< of a bar
constexpr float kMostShade = 0.42f;  ///< of the greatest value
constexpr float kLeastShade = 0.04f; ///< of the least

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

void TableCells::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const Field* field = fieldOf(index.column());
    if (!field) return;
    const std::vector<Threshold>& thresholds = columns_.thresholdsOf(field->name);
    if (thresholds.empty()) return;
    const auto value = valueAt(index);
    const auto state = value ? stateOf(*value, thresholds) : std::nullopt;
    if (!state) return;
    option->palette.setColor(QPalette::Text, colorOf(*state));
    option->palette.setColor(QPalette::HighlightedText, colorOf(*state));
}

void TableCells::paint(QPainter* painter, const QStyleOptionViewItem& option,
                       const QModelIndex& index) const {
    const Field* field = fieldOf(index.column());
    const auto value = field ? valueAt(index) : std::nullopt;
    if (value) {
        const Colors& colors = Theme::instance().colors();
        const auto state = stateOf(*value, columns_.thresholdsOf(field->name));
        QColor color = state ? colorOf(*state) : colors.accent;
        const QRectF cell(option.rect);
        const bool hasBar = columns_.bars.contains(field->name);
        if (columns_.shades.contains(field->name)) {
            const FigureRange& range = rangeOf(field->name);
            const double span = range.greatest - range.least;
            const double share = span > 0 ? std::clamp((*value - range.least) / span, 0.0, 1.0) : 0.5;
            color.setAlphaF(kLeastShade + static_cast<float>(share) * (kMostShade - kLeastShade));
            painter->fillRect(cell, color);
        } else if (state && !hasBar) {
            color.setAlphaF(kTint);
            painter->fillRect(cell, color);
        }
        if (hasBar) {
            const FigureRange& range = rangeOf(field->name);
            const double least = std::min(0.0, range.least);
            const double greatest = std::max(0.0, range.greatest);
            const QRectF room = cell.adjusted(2, 3, -2, -3);
            if (greatest > least) {
                const auto at = [&](double figure) {
                    return room.left() +
                           std::clamp((figure - least) / (greatest - least), 0.0, 1.0) * room.width();
                };
                color.setAlphaF(kBarTint);
                const double from = at(std::min(0.0, *value));
                const double to = at(std::max(0.0, *value));
                painter->fillRect(QRectF(from, room.top(), std::max(1.0, to - from), room.height()), color);
            }
        }
    }
    QStyledItemDelegate::paint(painter, option, index);
}

} // namespace weir
