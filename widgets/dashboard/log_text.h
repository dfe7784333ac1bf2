#pragma once
#include "widgets/dashboard/log_line.h"

#include <QPlainTextEdit>
#include <QTimeZone>

#include <vector>

namespace weir {

/// The lines of a log, to be read, searched and copied. It holds a bounded number of them, and follows the
/// newest until one scrolls up; then it stays as it is. GUI thread only.
class LogText : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit LogText(QWidget* parent = nullptr);

    /// What stands before each line: when it was, in that zone, and how grave it is.
    void setShown(bool hasTime, bool hasSeverity, const QTimeZone& zone);
    void setMostLines(int most) { setMaximumBlockCount(most); }

    void appendLines(const std::vector<LogLine>& lines);
    void clearLines();
    int lineCount() const { return isBlank_ ? 0 : blockCount(); }

    bool isFollowing() const { return isFollowing_; }
    /// Shows the newest lines, and goes on doing so.
    void follow();

    /// Marks what is searched for; empty: nothing.
    void setSearch(const QString& search);
    /// How often it is found, in all lines.
    int found() const { return found_; }
    /// Goes to where it is found next, or was found before, all around; whether it is found at all.
    bool findNext(bool isBackward);

Q_SIGNALS:
    void followingChanged(bool isFollowing);
    /// The user has put the cursor on a line of that time.
    void lineChosen(weir::Timestamp time);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// Where the newest lines are in sight.
    int end() const;
    void updateLook();
    void scrolled();
    void countFound();
    void markFound();

    bool hasTime_ = true;
    bool hasSeverity_ = false;
    QTimeZone zone_ = QTimeZone::systemTimeZone();
    bool isBlank_ = true; ///< a document has one block also without lines
    bool isFollowing_ = true;
    bool isAppending_ = false;
    QString search_;
    int found_ = 0;
};

} // namespace weir
