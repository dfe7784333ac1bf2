#include "widgets/time_travel/look_back.h"

#include "pipeline/data/timestamp_arithmetic.h"
#include "pipeline/graph/panel_source.h"
#include "widgets/dashboard/own_time.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/document/graph_document.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace weir {

namespace {

constexpr Duration kLeast = std::chrono::minutes(1);
constexpr int kFurther = 8;         ///< times as far, where too few records came
constexpr std::size_t kDense = 100; ///< times as many as are enough

// The settings by which panels say of how long a time they show records, and how many.
constexpr std::array<std::string_view, 3> kSpans{"range", "span", "age"};
constexpr std::array<std::string_view, 5> kCounts{"lines", "points", "records", "rows", "trail"};

template<class Names>
bool isOneOf(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// By how much earlier than its board the panel shows something, and how far back of there.
std::pair<Duration, Duration> askedBy(const Panel& panel) {
    const PanelType* const type = PanelRegistry::instance().find(panel.type);
    if (!type) return {};
    const Parameters settings(type->parameters, panel.settings);
    Duration longest{0};
    for (const Parameter& parameter : type->parameters)
        if (parameter.type == ParameterType::Span && isOneOf(kSpans, parameter.id))
            longest = std::max(longest, settings.span(parameter.id));
    return {ownTimeOf(settings).shift, longest};
}

std::size_t countOf(const Panel& panel) {
    const PanelType* const type = PanelRegistry::instance().find(panel.type);
    if (!type) return 0;
    const Parameters settings(type->parameters, panel.settings);
    std::int64_t most = 1;
    for (const Parameter& parameter : type->parameters)
        if (parameter.type == ParameterType::Integer && isOneOf(kCounts, parameter.id) &&
            settings.has(parameter.id))
            most = std::max(most, settings.integer(parameter.id));
    return static_cast<std::size_t>(most);
}

} // namespace

Duration LookBack::asked(Timestamp moment) const {
    Duration longest = std::max(kLeast, time_.span());
    Duration longestShift{0};
    for (const Panel& panel : document_.graph().panels) {
        const auto [shift, span] = askedBy(panel);
        longest = std::max(longest, span);
        longestShift = std::max(longestShift, shift);
    }
    if (const std::optional<TimeRange>& shown = time_.range(); shown && shown->from < moment)
        longest = std::max(longest, Duration(saturatingSubtract(moment, shown->from)));
    return Duration(saturatingAdd(longest.count(), longestShift.count()));
}

std::size_t LookBack::enough(const Endpoint& output) const {
    std::size_t most = 1;
    for (const Panel& panel : document_.graph().panels)
        if (sourceOf(panel) == output) most = std::max(most, countOf(panel));
    return past_.worth(output, most);
}

std::optional<std::vector<RecordBatchPointer>> LookBack::read(const Endpoint& output, Timestamp moment,
                                                              Duration asked) {
    const std::size_t enough = this->enough(output);
    Duration& kept = reach_[output];
    for (Duration reach = std::max(asked, kept);;
         reach = Duration(saturatingMultiply(reach.count(), kFurther))) {
        const TimeRange range{saturatingSubtract(moment, reach.count()), moment};
        kept = reach;
        if (!past_.want(output, range)) return std::nullopt;
        std::vector<RecordBatchPointer> batches = past_.read(output, range);
        std::size_t count = 0;
        for (const RecordBatchPointer& batch : batches)
            count += batch->rows();
        // Where they stand closer than they did, less will do.
        if (count / kDense >= enough) kept = reach / kFurther;
        if (count >= enough || !past_.reachesBehind(output, range.from)) return batches;
    }
}

} // namespace weir
