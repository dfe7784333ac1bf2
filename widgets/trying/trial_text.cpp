#include "widgets/trying/trial_text.h"

#include "widgets/canvas/figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace weir {

using namespace canvas;

namespace {

struct TrialText {
    Q_DECLARE_TR_FUNCTIONS(weir::TrialText)
};

} // namespace

QString trialText(const TrialNode& node, bool hasInputs, bool hasOutputs) {
    if (node.state == TrialState::Failed) return QString::fromStdString(node.message).simplified();
    if (node.state == TrialState::Sampled) return TrialText::tr("%1 sampled").arg(countText(node.recordsOut));
    if (node.state == TrialState::LeftOut && !hasOutputs)
        return TrialText::tr("%1 in, not sent").arg(countText(node.recordsIn));
    QString text =
        hasInputs && hasOutputs
            ? TrialText::tr("%1 in → %2 out").arg(countText(node.recordsIn), countText(node.recordsOut))
            : TrialText::tr("%1 in").arg(countText(node.recordsIn));
    if (!node.alerts.empty()) text += TrialText::tr(", alerts: %1").arg(node.alerts.size());
    if (node.badRecords > 0) text += TrialText::tr(", %1 malformed").arg(countText(node.badRecords));
    if (node.lateRecords > 0) text += TrialText::tr(", %1 late").arg(countText(node.lateRecords));
    return text;
}

QString trialTip(const TrialNode& node) {
    QString tip;
    const auto line = [&tip](const QString& text) {
        tip += QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
    };
    if (node.state == TrialState::LeftOut)
        line(TrialText::tr("It acts on the outside world, so it was left out of the trial."));
    if (!node.message.empty()) line(QString::fromStdString(node.message));
    if (!node.badSample.empty())
        line(TrialText::tr("Last record at fault: %1").arg(QString::fromStdString(node.badSample)));
    for (const std::string& input : node.unfed)
        line(TrialText::tr("No sample comes to the input “%1”.").arg(QString::fromStdString(input)));
    for (std::size_t index = 0; index < std::min<std::size_t>(node.alerts.size(), 5); ++index)
        line(QString::fromStdString(node.alerts[index].message));
    return tip;
}

QString trialSummary(const TrialResult* result) {
    QString text = TrialText::tr("Results of samples. Nothing is sent outside.");
    if (!result) return text;
    const auto failed = std::count_if(result->nodes.begin(), result->nodes.end(), [](const auto& node) {
        return node.second.state == TrialState::Failed;
    });
    if (failed > 0) text += u' ' + TrialText::tr("Nodes that failed: %1.").arg(failed);
    std::size_t faults = 0;
    for (const auto& [output, errors] : result->sampleErrors)
        faults += errors.size();
    if (faults > 0) text += u' ' + TrialText::tr("Records that could not be read: %1.").arg(faults);
    return text;
}

} // namespace weir
