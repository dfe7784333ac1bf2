#pragma once
#include "widgets/dashboard/board_time.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace weir {

/// Asks from when to when the dashboard is to show. It is deleted once it is closed.
class TimeRangeDialog : public QDialog {
    Q_OBJECT
public:
    /// `shown` is proposed. `time` outlives the dialog, and is moved once it is accepted.
    TimeRangeDialog(TimeRange shown, BoardTime& time, QWidget* parent);

private:
    void check();
    /// What the fields say; unset: one of them cannot be read.
    std::optional<TimeRange> written() const;

    BoardTime& time_;
    TimeRange range_;
    QLineEdit* from_;
    QLineEdit* to_;
    QLabel* message_;
    QPushButton* show_;
};

} // namespace weir
