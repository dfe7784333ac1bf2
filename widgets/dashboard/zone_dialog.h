#pragma once
#include "widgets/dashboard/board_time.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace weir {

/// Chooses the time zone of the dashboard among all that are known, by part of its name. It is deleted once
/// it is closed.
class ZoneDialog : public QDialog {
    Q_OBJECT
public:
    /// `time` outlives the dialog, and takes the zone once it is accepted.
    ZoneDialog(BoardTime& time, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();

    BoardTime& time_;
    QLineEdit* search_;
    QListWidget* zones_;
    QPushButton* choose_;
};

} // namespace weir
