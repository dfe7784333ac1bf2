#pragma once
#include <QComboBox>
#include <QWheelEvent>

namespace weir {

/// A combo box that leaves the wheel to the form it stands in: scrolling past it must not change it.
class QuietComboBox : public QComboBox {
    Q_OBJECT
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

} // namespace weir
