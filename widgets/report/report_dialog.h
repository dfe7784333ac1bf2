#pragma once
#include "widgets/report/report.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace weir {

class BoardPlayback;

/// Asks what a report is to hold, shows it as it will be printed, and writes it as a PDF. GUI thread only.
class ReportDialog : public QDialog {
    Q_OBJECT
public:
    /// `sources` says what there is whenever the dialog looks. The file is proposed in `folder`.
    /// `playback` leads the panels to an earlier period, and outlives the dialog.
    ReportDialog(std::function<ReportSources()> sources, BoardPlayback& playback, BoardTime& time,
                 const QString& folder, QWidget* parent = nullptr);
    ~ReportDialog() override;

private:
    void makeFields();
    void fillBoards();
    void listen();
    void updateFields();
    void browse();
    void preview();
    void write();
    ReportRequest request() const;
    /// The report that is asked for; unset: the user has ended the reading of its period.
    std::optional<Report> report();
    void showMessage(const QString& text, const char* tone);

    std::function<ReportSources()> sources_;
    BoardPlayback& playback_;
    BoardTime& time_;
    bool isPeriodThere_ = true; ///< of the last report
    QString folder_;
    QLineEdit* title_;
    QComboBox* period_;
    QDateTimeEdit* from_;
    QDateTimeEdit* to_;
    QListWidget* boards_;
    QCheckBox* graph_;
    QCheckBox* alerts_;
    QComboBox* paper_;
    QComboBox* orientation_;
    QLineEdit* file_;
    QLabel* message_;
    QPushButton* browse_;
    QPushButton* preview_;
    QPushButton* close_;
    QPushButton* write_;
};

} // namespace weir
