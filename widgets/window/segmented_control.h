#pragma once
#include <QFrame>

class QAction;
class QHBoxLayout;
class QToolButton;

namespace weir {

/// Actions that belong together as one bordered group of buttons.
class SegmentedControl : public QFrame {
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    /// Adds a button for `action`, which keeps its icon, text and state.
    QToolButton* add(QAction* action, Qt::ToolButtonStyle style);

private:
    QHBoxLayout* row_;
};

} // namespace weir
