#pragma once
#include "widgets/dashboard/panel_content.h"

namespace weir {

/// The content of a panel that is painted as a whole, so that on the screen, in a picture and on paper it is
/// the same. GUI thread only.
class PaintedPanel : public PanelContent {
    Q_OBJECT
public:
    explicit PaintedPanel(QWidget* parent);

    void draw(QPainter& painter, QSize size) override;

protected:
    /// Paints what is shown on the panel's ground, from the origin on.
    virtual void paint(QPainter& painter, QSizeF size) = 0;

    void paintEvent(QPaintEvent* event) override;
};

} // namespace weir
