#pragma once
#include <QPoint>

#include <vector>

class QAbstractScrollArea;
class QWidget;

namespace weir {

/// Says that a widget within a panel is there to use the panel by, such as a field to search in, and that a
/// picture of the panel has it neither in sight nor room for it.
void markControl(QWidget& widget);
bool isControl(const QWidget& widget);

/// Lays out what is in a widget as a picture has it: without controls and scroll bars. In the end everything
/// is as it was before, and scrolled to where it was. GUI thread only.
class WithoutControls {
public:
    /// The widget outlives it.
    explicit WithoutControls(QWidget& widget);
    ~WithoutControls();
    WithoutControls(const WithoutControls&) = delete;
    WithoutControls& operator=(const WithoutControls&) = delete;

private:
    struct Control {
        QWidget* widget;
        int leastHeight;
        int mostHeight;
    };
    struct ScrollArea {
        QAbstractScrollArea* widget;
        Qt::ScrollBarPolicy horizontal;
        Qt::ScrollBarPolicy vertical;
        QPoint position;
    };
    std::vector<Control> controls_;
    std::vector<ScrollArea> areas_;
    QWidget& widget_;
};

} // namespace weir
