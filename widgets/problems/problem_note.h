#pragma once
#include "pipeline/graph/mend.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace weir {

class MendButton;

/// What is wrong, in as many lines as it takes, and below it the button that mends it. Hidden while nothing is.
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
