#pragma once
#include "pipeline/graph/mend.h"

#include <QWidget>

#include <string>
#include <vector>

class QLabel;

namespace weir {

class MendButton;

/// The first line of a message or of advice, as a sentence. The others draw the place of a mistake below it,
/// which only a fixed pitch shows.
QString asSentence(const std::string& text);

/// What is wrong, in as many lines as it takes, and below it the button that mends it. Hidden while nothing
/// is.
class ProblemNote : public QWidget {
    Q_OBJECT
public:
    explicit ProblemNote(QWidget* parent = nullptr);

    void setProblem(const QString& text, bool isWarning, std::vector<Mend> mends);

Q_SIGNALS:
    void mendWanted(const weir::Mend& mend);

private:
    QLabel* text_;
    MendButton* button_;
};

} // namespace weir
