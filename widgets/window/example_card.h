#pragma once
#include <QAbstractButton>

namespace weir {

/// A graph to begin with: what it is, in a card that is clicked.
class ExampleCard : public QAbstractButton {
    Q_OBJECT
public:
    ExampleCard(const QString& icon, const QString& title, const QString& description,
                QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString icon_;
    QString description_;
};

} // namespace weir
