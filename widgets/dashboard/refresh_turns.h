#pragma once
#include <QObject>
#include <QTimer>

#include <deque>

namespace weir {

class PanelFrame;

/// Lets panels draw what has come in short turns, between which the window works off its events: however many
/// there are, a key or the pointer waits for a few of them at most. GUI thread only.
class RefreshTurns : public QObject {
    Q_OBJECT
public:
    explicit RefreshTurns(QObject* parent = nullptr);

    /// Draws the panel soon, if it is not drawn otherwise before.
    void add(PanelFrame& frame);
    /// It is about to be destroyed.
    void remove(const PanelFrame& frame);

private:
    void take();

    std::deque<PanelFrame*> waiting_;
    QTimer next_;
};

} // namespace weir
