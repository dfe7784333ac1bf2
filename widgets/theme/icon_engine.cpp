#include "widgets/theme/icon_engine.h"

#include "widgets/theme/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace weir {

namespace {

constexpr QByteArrayView kDrawnColor("#000000");

QString iconPath(const QString& name) {
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

} // namespace

IconEngine::IconEngine(QString name, const QColor& color) : name_(std::move(name)), color_(color) {}

QColor IconEngine::colorFor(QIcon::Mode mode, QIcon::State state) const {
    const Colors& colors = Theme::instance().colors();
    if (mode == QIcon::Disabled) return colors.textDisabled;
    if (color_.isValid()) return color_;
    if (mode == QIcon::Selected || state == QIcon::On) return colors.accent;
    return colors.text;
}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) {
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    QPixmap drawn = scaledPixmap(rect.size() * ratio, mode, state, ratio);
    drawn.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), drawn);
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap IconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) {
    if (size.isEmpty()) return {};
    const QColor color = colorFor(mode, state);
    const QString cacheKey = QStringLiteral("weir-icon/%1/%2/%3x%4")
                                 .arg(name_, color.name(QColor::HexArgb))
                                 .arg(size.width())
                                 .arg(size.height());
    QPixmap drawn;
    if (QPixmapCache::find(cacheKey, &drawn)) return drawn;

    drawn = QPixmap(size);
    drawn.fill(Qt::transparent);
    QFile file(iconPath(name_));
    if (file.open(QIODevice::ReadOnly)) {
        QByteArray svg = file.readAll();
        svg.replace(kDrawnColor, color.name().toLatin1());
        QSvgRenderer renderer(svg);
        QPainter painter(&drawn);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal side = qMin(size.width(), size.height());
        renderer.render(&painter, QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side));
    }
    QPixmapCache::insert(cacheKey, drawn);
    return drawn;
}

QIconEngine* IconEngine::clone() const {
    return new IconEngine(*this);
}

QString IconEngine::key() const {
    return QStringLiteral("weir");
}

bool IconEngine::isNull() {
    return !QFile::exists(iconPath(name_));
}

} // namespace weir
