#pragma once
#include <QProgressDialog>

#include <functional>

namespace weir {

/// Shows how far something is that takes several steps, once it takes long, and lets the user end it.
class ExportSteps {
public:
    /// `what` says what is done, over `window`, which takes no input meanwhile.
    ExportSteps(const QString& what, int count, QWidget* window);

    /// Whether to go on with this step; for those who ask before each.
    std::function<bool(int step)> goesOn();
    bool isEnded() const { return dialog_.wasCanceled(); }

private:
    QProgressDialog dialog_;
};

} // namespace weir
