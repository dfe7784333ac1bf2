#include "connectors/files/reading_mode.h"

#include <utility>

namespace weir {

using namespace reading_mode;

std::vector<Parameter> readingParameters(const ReadingSummaries& summaries) {
    return {
        {.id = "mode",
         .type = ParameterType::Choice,
         .label = "Read it",
         .summary = summaries.mode,
         .defaultValue = kOnce,
         .choices = {{std::string(kOnce), "Once", "as fast as the graph can take it, then the source ends"},
                     {std::string(kFollow), "As it grows", summaries.follow},
                     {std::string(kReplay), "Replayed in event time",
                      "each record comes when its event time does, the first one at once"}}},
        {.id = "speed",
         .type = ParameterType::Number,
         .label = "Speed",
         .summary = "How many seconds of event time pass in one second.",
         .defaultValue = 1,
         .unit = "x",
         .minimum = 0.001,
         .maximum = 1e6,
         .visibleWhen = {"mode", {std::string(kReplay)}},
         .example = 60},
        {.id = "loop",
         .type = ParameterType::Boolean,
         .label = "Begin again at the end",
         .summary = summaries.loop,
         .defaultValue = false,
         .visibleWhen = {"mode", {std::string(kReplay)}}},
    };
}

bool isReplayed(const Parameters& parameters) {
    return parameters.text("mode") == kReplay;
}

bool isFollowed(const Parameters& parameters) {
    return parameters.text("mode") == kFollow;
}

ReplayOptions readReplayOptions(const Parameters& parameters, std::vector<Field> declared) {
    return {.settings = readSourceSettings(parameters),
            .speed = parameters.number("speed"),
            .isLooped = parameters.boolean("loop"),
            .declared = std::move(declared)};
}

std::optional<ParameterProblem> checkReplay(const Parameters& parameters, const std::string& fix) {
    if (!isReplayed(parameters) || parameters.has("event_time")) return std::nullopt;
    return ParameterProblem{"event_time", "a replay goes by event time, and no field is named for it", fix};
}

} // namespace weir
