#pragma once
#include <QHeaderView>

#include <vector>

namespace weir {

class SearchField;

/// A table's header with a row of fields under it, one a column, that say what the column's cells must have.
/// The row is there only when it is asked for. Which column the rows are sorted by an arrow says, on the side
/// where the column's name does not stand: names are aligned with what is below them.
class FilterHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit FilterHeader(QAbstractScrollArea* table);

    void setFiltersShown(bool isShown);
    bool areFiltersShown() const { return isShown_; }
    /// What stands in the field of that column.
    QString filter(int section) const;
    void clearFilters();
    /// Puts the keyboard into the field of that column.
    void focusFilter(int section);

    void setModel(QAbstractItemModel* model) override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void filtersChanged();
    /// Escape was pressed in one of the fields.
    void closeWanted();
    /// The user has given a column another width.
    void columnResized(int section);
    /// The user has moved a column.
    void columnMoved();

protected:
    void updateGeometries() override;
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override;
    void paintSection(QPainter* painter, const QRect& place, int section) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void makeFields();
    void placeFields();
    int fieldHeight() const;

    std::vector<SearchField*> fields_;
    bool isShown_ = false;
    bool isHeld_ = false;
    int resized_ = -1; ///< the section whose width has changed since the button was pressed
    bool isMoved_ = false;
};

} // namespace weir
