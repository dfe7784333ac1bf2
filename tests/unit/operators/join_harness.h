#pragma once
#include "operator_harness.h"

namespace weir {

/// How the batches of two inputs lie between each other.
enum class Interleaving : std::uint8_t {
    Alternating,
    LeftFirst,  ///< all of the left, then all of the right
    RightFirst, ///< the other way round
    Random,
};

/// Runs an operator with the inputs `left` and `right`, as the runtime does: with the least of both
/// watermarks, and stragglers measured against it. Checks that no result is late for those behind.
Outcome runJoin(std::string_view type, const Json& parameters, const TestStream& left,
                const TestStream& right, std::size_t batchSize, Interleaving interleaving,
                Checkpoints checkpoints = Checkpoints::None);

/// As runJoin(), with all interleavings and batch sizes, without and with checkpoints; checks that they agree
/// to the byte. That can only be of streams without late records.
Outcome runJoinEachWay(std::string_view type, const Json& parameters, const TestStream& left,
                       const TestStream& right);

/// The known schema of the output when those of the inputs are known, as text.
std::string joinedSchemaOf(std::string_view type, const Json& parameters, const std::vector<Field>& left,
                           const std::vector<Field>& right);

/// What check() says over two known schemas: "id: message".
std::vector<std::string> joinProblemsOf(std::string_view type, const Json& parameters,
                                        const std::vector<Field>& left, const std::vector<Field>& right);

} // namespace weir
