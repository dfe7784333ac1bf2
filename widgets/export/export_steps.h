#pragma once
#include <QProgressDialog>

#include <functional>

namespace weir {

/// Shows how far something is that takes several steps, or nobody knows how many, once it takes long, and
/// lets the user end it.
class ExportSteps {
public:
    /// `what` says what is done, over `window`, which takes no input meanwhile. A count of 0: nobody knows.
    ExportSteps(const QString& what, int count, QWidget* window);

    /// Whether to go on with this step; for those who ask before each.
    std::function<bool(int step)> goesOn();
    /// Calls `call` when the user ends it; for those who wait.
    void whenEnded(const std::function<void()>& call);
    bool isEnded() const { return dialog_.wasCanceled(); }

private:
    QProgressDialog dialog_;
};

} // namespace weir
