#pragma once
#include <QWidget>

#include <vector>

class QPainter;

namespace weir {

/// The course of a figure as a line without axes, from zero to its greatest value, the newest at the right
/// edge; `most` samples take the whole width.
void paintSparkline(QPainter& painter, const QRectF& place, const std::vector<double>& samples,
                    std::size_t most, const QColor& color);

/// Such a line as a part of the window.
class Sparkline : public QWidget {
    Q_OBJECT
public:
    explicit Sparkline(QWidget* parent = nullptr);

    void setSamples(std::vector<double> samples, std::size_t most);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<double> samples_;
    std::size_t most_ = 1;
};

} // namespace weir
