#pragma once
#include "pipeline/nodes/parameters.h"
#include "widgets/dashboard/figure_text.h"

#include <vector>

namespace weir {

/// A panel's content whose values lie on scales that all copies of a repeated panel can have in common, so
/// that one can be compared with the other.
class SharedScale {
public:
    virtual ~SharedScale() = default;

    /// The values over which each of its scales reaches by itself, in an order that all copies have.
    virtual std::vector<FigureRange> ownScales() const = 0;
    /// From now on each scale reaches over these values too; none: over its own alone.
    virtual void shareScales(const std::vector<FigureRange>& scales) = 0;
};

/// The declaration of `shared_scale`: whether copies have their scales in common.
Parameter sharedScaleParameter();
/// Whether they have; not if the type has no such parameter.
bool areScalesShared(const Parameters& settings);

/// The values of both.
FigureRange united(const FigureRange& a, const FigureRange& b);
/// Those of each scale; one of them may have more.
std::vector<FigureRange> united(const std::vector<FigureRange>& a, const std::vector<FigureRange>& b);
bool areSame(const std::vector<FigureRange>& a, const std::vector<FigureRange>& b);

} // namespace weir
