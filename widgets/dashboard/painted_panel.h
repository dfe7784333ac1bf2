#pragma once
#include "widgets/dashboard/panel_content.h"

#include <QPicture>

#include <optional>

namespace weir {

/// The content of a panel that is painted as a whole, so that on the screen, in a picture and on paper it is
/// the same. While the board is paused the screen shows what it showed then, whatever comes. GUI thread only.
class PaintedPanel : public PanelContent {
    Q_OBJECT
public:
    /// `time` outlives it.
    PaintedPanel(BoardTime& time, QWidget* parent);

    void draw(QPainter& painter, QSize size) override;

protected:
    /// Paints what is shown on the panel's ground, from the origin on.
    virtual void paint(QPainter& painter, QSizeF size) = 0;

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

    /// The user looks elsewhere, or the settings are others: paints anew, also while paused.
    void lookAgain();
    BoardTime& time() const { return time_; }

private:
    BoardTime& time_;
    std::optional<QPicture> frozen_; ///< while paused
};

} // namespace weir
