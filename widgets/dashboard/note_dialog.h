#pragma once
#include "pipeline/graph/graph.h"

#include <QDialog>
#include <QTimeZone>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace weir {

/// Asks for the text and the place of a note on the time axis. It is deleted once it is closed.
class NoteDialog : public QDialog {
    Q_OBJECT
public:
    /// `isKnown`: the note is there already, and may be deleted.
    NoteDialog(TimeMark note, const QTimeZone& zone, bool isKnown, QWidget* parent);

    /// As it is written; once accepted.
    const TimeMark& note() const { return note_; }

Q_SIGNALS:
    void removeWanted();

private:
    void check();

    TimeMark note_;
    Timestamp day_; ///< that times without a date are of
    QTimeZone zone_;
    QPlainTextEdit* text_;
    QLineEdit* from_;
    QLineEdit* to_;
    QLabel* message_;
    QPushButton* keep_;
};

} // namespace weir
