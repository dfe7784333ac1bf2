#pragma once
#include "pipeline/graph/mend.h"

#include <QToolButton>

#include <vector>

namespace weir {

/// Takes the likeliest of the steps that mend a problem, with one click; its menu has the others. Hidden
/// while there are none.
class MendButton : public QToolButton {
    Q_OBJECT
public:
    explicit MendButton(QWidget* parent = nullptr);

    void setMends(std::vector<Mend> mends);
    const std::vector<Mend>& mends() const { return mends_; }

Q_SIGNALS:
    void mendWanted(const weir::Mend& mend);

private:
    std::vector<Mend> mends_;
};

} // namespace weir
