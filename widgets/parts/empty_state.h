#pragma once
#include <QWidget>

class QLabel;
class QPushButton;

namespace weir {

/// What a view shows while it has nothing to show: an icon, what is the matter, and what to do about it.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setText(const QString& title, const QString& hint);
    /// Offers to do something about it, with a button below; an empty text: nothing can be done here.
    void setCommand(const QString& text, const QString& tip);
    /// `name` of an icon in resources/icons.
    void setIcon(const QString& name);
    QString title() const;
    QString hint() const;

Q_SIGNALS:
    void commandWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateLook();

    QString iconName_;
    QLabel* icon_;
    QLabel* title_;
    QLabel* hint_;
    QPushButton* command_;
};

} // namespace weir
