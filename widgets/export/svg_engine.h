#pragma once
#include <QBrush>
#include <QByteArray>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>
#include <QTransform>

#include <optional>
#include <vector>

namespace weir {

/// The text as it stands in XML, as text or in an attribute.
QByteArray xmlText(QString text);

/// Turns what a painter draws into the elements of an SVG picture, all in the picture's own coordinates.
class SvgEngine : public QPaintEngine {
public:
    explicit SvgEngine(int dotsPerInch);

    /// The elements so far, and what they refer to (clip paths, gradients).
    QByteArray elements() const { return elements_ + (hasGroup_ ? "</g>\n" : ""); }
    const QByteArray& definitions() const { return definitions_; }

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState& state) override;
    using QPaintEngine::drawPolygon;
    void drawPath(const QPainterPath& path) override;
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
    void drawTextItem(const QPointF& place, const QTextItem& item) override;
    void drawPixmap(const QRectF& target, const QPixmap& pixmap, const QRectF& source) override;
    void drawImage(const QRectF& target, const QImage& image, const QRectF& source,
                   Qt::ImageConversionFlags flags) override;

private:
    void clip(const QPainterPath& path, Qt::ClipOperation operation);
    /// Opens the group of the clip path that holds; false if nothing can be seen through it.
    bool openClip();
    QByteArray strokeText() const;
    QByteArray fillText();
    QByteArray gradientText(const QGradient& gradient);
    void write(const QPainterPath& path, const QByteArray& fill, const QByteArray& stroke);

    int dotsPerInch_;
    QPen pen_;
    QBrush brush_;
    QTransform transform_;
    double opacity_ = 1;
    std::optional<QPainterPath> clip_; ///< in the picture's coordinates
    bool isClipping_ = true;
    std::optional<std::size_t> openedClip_; ///< the clip path of the open group; unset: it has none
    bool hasGroup_ = false;
    std::vector<QPainterPath> clips_; ///< defined so far
    int gradients_ = 0;
    QByteArray elements_;
    QByteArray definitions_;
};

} // namespace weir
