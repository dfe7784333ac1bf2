#pragma once
#include <QColor>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace weir {

/// The series of a chart: colour, name and newest value of each, or several figures in columns. A click hides
/// or shows one; a double click, or a click with Alt or Ctrl, shows it alone; the arrow keys, Space, and
/// Space with Alt do the same. It flows in lines, stands as a column with the values aligned, or is a table;
/// where that is too wide, the figures of each series stand below its name, each beside what it is.
class ChartLegend : public QWidget {
    Q_OBJECT
public:
    enum class Shape : std::uint8_t { Lines, Column };

    struct Entry {
        QString name;
        QString value;
        QColor color;
        Qt::PenStyle stroke = Qt::SolidLine;
        bool isHidden = false;
        QStringList figures = {}; ///< of a table, one a column
    };

    explicit ChartLegend(QWidget* parent = nullptr);

    void setShape(Shape shape);
    /// Makes it a table with these columns behind the names, which stand under `about`; empty: none.
    void setColumns(const QString& about, const QStringList& headings);
    bool isTable() const { return !headings_.isEmpty(); }
    const QStringList& headings() const { return headings_; }
    void setEntries(std::vector<Entry> entries);
    const std::vector<Entry>& entries() const { return entries_; }
    /// The entry that the keys act on; -1: none yet.
    int current() const { return current_; }
    QRect placeOf(int entry) const;
    /// Where a table's figure of that column stands, within its entry.
    QRect placeOfFigure(int entry, int column) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void clicked(int entry, bool alone);
    /// The pointer, or the keys' focus, is on another entry; -1: on none.
    void pointedAt(int entry);
    /// What can be done with the entry is asked for, at this place of the screen.
    void menuWanted(int entry, QPoint globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;

private:
    std::vector<QRect> places(int width) const;
    /// Whether a table's columns have no room beside the names.
    bool isFolded(int width) const;
    /// All columns of a table, with what parts them.
    int columnsWidth() const;
    /// How many figures stand beside each other in a table that is folded.
    int figuresPerLine(int room) const;
    int lineHeight() const;
    QRect figurePlace(const QRect& entry, int column) const;
    int entryAt(QPoint position) const;
    void setHovered(int entry);
    void setCurrent(int entry);
    void paintName(QPainter& painter, const Entry& entry, const QRect& place, int width, bool isStrong) const;
    void paintHeadings(QPainter& painter) const;
    void paintFigures(QPainter& painter, const Entry& entry, const QRect& place) const;

    Shape shape_ = Shape::Lines;
    QString about_;
    QStringList headings_;
    std::vector<Entry> entries_;
    std::vector<int> valueWidths_;  ///< the widest so far, so that entries do not jump as figures change
    std::vector<int> figureWidths_; ///< of a table's columns, likewise, without their headings
    std::vector<int> headingWidths_;
    int hovered_ = -1;
    int current_ = -1;
};

} // namespace weir
