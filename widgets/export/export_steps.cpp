#include "widgets/export/export_steps.h"

namespace weir {

namespace {

constexpr int kShownAfter = 400; ///< milliseconds

} // namespace

ExportSteps::ExportSteps(const QString& what, int count, QWidget* window)
    : dialog_(what, QProgressDialog::tr("Cancel"), 0, count, window) {
    dialog_.setObjectName(QStringLiteral("exportSteps"));
    dialog_.setWindowModality(Qt::WindowModal);
    dialog_.setMinimumDuration(kShownAfter);
    dialog_.setValue(0);
}

void ExportSteps::whenEnded(const std::function<void()>& call) {
    QObject::connect(&dialog_, &QProgressDialog::canceled, &dialog_, call);
}

std::function<bool(int)> ExportSteps::goesOn() {
    return [this](int step) {
        dialog_.setValue(step);
        return !dialog_.wasCanceled();
    };
}

} // namespace weir
