#include "widgets/dashboard/value_sum.h"

#include "widgets/dashboard/plot_parameters.h"

#include <array>

namespace weir {

namespace {

struct Named {
    Summary summary;
    Choice choice;
};

const std::array<Named, 6>& summaries() {
    static const std::array<Named, 6> all = {{
        {Summary::Newest, {"newest", "Newest", "the value that came last"}},
        {Summary::Mean, {"mean", "Mean", "the mean of all"}},
        {Summary::Sum, {"sum", "Sum", "all added up"}},
        {Summary::Greatest, {"greatest", "Greatest", "the greatest of all"}},
        {Summary::Least, {"least", "Least", "the least of all"}},
        {Summary::Count, {"count", "Count", "how many there were"}},
    }};
    return all;
}

} // namespace

double ValueSum::value(Summary summary) const {
    if (summary == Summary::Count) return static_cast<double>(count);
    if (count == 0) return std::numeric_limits<double>::quiet_NaN();
    switch (summary) {
    case Summary::Newest:
        return newest;
    case Summary::Mean:
        return sum / static_cast<double>(count);
    case Summary::Sum:
        return sum;
    case Summary::Greatest:
        return greatest;
    case Summary::Least:
        return least;
    case Summary::Count:
        break;
    }
    return static_cast<double>(count);
}

Parameter summaryParameter(Summary first) {
    std::vector<Choice> choices;
    std::string chosen;
    for (const Named& named : summaries()) {
        choices.push_back(named.choice);
        if (named.summary == first) chosen = named.choice.id;
    }
    Parameter parameter = choiceParameter(
        "summary", "Of several", "What is shown of the values that belong together.", std::move(choices));
    parameter.defaultValue = chosen;
    return parameter;
}

Summary summaryOf(const Parameters& settings) {
    const std::string chosen = settings.text("summary");
    for (const Named& named : summaries())
        if (named.choice.id == chosen) return named.summary;
    return Summary::Newest;
}

} // namespace weir
