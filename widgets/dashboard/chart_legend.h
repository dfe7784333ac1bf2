#pragma once
#include <QColor>
#include <QString>
#include <QWidget>

#include <vector>

namespace weir {

/// The series of a chart: colour, name and newest value of each. A click hides or shows one, a click with
/// Ctrl shows it alone. Either flows in lines or stands as a column with the values aligned.
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
    };

    explicit ChartLegend(QWidget* parent = nullptr);

    void setShape(Shape shape);
    void setEntries(std::vector<Entry> entries);
    const std::vector<Entry>& entries() const { return entries_; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void clicked(int entry, bool alone);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    std::vector<QRect> places(int width) const;
    int entryAt(QPoint position) const;
    void setHovered(int entry);

    Shape shape_ = Shape::Lines;
    std::vector<Entry> entries_;
    std::vector<int> valueWidths_; ///< the widest so far, so that entries do not jump as figures change
    int hovered_ = -1;
};

} // namespace weir
