#pragma once
#include "pipeline/preview/trial.h"

#include <QString>

namespace weir {

/// What came of a node on samples, on one line: "25 in → 6 out", or what is wrong.
QString trialText(const TrialNode& node, bool hasInputs, bool hasOutputs);
/// All of it, for a tooltip; empty if the line says all.
QString trialTip(const TrialNode& node);
/// "Results of samples. Nothing is sent outside.", and how many nodes failed.
QString trialSummary(const TrialResult* result);

} // namespace weir
