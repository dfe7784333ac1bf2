#pragma once
#include <QLayout>

#include <vector>

namespace weir {

/// Sets items side by side and goes on in the next line when one is full; the last item takes what is left of
/// its line.
class FlowLayout : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    void insertWidget(int index, QWidget* widget);

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(items_.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;

private:
    /// Lays the items out in `rect` (or only measures) and returns the height.
    int arrange(const QRect& rect, bool place) const;

    std::vector<QLayoutItem*> items_; ///< owned, as layouts do
};

} // namespace weir
