#pragma once
#include <QWidget>

class QPainter;

namespace weir {

/// Lies over a plot and shows what is at the pointer: a line, a card. A picture of the plot has no pointer,
/// and so only what lasts without it.
class PointerLayer : public QWidget {
public:
    /// Takes no pointer away from the plot.
    explicit PointerLayer(QWidget* plot) : QWidget(plot) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
    }

    /// Paints what of it stays when the pointer goes.
    virtual void paintLasting(QPainter& painter) const = 0;
};

} // namespace weir
