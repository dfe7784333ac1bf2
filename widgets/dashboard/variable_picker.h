#pragma once
#include <QFrame>

#include <set>
#include <string>
#include <vector>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace weir {

/// A list of values to choose among, with a search over them, that opens below a button: none chosen means
/// all. GUI thread only.
class VariablePicker : public QFrame {
    Q_OBJECT
public:
    explicit VariablePicker(QWidget* parent);

    /// What can be chosen, and what is; values that are chosen but not seen stand among them. `isAll`: there
    /// may be more.
    void setValues(const std::set<std::string>& seen, const std::vector<std::string>& chosen, bool isCutOff);
    /// Below `button`, and within its screen.
    void openAt(const QWidget& button);

Q_SIGNALS:
    void chosen(const std::vector<std::string>& values);
    void removeWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& text);
    void take(QListWidgetItem* item);

    QLineEdit* search_;
    QListWidget* list_;
    QWidget* cutOff_;
    bool isTaken_ = false; ///< what the mouse was pressed on has changed since
    bool isFilling_ = false;
};

} // namespace weir
