#pragma once
#include <QPointer>
#include <QWidget>

namespace weir {

/// A window of its own for a part of the dashboard: it can stand on another screen, or fill one. It holds the
/// part until that is taken out again; closing it asks for that. GUI thread only.
class DetachedWindow : public QWidget {
    Q_OBJECT
public:
    enum class Form { Window, FullScreen };

    explicit DetachedWindow(QWidget* part);

    void open(Form form);
    /// Fills the screen, or goes back to how it was before.
    void toggleFullScreen();
    /// Holds another part from now on, in the place of one that is destroyed.
    void setPart(QWidget* part);
    /// The part, out of the window and without a parent; null if it is gone.
    QWidget* takePart();

Q_SIGNALS:
    /// It was closed, or left with Escape while it filled the screen.
    void closed();
    /// It has become the window that the user is in.
    void activated();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPointer<QWidget> part_;
    bool beganFull_ = false;
};

} // namespace weir
