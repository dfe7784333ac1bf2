#pragma once
#include <QFrame>

class QAction;
class QGraphicsView;
class QLabel;

namespace weir {

class SampleTrial;

/// Says over the canvas that one looks at the results of samples, and ends that. GUI thread only.
class TrialBanner : public QFrame {
    Q_OBJECT
public:
    /// `stop` is the action that ends it. Lies over the view's upper edge.
    TrialBanner(SampleTrial& trial, QAction& stop, QGraphicsView& view);

    QString text() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void update();
    void place();

    SampleTrial& trial_;
    QLabel* icon_;
    QLabel* text_;
};

} // namespace weir
