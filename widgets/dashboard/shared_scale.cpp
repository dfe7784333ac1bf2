#include "widgets/dashboard/shared_scale.h"

#include <algorithm>

namespace weir {

namespace {

constexpr const char* kSharedScale = "shared_scale";

} // namespace

Parameter sharedScaleParameter() {
    Parameter shared;
    shared.id = kSharedScale;
    shared.type = ParameterType::Boolean;
    shared.label = "Same scale in all copies";
    shared.summary =
        "Whether all copies of a repeated panel show their values on one scale, so that they can "
        "be compared; otherwise each fits its own.";
    shared.defaultValue = true;
    shared.advanced = true;
    return shared;
}

bool areScalesShared(const Parameters& settings) {
    return settings.declaration(kSharedScale) && settings.boolean(kSharedScale);
}

FigureRange united(const FigureRange& a, const FigureRange& b) {
    return {std::min(a.least, b.least), std::max(a.greatest, b.greatest), a.isWhole && b.isWhole};
}

std::vector<FigureRange> united(const std::vector<FigureRange>& a, const std::vector<FigureRange>& b) {
    std::vector<FigureRange> both(std::max(a.size(), b.size()));
    for (const std::vector<FigureRange>* scales : {&a, &b})
        for (std::size_t i = 0; i < scales->size(); ++i)
            both[i] = united(both[i], (*scales)[i]);
    return both;
}

bool areSame(const std::vector<FigureRange>& a, const std::vector<FigureRange>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const FigureRange& x, const FigureRange& y) {
        return x.least == y.least && x.greatest == y.greatest && x.isWhole == y.isWhole;
    });
}

} // namespace weir
