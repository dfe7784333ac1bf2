#include "widgets/export/svg_engine.h"

#include <QBuffer>
#include <QFont>
#include <QImage>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace weir {

QByteArray xmlText(QString text) {
    // XML has no way to write them.
    for (QChar& character : text)
        if (character < u' ') character = u' ';
    return text.toHtmlEscaped().toUtf8();
}

namespace {

QByteArray number(double value) {
    QByteArray text = QByteArray::number(value, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.')) text.chop(1);
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray attribute(const char* name, const QByteArray& value) {
    return QByteArray(" ") + name + "=\"" + value + '"';
}

QByteArray point(const QPointF& point) {
    return number(point.x()) + ' ' + number(point.y());
}

QByteArray pathText(const QPainterPath& path) {
    QByteArray text;
    QPointF begin;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element& element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            begin = element;
            text += 'M' + point(element);
            break;
        case QPainterPath::LineToElement: {
            const bool isLast =
                i + 1 == path.elementCount() || path.elementAt(i + 1).type == QPainterPath::MoveToElement;
            text += isLast && QPointF(element) == begin ? QByteArray("Z") : 'L' + point(element);
            break;
        }
        case QPainterPath::CurveToElement:
            text += 'C' + point(element);
            break;
        case QPainterPath::CurveToDataElement:
            text += ' ' + point(element);
            break;
        }
    }
    return text;
}

QByteArray matrixText(const QTransform& matrix) {
    // Factors need more digits than places do.
    const auto factor = [](double value) { return QByteArray::number(value, 'g', 6); };
    return "matrix(" + factor(matrix.m11()) + ' ' + factor(matrix.m12()) + ' ' + factor(matrix.m21()) + ' ' +
           factor(matrix.m22()) + ' ' + factor(matrix.dx()) + ' ' + factor(matrix.dy()) + ')';
}

/// How many times as long a length is after the transform.
double scaleOf(const QTransform& transform) {
    return std::sqrt(std::abs(transform.determinant()));
}

QByteArray colorText(const char* name, const QColor& color) {
    QByteArray text = attribute(name, color.name(QColor::HexRgb).toLatin1());
    if (color.alpha() < 255)
        text += attribute((QByteArray(name) + "-opacity").constData(), number(color.alphaF()));
    return text;
}

/// The rectangle that the path is, if it is one.
std::optional<QRectF> rectangleOf(const QPainterPath& path) {
    if (path.elementCount() != 5) return std::nullopt;
    const QRectF bounds = path.controlPointRect();
    for (int i = 0; i < 5; ++i) {
        const QPainterPath::Element& element = path.elementAt(i);
        const bool isCorner = (element.x == bounds.left() || element.x == bounds.right()) &&
                              (element.y == bounds.top() || element.y == bounds.bottom());
        if (element.isCurveTo() || !isCorner) return std::nullopt;
    }
    return bounds;
}

} // namespace

SvgEngine::SvgEngine(int dotsPerInch)
    : QPaintEngine(Antialiasing | AlphaBlend | PainterPaths | PrimitiveTransform | PixmapTransform |
                   ConstantOpacity | LinearGradientFill | RadialGradientFill | PaintOutsidePaintEvent),
      dotsPerInch_(dotsPerInch) {}

void SvgEngine::updateState(const QPaintEngineState& state) {
    const QPaintEngine::DirtyFlags changed = state.state();
    if (changed & DirtyTransform) transform_ = state.transform();
    if (changed & DirtyPen) pen_ = state.pen();
    if (changed & DirtyBrush) brush_ = state.brush();
    if (changed & DirtyOpacity) opacity_ = state.opacity();
    if (changed & DirtyClipEnabled) isClipping_ = state.isClipEnabled();
    if (changed & DirtyClipPath) clip(state.clipPath(), state.clipOperation());
    if (changed & DirtyClipRegion) {
        QPainterPath region;
        region.addRegion(state.clipRegion());
        clip(region, state.clipOperation());
    }
}

void SvgEngine::clip(const QPainterPath& path, Qt::ClipOperation operation) {
    if (operation == Qt::NoClip) {
        clip_.reset();
        return;
    }
    isClipping_ = true;
    const QPainterPath here = transform_.map(path);
    if (operation == Qt::ReplaceClip || !clip_) {
        clip_ = here;
        return;
    }
    const std::optional<QRectF> before = rectangleOf(*clip_);
    const std::optional<QRectF> now = rectangleOf(here);
    if (before && now) {
        clip_ = QPainterPath();
        clip_->addRect(before->intersected(*now));
    } else {
        clip_ = clip_->intersected(here);
    }
}

bool SvgEngine::openClip() {
    std::optional<std::size_t> wanted;
    if (isClipping_ && clip_) {
        if (clip_->boundingRect().isEmpty()) return false;
        wanted = static_cast<std::size_t>(std::find(clips_.begin(), clips_.end(), *clip_) - clips_.begin());
        if (*wanted == clips_.size()) {
            clips_.push_back(*clip_);
            definitions_ += "<clipPath" + attribute("id", "clip" + QByteArray::number(clips_.size() - 1)) +
                            "><path" + attribute("d", pathText(*clip_)) + "/></clipPath>\n";
        }
    }
    if (wanted == openedClip_) return true;
    if (hasGroup_) elements_ += "</g>\n";
    hasGroup_ = wanted.has_value();
    if (wanted)
        elements_ += "<g" + attribute("clip-path", "url(#clip" + QByteArray::number(*wanted) + ")") + ">\n";
    openedClip_ = wanted;
    return true;
}

QByteArray SvgEngine::strokeText() const {
    if (pen_.style() == Qt::NoPen) return attribute("stroke", "none");
    const double width = pen_.widthF() > 0 ? pen_.widthF() : 1;
    const double drawn = pen_.isCosmetic() ? width : width * scaleOf(transform_);
    QByteArray text = colorText("stroke", pen_.color()) + attribute("stroke-width", number(drawn));
    if (pen_.style() != Qt::SolidLine) {
        QByteArray dashes;
        for (const double part : pen_.dashPattern())
            dashes += (dashes.isEmpty() ? "" : ",") + number(part * drawn);
        text += attribute("stroke-dasharray", dashes);
    }
    if (pen_.capStyle() != Qt::FlatCap)
        text += attribute("stroke-linecap", pen_.capStyle() == Qt::RoundCap ? "round" : "square");
    if (pen_.joinStyle() == Qt::RoundJoin || pen_.joinStyle() == Qt::BevelJoin)
        text += attribute("stroke-linejoin", pen_.joinStyle() == Qt::RoundJoin ? "round" : "bevel");
    return text;
}

QByteArray SvgEngine::fillText() {
    if (brush_.style() == Qt::NoBrush) return attribute("fill", "none");
    if (const QGradient* gradient = brush_.gradient()) return attribute("fill", gradientText(*gradient));
    return colorText("fill", brush_.color());
}

QByteArray SvgEngine::gradientText(const QGradient& gradient) {
    const QByteArray id = "gradient" + QByteArray::number(gradients_++);
    const bool isLinear = gradient.type() == QGradient::LinearGradient;
    const char* element = isLinear ? "linearGradient" : "radialGradient";
    QByteArray places;
    if (isLinear) {
        const auto& line = static_cast<const QLinearGradient&>(gradient);
        places = attribute("x1", number(line.start().x())) + attribute("y1", number(line.start().y())) +
                 attribute("x2", number(line.finalStop().x())) +
                 attribute("y2", number(line.finalStop().y()));
    } else {
        const auto& circle = static_cast<const QRadialGradient&>(gradient);
        places = attribute("cx", number(circle.center().x())) + attribute("cy", number(circle.center().y())) +
                 attribute("r", number(circle.radius())) + attribute("fx", number(circle.focalPoint().x())) +
                 attribute("fy", number(circle.focalPoint().y()));
    }
    const bool isOfObject = gradient.coordinateMode() != QGradient::LogicalMode;
    if (isOfObject)
        places += attribute("gradientUnits", "objectBoundingBox");
    else
        places += attribute("gradientUnits", "userSpaceOnUse") +
                  attribute("gradientTransform", matrixText(transform_));
    definitions_ += QByteArray("<") + element + attribute("id", id) + places + ">\n";
    for (const auto& [place, color] : gradient.stops())
        definitions_ += "<stop" + attribute("offset", number(place)) +
                        colorText("stop-color", color).replace("stop-color-opacity", "stop-opacity") + "/>\n";
    definitions_ += QByteArray("</") + element + ">\n";
    return "url(#" + id + ")";
}

void SvgEngine::write(const QPainterPath& path, const QByteArray& fill, const QByteArray& stroke) {
    if (path.isEmpty() || !openClip()) return;
    elements_ += "<path" + fill + stroke;
    if (opacity_ < 1) elements_ += attribute("opacity", number(opacity_));
    if (path.fillRule() == Qt::OddEvenFill) elements_ += attribute("fill-rule", "evenodd");
    elements_ += attribute("d", pathText(transform_.map(path))) + "/>\n";
}

void SvgEngine::drawPath(const QPainterPath& path) {
    if (pen_.style() != Qt::NoPen || brush_.style() != Qt::NoBrush) write(path, fillText(), strokeText());
}

void SvgEngine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) {
    if (count == 0) return;
    QPainterPath path(points[0]);
    for (int i = 1; i < count; ++i)
        path.lineTo(points[i]);
    if (mode == PolylineMode) {
        if (pen_.style() != Qt::NoPen) write(path, attribute("fill", "none"), strokeText());
        return;
    }
    path.closeSubpath();
    path.setFillRule(mode == OddEvenMode ? Qt::OddEvenFill : Qt::WindingFill);
    drawPath(path);
}

void SvgEngine::drawTextItem(const QPointF& place, const QTextItem& item) {
    const QString text = item.text();
    if (text.trimmed().isEmpty() || !openClip()) return;
    const QFont font = item.font();
    const double size = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * dotsPerInch_ / 72;
    elements_ += "<text" + colorText("fill", pen_.color());
    if (transform_.type() <= QTransform::TxTranslate) {
        const QPointF there = transform_.map(place);
        elements_ += attribute("x", number(there.x())) + attribute("y", number(there.y()));
    } else {
        elements_ += attribute("transform", matrixText(transform_)) + attribute("x", number(place.x())) +
                     attribute("y", number(place.y()));
    }
    // The length holds where another font must stand in, so that what was aligned stays so.
    elements_ += attribute("font-family", xmlText(font.family()) + ", sans-serif") +
                 attribute("font-size", number(size)) + attribute("textLength", number(item.width())) +
                 attribute("lengthAdjust", "spacingAndGlyphs");
    if (font.weight() != QFont::Normal)
        elements_ += attribute("font-weight", QByteArray::number(font.weight()));
    if (font.italic()) elements_ += attribute("font-style", "italic");
    if (font.strikeOut()) elements_ += attribute("text-decoration", "line-through");
    if (font.underline()) elements_ += attribute("text-decoration", "underline");
    if (opacity_ < 1) elements_ += attribute("opacity", number(opacity_));
    elements_ += attribute("xml:space", "preserve") + '>' + xmlText(text) + "</text>\n";
}

void SvgEngine::drawPixmap(const QRectF& target, const QPixmap& pixmap, const QRectF& source) {
    drawImage(target, pixmap.toImage(), source, Qt::AutoColor);
}

void SvgEngine::drawImage(const QRectF& target, const QImage& image, const QRectF& source,
                          Qt::ImageConversionFlags) {
    if (target.isEmpty() || !openClip()) return;
    QImage part = source == QRectF(image.rect()) ? image : image.copy(source.toAlignedRect());
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    part.save(&buffer, "png");
    elements_ += "<image" + attribute("transform", matrixText(transform_)) +
                 attribute("x", number(target.x())) + attribute("y", number(target.y())) +
                 attribute("width", number(target.width())) + attribute("height", number(target.height())) +
                 attribute("preserveAspectRatio", "none");
    if (opacity_ < 1) elements_ += attribute("opacity", number(opacity_));
    elements_ += attribute("xlink:href", "data:image/png;base64," + png.toBase64()) + "/>\n";
}

} // namespace weir
