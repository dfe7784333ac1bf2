#pragma once
#include <QPointer>
#include <QSize>
#include <QWidget>

#include <vector>

class QPainter;
class QTableView;

namespace weir {

/// Lays out a table as a picture has it, where nobody can scroll: without the fields to filter by, with all
/// columns in its width as far as they can be read there. In the end it is as it was before. GUI thread only.
class TablePicture {
public:
    /// The table and the painter outlive it. `size`: of the picture.
    TablePicture(QTableView& table, QPainter& painter, QSize size);
    ~TablePicture();
    TablePicture(const TablePicture&) = delete;
    TablePicture& operator=(const TablePicture&) = delete;

    /// The room to draw it in, with as many rows as are seen whole. The painter draws smaller than on the
    /// screen where the columns would have no room otherwise.
    QSize room() const;

private:
    int wholeHeight(int most) const;

    QTableView& table_;
    QPainter& painter_;
    QSize size_;
    double scale_ = 1;
    bool hadFilters_ = false;
    QPointer<QWidget> focused_; ///< of the fields
    std::vector<int> widths_;   ///< before
};

/// Column of a table, for fittedWidths().
struct TableColumn {
    int width = 0;         ///< pixels
    bool isFigure = false; ///< a number or a time, which cut short is another one
};

/// Widths of columns that together have no more than `room`: the widest become narrower, down to `least`;
/// those of figures only if that is not enough.
std::vector<int> fittedWidths(const std::vector<TableColumn>& columns, int room, int least);

} // namespace weir
