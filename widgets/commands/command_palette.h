#pragma once
#include "widgets/commands/command_list.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;
class QMenuBar;
class QStandardItemModel;

namespace weir {

/// A search over everything that the window can do: what is chosen is done. By keyboard alone; a click beside
/// it or Escape closes it. GUI thread only.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    /// Offers what stands in the menus of `bar`, which must outlive it.
    CommandPalette(const QMenuBar& bar, QWidget* window);

    /// Opens it over the upper middle of its window.
    void open();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& typed);
    void moveCurrent(int step);
    void choose();

    const QMenuBar& bar_;
    QLineEdit* search_;
    QListView* list_;
    QLabel* nothing_;
    QStandardItemModel* model_;
    std::vector<Command> commands_; ///< all, as it opened
    std::vector<Command> shown_;    ///< as the list has them
};

} // namespace weir
