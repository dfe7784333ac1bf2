#pragma once
#include "widgets/recovery/recovery_file.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace weir {

/// Offers what windows that are gone have left unsaved: to open it, to look at what it changes, or to throw
/// it away. What is not decided stays for the next time. GUI thread only.
class RecoveryDialog : public QDialog {
    Q_OBJECT
public:
    RecoveryDialog(std::vector<Recovery> recoveries, QWidget* parent);

    /// Takes that one out of the offer; to be called by whoever opens it.
    Recovery take(int row);

Q_SIGNALS:
    void openWanted(int row);

private:
    void fill();
    void compare();
    void discard();
    int current() const;

    std::vector<Recovery> recoveries_;
    QListWidget* list_;
    QPushButton* open_;
    QPushButton* compare_;
    QPushButton* discard_;
};

} // namespace weir
