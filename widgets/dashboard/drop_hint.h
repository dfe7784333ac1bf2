#pragma once
#include <QString>
#include <QWidget>

namespace weir {

/// Says, over the part of the board that fields are dragged over, what letting go of them will do, or why it
/// does nothing. The mouse passes through it.
class DropHint : public QWidget {
    Q_OBJECT
public:
    explicit DropHint(QWidget* parent);

    void showAt(const QRect& area, const QString& text, bool isTaken);
    const QString& text() const { return text_; }
    bool isTaken() const { return isTaken_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString text_;
    bool isTaken_ = false;
};

} // namespace weir
