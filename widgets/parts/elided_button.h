#pragma once
#include <QPushButton>

namespace weir {

/// A button whose text is cut at its end where there is no room for all of it; it asks for as much as the
/// whole text takes, and does with little.
class ElidedButton : public QPushButton {
    Q_OBJECT
public:
    using QPushButton::QPushButton;

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// What is around the text.
    int frameWidth() const;
};

} // namespace weir
