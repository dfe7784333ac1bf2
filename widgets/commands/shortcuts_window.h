#pragma once
#include "widgets/commands/command_list.h"

#include <QDialog>

class QLineEdit;
class QMenuBar;
class QTextBrowser;

namespace weir {

/// The page of shortcuts, made from the actions in the menus, so that it is never out of date: by menu, with
/// a search over names and keys, and to be printed. GUI thread only.
class ShortcutsWindow : public QDialog {
    Q_OBJECT
public:
    /// `bar` must outlive it.
    ShortcutsWindow(const QMenuBar& bar, QWidget* parent);

    /// Shows it, over what it was before, with the shortcuts as they are now.
    void open() override;

private:
    void fill();
    void print();

    const QMenuBar& bar_;
    QLineEdit* search_;
    QTextBrowser* page_;
};

} // namespace weir
