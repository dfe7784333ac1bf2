#pragma once
#include <QColor>
#include <QIconEngine>
#include <QString>

namespace weir {

/// Draws an icon of resources/icons at any size and scale in the theme's colours of the moment, so that icons
/// already set on buttons and menus follow a change of theme with the next repaint. GUI thread only.
class IconEngine : public QIconEngine {
public:
    /// `name` without ending. An invalid `color` stands for the theme's text colour.
    IconEngine(QString name, const QColor& color);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine* clone() const override;
    QString key() const override;
    bool isNull() override;

private:
    QColor colorFor(QIcon::Mode mode, QIcon::State state) const;

    QString name_;
    QColor color_;
};

} // namespace weir
