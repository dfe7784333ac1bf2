#include "widgets/dashboard/table_picture.h"

#include "widgets/parts/filter_header.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTableView>

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>

namespace weir {

namespace {

constexpr int kLeastColumn = 48; ///< below it nothing can be read
constexpr double kLeastScale = 0.75;

/// Whether a column shows numbers or times: the models give these the font of figures.
bool isOfFigures(const QAbstractItemModel& model, int column) {
    const QVariant font = model.rowCount() > 0 ? model.index(0, column).data(Qt::FontRole) : QVariant();
    return font.isValid() && font.value<QFont>() == Theme::instance().figures(TextStyle::Body);
}

int sumOf(const std::vector<int>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0);
}

/// To which the widest columns are to be cut for all to have room; not below `least`.
int widthToFit(std::vector<int> widths, int room, int least) {
    std::sort(widths.begin(), widths.end(), std::greater<>());
    int narrower = sumOf(widths); // of those that are not cut
    if (widths.empty() || narrower <= room) return std::numeric_limits<int>::max();
    // So many of the widest to one width that all find room.
    int most = least;
    for (std::size_t cut = 1; cut <= widths.size(); ++cut) {
        narrower -= widths[cut - 1];
        most = (room - narrower) / static_cast<int>(cut);
        if (cut == widths.size() || most >= widths[cut]) break;
    }
    return std::max(most, least);
}

} // namespace

TablePicture::TablePicture(QTableView& table, QPainter& painter, QSize size)
    : table_(table), painter_(painter), size_(size) {
    QHeaderView& header = *table_.horizontalHeader();
    if (header.isAncestorOf(QApplication::focusWidget())) focused_ = QApplication::focusWidget();
    auto* filters = qobject_cast<FilterHeader*>(&header);
    hadFilters_ = filters && filters->areFiltersShown();
    if (hadFilters_) filters->setFiltersShown(false);
    std::vector<TableColumn> columns;
    for (int section = 0; section < header.count(); ++section) {
        widths_.push_back(header.sectionSize(section));
        columns.push_back({widths_.back(), isOfFigures(*table_.model(), section)});
    }
    scale_ = std::clamp(static_cast<double>(size.width()) / std::max(1, sumOf(widths_)), kLeastScale, 1.0);
    painter_.save();
    painter_.scale(scale_, scale_);
    const std::vector<int> fitted =
        fittedWidths(columns, static_cast<int>(size.width() / scale_), kLeastColumn);
    for (int section = 0; section < header.count(); ++section)
        header.resizeSection(section, fitted[static_cast<std::size_t>(section)]);
}

TablePicture::~TablePicture() {
    painter_.restore();
    QHeaderView& header = *table_.horizontalHeader();
    for (int section = 0; section < header.count(); ++section)
        header.resizeSection(section, widths_[static_cast<std::size_t>(section)]);
    if (hadFilters_) qobject_cast<FilterHeader*>(&header)->setFiltersShown(true);
    if (focused_) focused_->setFocus();
}

QSize TablePicture::room() const {
    return {static_cast<int>(size_.width() / scale_), wholeHeight(static_cast<int>(size_.height() / scale_))};
}

int TablePicture::wholeHeight(int most) const {
    const int row = table_.verticalHeader()->defaultSectionSize();
    const int heading = table_.horizontalHeader()->sizeHint().height() + 2 * table_.frameWidth();
    return most < heading + row ? most : heading + (most - heading) / row * row;
}

std::vector<int> fittedWidths(const std::vector<TableColumn>& columns, int room, int least) {
    std::vector<int> texts;
    std::vector<int> figures;
    for (const TableColumn& column : columns)
        (column.isFigure ? figures : texts).push_back(column.width);
    const int mostText = widthToFit(texts, room - sumOf(figures), least);
    for (int& width : texts)
        width = std::min(width, mostText);
    const int mostFigure = widthToFit(figures, room - sumOf(texts), least);
    std::vector<int> widths;
    for (const TableColumn& column : columns)
        widths.push_back(std::min(column.width, column.isFigure ? mostFigure : mostText));
    return widths;
}

} // namespace weir
