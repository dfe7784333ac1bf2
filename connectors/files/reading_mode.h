#pragma once
#include "connectors/files/record_replay.h"
#include "pipeline/nodes/node_type.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// Values of the parameter `mode`: how a source takes records that are kept somewhere.
namespace reading_mode {
inline constexpr std::string_view kOnce = "once";
inline constexpr std::string_view kFollow = "follow";
inline constexpr std::string_view kReplay = "replay";
} // namespace reading_mode

/// What the form says of it where sources differ.
struct ReadingSummaries {
    std::string mode;
    std::string follow;
    std::string loop;
};

/// `mode`, and for a replay `speed` and `loop`.
std::vector<Parameter> readingParameters(const ReadingSummaries& summaries);

bool isReplayed(const Parameters& parameters);
bool isFollowed(const Parameters& parameters);

/// How a replay goes, with the source's own settings.
ReplayOptions readReplayOptions(const Parameters& parameters, std::vector<Field> declared);

/// A replay without a field for its event time; `fix` says what to write there.
std::optional<ParameterProblem> checkReplay(const Parameters& parameters, const std::string& fix);

} // namespace weir
