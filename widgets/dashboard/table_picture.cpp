#include "widgets/dashboard/table_picture.h"

#include "widgets/parts/filter_header.h"

#include <QApplication>
#include <QTableView>

#include <algorithm>
#include <functional>

namespace weir {

namespace {

constexpr int kLeastColumn = 56; ///< below it nothing can be read

} // namespace

TablePicture::TablePicture(QTableView& table, int width) : table_(table) {
    QHeaderView& header = *table_.horizontalHeader();
    if (header.isAncestorOf(QApplication::focusWidget())) focused_ = QApplication::focusWidget();
    auto* filters = qobject_cast<FilterHeader*>(&header);
    hadFilters_ = filters && filters->areFiltersShown();
    if (hadFilters_) filters->setFiltersShown(false);
    for (int section = 0; section < header.count(); ++section)
        widths_.push_back(header.sectionSize(section));
    const std::vector<int> fitted = fittedWidths(widths_, width, kLeastColumn);
    for (int section = 0; section < header.count(); ++section)
        header.resizeSection(section, fitted[static_cast<std::size_t>(section)]);
}

TablePicture::~TablePicture() {
    QHeaderView& header = *table_.horizontalHeader();
    for (int section = 0; section < header.count(); ++section)
        header.resizeSection(section, widths_[static_cast<std::size_t>(section)]);
    if (hadFilters_) qobject_cast<FilterHeader*>(&header)->setFiltersShown(true);
    if (focused_) focused_->setFocus();
}

int TablePicture::wholeHeight(int most) const {
    const int row = table_.verticalHeader()->defaultSectionSize();
    const int heading = table_.horizontalHeader()->sizeHint().height() + 2 * table_.frameWidth();
    return most < heading + row ? most : heading + (most - heading) / row * row;
}

std::vector<int> fittedWidths(std::vector<int> widths, int room, int least) {
    std::vector<int> widest = widths;
    std::sort(widest.begin(), widest.end(), std::greater<>());
    int narrower = 0; // the sum of those that are not shortened
    for (const int width : widths)
        narrower += width;
    if (narrower <= room) return widths;
    // The widest are cut to one width, so many of them that all find room.
    int most = least;
    for (std::size_t cut = 1; cut <= widest.size(); ++cut) {
        narrower -= widest[cut - 1];
        most = (room - narrower) / static_cast<int>(cut);
        if (cut == widest.size() || most >= widest[cut]) break;
    }
    for (int& width : widths)
        width = std::min(width, std::max(most, least));
    return widths;
}

} // namespace weir
