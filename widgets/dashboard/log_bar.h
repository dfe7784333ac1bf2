#pragma once
#include "widgets/dashboard/log_line.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace weir {

class SearchField;

/// The bar over a log: how grave a line must be to be shown, and what is searched for.
class LogBar : public QWidget {
    Q_OBJECT
public:
    explicit LogBar(QWidget* parent = nullptr);

    /// The least severity of the lines that are shown; Unknown: all.
    void setLeast(LogSeverity severity);
    QString search() const;
    void focusSearch();
    /// "3 found"; nothing while nothing is searched for.
    void setFound(int count);

Q_SIGNALS:
    void leastChosen(weir::LogSeverity severity);
    void searchChanged(const QString& search);
    void nextWanted();
    void previousWanted();
    /// Escape was pressed: back to the lines.
    void closeWanted();

private:
    void updateLook();

    QComboBox* least_;
    SearchField* search_;
    QLabel* found_;
    QToolButton* previous_;
    QToolButton* next_;
};

} // namespace weir
