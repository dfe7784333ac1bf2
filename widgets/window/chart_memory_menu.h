#pragma once
#include <QMenu>

class QActionGroup;

namespace weir {

/// How much memory the charts of the program may take, chosen among sizes, kept over runs of the program and
/// in force at once. It also tells how much they take.
class ChartMemoryMenu : public QMenu {
    Q_OBJECT
public:
    explicit ChartMemoryMenu(QWidget* parent);

private:
    void showUse();

    QAction* use_;
    QActionGroup* sizes_;
};

} // namespace weir
