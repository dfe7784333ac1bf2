#pragma once
#include "pipeline/nodes/parameters.h"
#include "widgets/dashboard/figure_text.h"

#include <string>
#include <vector>

/// What the settings of several panel types have in common.
namespace weir {

/// `value`: the field that is shown, the first numeric one when empty.
Parameter valueParameter(std::string summary);
/// `by`: one of what the panel has for each value of this field.
Parameter splitParameter(std::string summary, std::string placeholder);
/// `range`: how much a panel over event time shows while live.
Parameter timeShownParameter();
/// `every`: how long the stretches of event time are whose records are put together.
Parameter bucketParameter();
/// `y_min` and `y_max`: fixed ends of the value axis.
std::vector<Parameter> valueEndsParameters();
/// A choice among these; the first is the default.
Parameter choiceParameter(std::string id, std::string label, std::string summary,
                          std::vector<Choice> choices);

/// `unit` and `decimals` as they are set.
FigureFormat formatOf(const Parameters& settings);
/// A number that is set, or nothing.
std::optional<double> numberOf(const Parameters& settings, std::string_view id);
/// How much time is shown, at least something.
Duration rangeOf(const Parameters& settings);
/// How long a bucket is: what is set, or a round span of which `about` fill the range.
Duration bucketOf(const Parameters& settings, int about);

} // namespace weir
